/// What a file's name and its folders' names state: `2023年/2024-03-05 王小明在全市教育大会上的讲话.txt`.
struct FileName {
    /// The date at the beginning of the file's name, else of the innermost folder's name that begins with one.
    let date: StatedFact?
    /// What a speech is called, where the name says more than a date, a number or a version.
    private(set) var title: StatedFact?
    private(set) var occasion: StatedFact?
    private(set) var speaker: StatedFact?
    /// The letters, digits and ideographs of the file's name, without a date before it.
    private let words: [UInt32]

    /// - Parameter name: a path; its parts are separated by `/`.
    init(_ name: String) {
        let parts = name.split(separator: "/").map { Self.text(Array($0.unicodeScalars)) }
        let file = parts.last ?? Self.text([])
        let folders = parts.dropLast().filter { $0.count <= 11 }
        let own = Self.date(of: file)
        date =
            own.map { StatedFact($0.date, .fileName) }
            ?? folders.reversed().compactMap(Self.date).first.map { StatedFact($0.date, .folderName) }
        words = ((own?.end ?? 0)..<max(own?.end ?? 0, file.count)).filter(file.isContent).map { file[$0] }
        let stem = Self.text(Array(VersionName(name).stem))
        let range = stem.trimmed(min(own?.end ?? 0, stem.count)..<stem.count)
        let titles = TitleReader(text: stem)
        title = Self.isTitle(range, of: stem, isDated: own != nil) ? StatedFact(titles.words(range), .fileName) : nil
        let statement = TitleStatement(range, in: stem)
        occasion = statement.occasion.map { StatedFact(titles.words($0), .fileName) }
        speaker = statement.speaker.map { StatedFact(titles.words($0), .fileName) }
    }

    /// The name of a file of several speeches, which states no single one's title.
    var dateAlone: FileName {
        var name = self
        (name.title, name.occasion, name.speaker) = (nil, nil, nil)
        return name
    }

    /// The title that a format's own metadata holds, where it ends as titles of speeches do; most hold a file's first words or
    /// a template's name.
    static func title(inFormat words: String) -> StatedFact? {
        let text = text(Array(words.unicodeScalars))
        let range = text.trimmed(0..<text.count)
        guard isTitle(range, of: text, isDated: false) else { return nil }
        return StatedFact(TitleReader(text: text).words(range), .format)
    }

    /// Whether a line is what the file is named after: its words stand in the name.
    func states(_ line: Line, _ text: CleanText) -> Bool {
        let title = line.text.filter(text.isContent).map { text[$0] }
        guard title.count >= 4, title.count <= words.count else { return false }
        return (0...(words.count - title.count)).contains { words[$0] == title[0] && words[$0...].starts(with: title) }
    }

    /// What stands behind a date is a title, and so is what ends as titles do.
    private static func isTitle(_ range: Range<Int>, of text: CleanText, isDated: Bool) -> Bool {
        let ideographs = range.count { text.kind(at: $0) == .ideograph }
        let letters = range.count { text.kind(at: $0) == .letter }
        if isDated { return ideographs >= 4 || letters >= 8 && range.contains { text.kind(at: $0) == .space } }
        return ideographs >= 8 && HeadLine.kinds.ends(range, in: text)
    }

    private static func text(_ scalars: [Unicode.Scalar]) -> CleanText {
        let folded = Folding.fold(scalars)
        let isHan = folded.contains { $0.kind == .ideograph }
        return CleanText(scalars: folded, offsets: scalars.indices.map { Int32($0) }, source: scalars, isHan: isHan)
    }

    private static func date(of text: CleanText) -> (date: String, end: Int)? {
        if let found = DateReader.find(in: text, 0..<text.count), found.range.lowerBound == 0 {
            return (found.date, found.range.upperBound)
        }
        return compactDate(text).map { ($0, 8) }
    }

    /// `20240305`
    private static func compactDate(_ text: CleanText) -> String? {
        let digits = (0..<text.count).prefix { (0x30...0x39).contains(text[$0]) }
        guard digits.count == 8, let number = Int(text.string(0..<8)) else { return nil }
        return DateReader.date(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
}
