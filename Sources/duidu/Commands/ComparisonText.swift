import Matching
import Reading
import Speeches

/// A match as one line of text: what is equal once, what only the left has as `[-…-]`, only the right as `{+…+}`, as
/// wdiff prints it.
struct ComparisonText {
    let library: Library
    /// Red and green in place of brackets.
    let isColoured: Bool

    func merged(_ pair: PairMatches.Pair, of pairs: PairMatches) -> String {
        let (left, right) = (library.document(of: pairs.left), library.document(of: pairs.right))
        var text = ""
        var end = pair.left.lowerBound
        for edit in pair.edits {
            if !edit.a.isEmpty {
                text += left.quote(end..<max(end, edit.a.lowerBound))
                end = edit.a.upperBound
            }
            if edit.kind == .equal {
                text += left.quote(edit.a)
            } else {
                text += marked(left.quote(edit.a), "[-", "-]", color: 31) + marked(right.quote(edit.b), "{+", "+}", color: 32)
            }
        }
        return text
    }

    private func marked(_ text: String, _ opening: String, _ closing: String, color: Int) -> String {
        if text.isEmpty { return "" }
        return isColoured ? "\u{1b}[\(color)m\(text)\u{1b}[0m" : opening + text + closing
    }
}
