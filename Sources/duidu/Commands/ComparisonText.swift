import Matching
import Speeches

/// A match as one line of text: what is equal once, what only the left has as `[-…-]`, only the right as `{+…+}`, as
/// wdiff prints it.
struct ComparisonText {
    let library: Library
    /// Red and green in place of brackets.
    let isColoured: Bool

    func merged(_ match: Match, left: Int) -> String {
        let isA = match.a.speech == left
        let (first, second) = isA ? (match.a, match.b) : (match.b, match.a)
        let (leftText, rightText) = (library.document(of: first.speech), library.document(of: second.speech))
        var text = ""
        var end = first.range.lowerBound
        for edit in match.edits {
            let (mine, theirs) = isA ? (edit.a, edit.b) : (edit.b, edit.a)
            if !mine.isEmpty {
                text += leftText.quote(end..<max(end, mine.lowerBound))
                end = mine.upperBound
            }
            if edit.kind == .equal {
                text += leftText.quote(mine)
            } else {
                text +=
                    marked(leftText.quote(mine), "[-", "-]", color: 31) + marked(rightText.quote(theirs), "{+", "+}", color: 32)
            }
        }
        return text
    }

    private func marked(_ text: String, _ opening: String, _ closing: String, color: Int) -> String {
        if text.isEmpty { return "" }
        return isColoured ? "\u{1b}[\(color)m\(text)\u{1b}[0m" : opening + text + closing
    }
}
