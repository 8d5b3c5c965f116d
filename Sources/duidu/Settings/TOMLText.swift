import TOMLKit
import Views

/// A TOML file read line by line as far as possible: a line that is no TOML is left out and told, and the rest holds.
struct TOMLText: Sendable {
    let file: String
    private(set) var values: [String: SettingValue] = [:]
    private(set) var problems: [SettingsProblem] = []
    private let lines: [String]

    init(_ text: String, file: String) {
        self.file = file
        // The parser would take a zero for the end of the file.
        lines = text.replacing("\0", with: "\u{1}").split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        var left = lines
        while true {
            do {
                values = SettingValue.values(of: try TOMLTable(string: left.joined(separator: "\n")))
                return
            } catch {
                let stated = (error as? TOMLParseError)?.source.begin.line ?? 1
                let line = Self.lastWritten(upTo: min(max(1, stated), left.count), in: left)
                let words = Self.firstSentence(of: (error as? TOMLParseError)?.description ?? String(describing: error))
                problems.append(
                    SettingsProblem(
                        file: file, line: line,
                        message: Phrase("这一行不是 TOML（\(words)）；应写成 名称 = 值", "no TOML (\(words)); write name = value")))
                if left[line - 1].isEmpty { return }
                left[line - 1] = ""
            }
        }
    }

    /// The line, counted from 1, that a name of a group stands on.
    func line(of name: String, in group: String = "") -> Int {
        var current = ""
        for (index, line) in lines.enumerated() {
            let bare = line.drop { $0 == " " || $0 == "\t" }
            if bare.hasPrefix("["), let end = bare.firstIndex(of: "]") {
                current = bare[bare.index(after: bare.startIndex)..<end].trimmed
                if group.isEmpty && current == name { return index + 1 }
            } else if current == group, let sign = bare.firstIndex(of: "="), bare[..<sign].trimmed == name {
                return index + 1
            }
        }
        return 1
    }

    /// The parser may find only on a later line that one isn't complete.
    private static func lastWritten(upTo line: Int, in lines: [String]) -> Int {
        lines.prefix(line).lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? line
    }

    private static func firstSentence(of words: String) -> String {
        String(words.prefix { $0 != "\n" && $0 != ";" }.prefix(120))
    }
}

extension Substring {
    /// Without blanks and quotation marks around it.
    fileprivate var trimmed: String {
        var text = self
        while let first = text.first, " \t\"'".contains(first) { text.removeFirst() }
        while let last = text.last, " \t\r\"'".contains(last) { text.removeLast() }
        return String(text)
    }
}
