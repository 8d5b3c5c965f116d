import Foundation
import Testing

/// A picture that was looked at and found right, in `Expected`. `UPDATE_EXPECTED=1` writes what is found there instead.
enum ExpectedPicture {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Expected")

    static func expect(_ picture: String, _ name: String, _ location: SourceLocation = #_sourceLocation) throws {
        let file = folder.appendingPathComponent(name + ".txt")
        if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] != nil {
            return try (picture + "\n").write(to: file, atomically: true, encoding: .utf8)
        }
        let expected = try String(contentsOf: file, encoding: .utf8)
        guard expected != picture + "\n" else { return }
        Issue.record("\(name) looks different:\n\(difference(expected, picture + "\n"))", sourceLocation: location)
    }

    /// The rows that differ, as they should be (-) and as they are (+).
    static func difference(_ expected: String, _ found: String) -> String {
        let (wanted, present) = (expected.components(separatedBy: "\n"), found.components(separatedBy: "\n"))
        return (0..<max(wanted.count, present.count)).compactMap { row in
            let (a, b) = (row < wanted.count ? wanted[row] : "", row < present.count ? present[row] : "")
            return a == b ? nil : "row \(row)\n- \(a)\n+ \(b)"
        }.joined(separator: "\n")
    }
}
