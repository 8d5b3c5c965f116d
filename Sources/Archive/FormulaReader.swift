import Foundation
import Matching

/// Reads a list of phrases, one a line; `#` begins a comment.
public enum FormulaReader {
    /// - Returns: the phrases, and the numbers of the lines that hold no word, from 1.
    /// - Throws: what Foundation throws where the file can't be read as UTF-8.
    public static func read(_ path: String) throws -> (formulas: Formulas, wrongLines: [Int]) {
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(
            omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        var phrases: [String] = []
        var wrong: [Int] = []
        for (index, line) in lines.enumerated() {
            let phrase = line.prefix { $0 != "#" }.trimmingCharacters(in: .whitespaces)
            if phrase.isEmpty { continue }
            if Formulas.isPhrase(phrase) { phrases.append(phrase) } else { wrong.append(index + 1) }
        }
        return (Formulas(phrases), wrong)
    }
}
