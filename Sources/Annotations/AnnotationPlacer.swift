import Matching
import Speeches

/// Finds the places of annotations in a library: in the file that each names, else in files of that name, else wherever its
/// words stand unchanged, so that it goes along with a file that was moved, renamed or put together from others.
public struct AnnotationPlacer {
    private let library: Library
    /// The first speech of each document in the library.
    private let firstSpeeches: [Int]
    private let documentsByName: [Substring: [Int]]
    private var texts: [Int: QuotableText] = [:]

    private init(_ library: Library) {
        self.library = library
        var next = 0
        firstSpeeches = library.documents.map { document in
            defer { next += document.speeches.count }
            return next
        }
        documentsByName = Dictionary(grouping: library.documents.indices) { Self.path(library.documents[$0].name).last ?? "" }
    }

    /// Those that aren't among the keys have no place in the library. O(n) in the length of the files that are named, and of the
    /// library where there is one that isn't found in its file.
    public static func place(_ annotations: [Annotation], in library: Library) -> [AnnotationID: Placement] {
        guard !annotations.isEmpty else { return [:] }
        var placer = AnnotationPlacer(library)
        let wanted = Set(annotations.flatMap(\.body.places))
        var found: [Annotation.Place: Passage] = [:]
        for place in wanted { found[place] = placer.findInNamedFile(place) }
        for (place, passage) in placer.findElsewhere(wanted.filter { found[$0] == nil }) { found[place] = passage }
        var placements: [AnnotationID: Placement] = [:]
        for annotation in annotations {
            let passages = annotation.body.places.compactMap { found[$0] }
            guard let first = passages.first, passages.count == annotation.body.places.count else { continue }
            placements[annotation.id] = Placement(first, other: passages.dropFirst().first)
        }
        return placements
    }

    private static func path(_ name: String) -> [Substring] { name.split(separator: "/") }

    private mutating func text(_ document: Int) -> QuotableText {
        if let known = texts[document] { return known }
        let text = QuotableText(library.documents[document])
        texts[document] = text
        return text
    }

    /// The files of that name, those first whose folders are the same.
    private mutating func findInNamedFile(_ place: Annotation.Place) -> Passage? {
        let path = Self.path(place.file)
        let named = documentsByName[path.last ?? ""] ?? []
        func shared(_ document: Int) -> Int {
            zip(Self.path(library.documents[document].name).reversed(), path.reversed()).prefix { $0 == $1 }.count
        }
        for document in named.sorted(by: { (-shared($0), $0) < (-shared($1), $1) }) {
            if let range = QuoteFinder.find(place.quote, in: text(document)) { return passage(range, in: document) }
        }
        return nil
    }

    /// Goes through the library once for all of them, by the pair of tokens that each begins with.
    private mutating func findElsewhere(_ places: Set<Annotation.Place>) -> [Annotation.Place: Passage] {
        var waiting: [UInt64: Set<Annotation.Place>] = [:]
        for place in places {
            let tokens = QuotableText.fold(place.quote.exact)
            if tokens.count > 1 { waiting[Self.pair(tokens[0], tokens[1]), default: []].insert(place) }
        }
        var found: [Annotation.Place: Passage] = [:]
        for document in library.documents.indices where !waiting.isEmpty {
            let text = text(document)
            var candidates: Set<Annotation.Place> = []
            for (first, second) in zip(text.values, text.values.dropFirst()) {
                if let beginning = waiting[Self.pair(first, second)] { candidates.formUnion(beginning) }
            }
            for place in candidates where found[place] == nil {
                found[place] = QuoteFinder.findUnchanged(place.quote, in: text).map { passage($0, in: document) }
            }
        }
        return found
    }

    private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    private func passage(_ range: TextRange, in document: Int) -> Passage {
        let speeches = library.documents[document].speeches
        let index = max(0, speeches.partitioningIndex { $0.range.lowerBound > range.lowerBound } - 1)
        return Passage(speech: firstSpeeches[document] + index, range: range)
    }
}

extension Annotation.Body {
    var places: [Annotation.Place] {
        switch self {
        case .note(_, let place), .mark(_, let place), .fact(_, _, let place), .level(_, let place): [place]
        case .verdict(_, let place, let other): [place, other]
        case .deleted: []
        }
    }
}
