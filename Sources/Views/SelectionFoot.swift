import Reading
import Screen
import Speeches

/// What the foot says while something is selected: how much, and the keys that end it.
struct SelectionFoot {
    let range: TextRange
    let document: Document
    let viewport: Viewport
    /// Of a longer selection the characters aren't told from the blanks between them.
    private static let longest = 100_000

    var words: (accent: String, rest: String) {
        let count = range.count > Self.longest ? range.count : document.quote(range).count
        func key(_ command: Command) -> String {
            viewport.keymap.bindings.first { $0.command == command }?.shortSpelling ?? ""
        }
        return (
            Phrase("已选 \(Figures.grouped(count)) 字", "\(Figures.grouped(count)) characters selected")(viewport.language),
            Phrase("   \(key(.copy)) 复制   \(key(.escape)) 取消", "   \(key(.copy)) copy   \(key(.escape)) drop")(viewport.language)
        )
    }
}
