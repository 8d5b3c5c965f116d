/// Speeches with reuse planted in them: which passages stand where is known.
struct PlantedCorpus {
    /// A stretch of a speech, in scalars of its text.
    struct Plant: Sendable {
        let speech: Int
        let range: Range<Int>
    }

    static let speechLength = 3000

    private(set) var texts: [[Unicode.Scalar]] = []
    /// The places of each family's passage: the source's and those of its copies, each in a speech of its own.
    private(set) var families: [[Plant]] = []

    /// Four families for three speeches; a family has two to four members, so that a speech holds three or four passages.
    ///
    /// - Complexity: O(count · speechLength)
    init(count: Int, seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        let language = InventedLanguage()
        let editor = PassageEditor(language: language)
        var planned: [[(family: Int, passage: [Unicode.Scalar])]] = Array(repeating: [], count: count)
        let familyCount = count * 4 / 3
        for family in 0..<familyCount {
            let source = Self.passage(language, &random)
            var speeches: [Int] = []
            while speeches.count < min(count, [2, 2, 2, 3, 3, 4][random.number(below: 6)]) {
                let speech = random.number(below: count)
                if !speeches.contains(speech) { speeches.append(speech) }
            }
            for (index, speech) in speeches.enumerated() {
                planned[speech].append((family, index == 0 ? source : editor.altered(source, &random)))
            }
        }
        families = Array(repeating: [], count: familyCount)
        for speech in planned.indices { write(planned[speech], language, &random) }
    }

    /// One to three sentences of at least fourteen characters.
    private static func passage(_ language: InventedLanguage, _ random: inout RandomNumbers) -> [Unicode.Scalar] {
        var passage: [Unicode.Scalar] = []
        let sentences = random.number(in: 1...3)
        for _ in 0..<sentences { passage += language.sentence(&random) }
        while passage.count < 18 { passage = passage.dropLast() + ["，"] + language.sentence(&random) }
        return passage
    }

    /// A title, an address, and paragraphs of sentences among which the passages stand.
    private mutating func write(
        _ plants: [(family: Int, passage: [Unicode.Scalar])], _ language: InventedLanguage, _ random: inout RandomNumbers
    ) {
        let speech = texts.count
        var text = Array("在".unicodeScalars) + language.clause(&random) + Array("会上的讲话\n同志们：\n".unicodeScalars)
        var rest = plants[...]
        while text.count < Self.speechLength || !rest.isEmpty {
            if let next = rest.first, random.number(below: 10) == 0 || text.count >= Self.speechLength {
                families[next.family].append(Plant(speech: speech, range: text.count..<text.count + next.passage.count))
                text += next.passage
                rest.removeFirst()
            }
            text += language.sentence(&random)
            if random.number(below: 6) == 0 { text.append("\n") }
        }
        texts.append(text)
    }
}
