import Testing

@Suite(.serialized)
struct ResizingTests {
    /// Thirty sizes from 20×5 to 160×50, large and small ones in turn.
    private static let sizes: [(Int, Int)] = (0..<30).map { step in
        let place = step % 2 == 0 ? step / 2 : 29 - step / 2
        return (20 + 140 * place / 29, 5 + 45 * place / 29)
    }

    /// The text's top row, without the tree and the margin.
    private static func top(of screen: String) -> String {
        let rows = screen.split(separator: "\n", omittingEmptySubsequences: false)
        guard rows.count > 1 else { return "" }
        return (rows[1].split(separator: "│").last.map(String.init) ?? "").trimmingCharacters(in: .whitespaces)
    }

    /// 8,000 characters, all different, in paragraphs of 100: a character says where one is.
    private static let text = stride(from: 0x5000, to: 0x5000 + 8000, by: 100).map { start in
        String(String.UnicodeScalarView((start..<start + 100).compactMap(Unicode.Scalar.init)))
    }.joined(separator: "\n")

    @Test func theSameTextStaysOnTopThroughThirtySizes() async throws {
        let scratch = try Scratch()
        try scratch.write("long.txt", "在试验会议上的讲话\n" + Self.text)
        try await TerminalSession.run(["long.txt"], in: scratch) { terminal in
            try await terminal.wait(for: "在试验会议上的讲话")
            try await terminal.press("Enter")
            try await terminal.wait(for: "the reader") { Self.top(of: $0).hasPrefix("在试验会议") }
            try await terminal.press("C-f", "C-f")
            let before = try await terminal.wait(for: "the third page") {
                Self.top(of: $0).first.map { $0 > "\u{5300}" } ?? false
            }
            let anchor = try #require(Self.top(of: before).first)
            for (columns, rows) in Self.sizes {
                try await terminal.resize(to: columns, rows)
                try await terminal.wait(for: "\(anchor) on top at \(columns)x\(rows)") {
                    Self.top(of: $0).contains(anchor) && $0.split(separator: "\n").count > rows / 2
                }
            }
            try await terminal.resize(to: 100, 30)
            try await terminal.wait(for: "the same screen as before:\n\(before)") { $0 == before }
        }
    }

    @Test func aStormOfSizesWithoutPauseLeavesItAlive() async throws {
        try await TerminalSession.run([Sample.folder]) { terminal in
            let before = try await terminal.waitForLibrary()
            for (columns, rows) in Self.sizes { try await terminal.resize(to: columns, rows) }
            try await terminal.resize(to: 100, 30)
            try await terminal.wait(for: "the same screen as before:\n\(before)") { $0 == before }
            try await terminal.press("j", "Enter")
            try await terminal.wait(for: "文库 › 在全县教育工作会议上的讲话")
        }
    }
}
