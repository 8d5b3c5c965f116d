/// What a file's name states: `2023年/2024-03-05 在全市教育大会上的讲话.txt`.
struct FileName {
    /// The date at the beginning of the file's or a folder's name.
    let date: String?
    /// The letters, digits and ideographs of the file's name, without a date before it.
    private let words: [UInt32]

    /// - Parameter name: a path; its parts are separated by `/`.
    init(_ name: String) {
        let parts = name.split(separator: "/").map(Self.text)
        date =
            parts.last.flatMap(Self.date)
            ?? parts.dropLast().last { $0.count <= 11 && Self.date(of: $0) != nil }.flatMap(Self.date)
        words =
            parts.last.map { text in
                let start =
                    DateReader.find(in: text, 0..<text.count).map { $0.range.lowerBound == 0 ? $0.range.upperBound : 0 } ?? 0
                return (start..<text.count).filter(text.isContent).map { text[$0] }
            } ?? []
    }

    /// Whether a line is what the file is named after: its words stand in the name.
    func states(_ line: Line, _ text: CleanText) -> Bool {
        let title = line.text.filter(text.isContent).map { text[$0] }
        guard title.count >= 4, title.count <= words.count else { return false }
        return (0...(words.count - title.count)).contains { words[$0] == title[0] && words[$0...].starts(with: title) }
    }

    private static func text(_ part: Substring) -> CleanText {
        let scalars = Array(part.unicodeScalars)
        return CleanText(scalars: Folding.fold(scalars), offsets: scalars.indices.map { Int32($0) }, source: scalars, isHan: true)
    }

    private static func date(of text: CleanText) -> String? {
        if let found = DateReader.find(in: text, 0..<text.count), found.range.lowerBound == 0 { return found.date }
        return compactDate(text)
    }

    /// `20240305`
    private static func compactDate(_ text: CleanText) -> String? {
        let digits = (0..<text.count).prefix { (0x30...0x39).contains(text[$0]) }
        guard digits.count == 8, let number = Int(text.string(0..<8)) else { return nil }
        let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100)
        guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(DateReader.padded(month))-\(DateReader.padded(day))"
    }
}
