/// The texts of files as `duidu text` prints them, by which the tests check offsets.
struct DecodedTexts {
    private var texts: [String: [Unicode.Scalar]] = [:]

    /// - Returns: nil where the offsets lie outside the text.
    mutating func text(of file: String, _ start: Int, _ end: Int) async throws -> String? {
        let scalars = try await scalars(of: file)
        guard 0 <= start, start <= end, end <= scalars.count else { return nil }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[start..<end])
        return String(view)
    }

    private mutating func scalars(of file: String) async throws -> [Unicode.Scalar] {
        if let known = texts[file] { return known }
        let outcome = try await Program.run(["text", file])
        guard outcome.status == 0 else { throw Obstacle("duidu text \(file): \(outcome.errors)") }
        let scalars = Array(outcome.output.unicodeScalars)
        texts[file] = scalars
        return scalars
    }
}
