import Speeches

/// What the names and facts of two speeches say about their being versions of one text.
struct VersionNames {
    /// Both are called the same but for a mark of versions: the files, or the titles in one file.
    let agree: Bool
    let yearsDiffer: Bool
    let speakersDiffer: Bool
    /// Something stated of both isn't the same.
    let differ: Bool

    init(_ a: Int, _ b: Int, in library: Library) {
        let speeches = [a, b].map(library.speech)
        let titles = speeches.map { $0.title.isDerived ? nil : Self.unnumbered($0.title.text) }
        let documents = [a, b].map { library.document(of: $0) }
        if library.entries[a].document == library.entries[b].document {
            agree = titles[0] != nil && titles[0] == titles[1]
        } else {
            let names = documents.map { VersionName($0.name) }
            agree = names[0].base == names[1].base && (names[0].isMarked || names[1].isMarked)
        }
        let dates = speeches.map { $0.facts.date ?? "" }
        yearsDiffer = !dates.contains("") && dates[0].prefix(4) != dates[1].prefix(4)
        speakersDiffer = Self.differ(speeches.map(\.facts.speaker))
        differ =
            !dates[0].hasPrefix(dates[1]) && !dates[1].hasPrefix(dates[0]) || speakersDiffer || Self.differ(titles)
            || Self.differ(speeches.map(\.facts.place))
    }

    private static func differ(_ values: [String?]) -> Bool {
        let stated = values.compactMap { $0.map { Folding.fold($0).filter(\.isContent) } }
        return stated.count == 2 && stated[0] != stated[1]
    }

    /// A title without the number that tells it from its neighbours in a file: `……篇二`, `……（二）`.
    private static func unnumbered(_ title: String) -> String {
        let base = VersionName(title).base
        let rest = base.reversed().drop { "一二三四五六七八九十0123456789".contains($0) }.drop { "篇之第".contains($0) }
        return rest.isEmpty ? base : String(rest.reversed())
    }
}
