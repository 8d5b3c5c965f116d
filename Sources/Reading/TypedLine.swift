/// A line that is being typed, and the place in it where the next character goes.
package struct TypedLine: Hashable, Sendable {
    package private(set) var text: String
    /// In characters, marks counted with the one that they stand on.
    private var caret: Int

    /// The caret stands behind the text.
    package init(_ text: String) { (self.text, caret) = (text, text.count) }

    package var beforeCaret: String { String(text.prefix(caret)) }
    package var behindCaret: String { String(text.dropFirst(caret)) }

    mutating func apply(_ edit: LineEdit) {
        switch edit {
        case .insert(let typed): set(beforeCaret + typed, behindCaret)
        case .move(let count): caret = min(max(caret + count, 0), text.count)
        case .moveToStart: caret = 0
        case .moveToEnd: caret = text.count
        case .eraseBefore: set(String(beforeCaret.dropLast()), behindCaret)
        case .eraseBehind: set(beforeCaret, String(behindCaret.dropFirst()))
        case .eraseWord: set(Self.withoutLastWord(beforeCaret), behindCaret)
        case .eraseToStart: set("", behindCaret)
        case .eraseToEnd: set(beforeCaret, "")
        }
    }

    private mutating func set(_ before: String, _ behind: String) {
        (text, caret) = (before + behind, before.count)
    }

    private static func withoutLastWord(_ text: String) -> String {
        let bare = text.reversed().drop(while: \.isWhitespace).drop { !$0.isWhitespace }
        return String(bare.reversed())
    }
}
