import Speeches

/// Finds the versions of one text, by likeness and by name: most of both texts is aligned in order, and either the names
/// differ in a mark of versions alone (`终稿2`, `篇二`) or nothing that is stated speaks against it.
///
///     a ──[1]────[2]──[3]───     1 and 3 stand in order on both sides and count, 2 doesn't
///     b ─[2]──[1]────[3]────
struct VersionFinder {
    /// The share of the longer text that is equal and in order where the names agree.
    private static let namedShare = 0.5
    /// Where they don't.
    private static let unnamedShare = 0.8
    /// Shorter texts, in tokens, are alike by chance.
    private static let namedLength = 40
    private static let unnamedLength = 200
    /// Versions share whole sentences; shorter alignments say nothing of order.
    private static let shortest = 12

    private let library: Library
    private let tokenized: TokenizedLibrary
    private var parents: [Int]

    init(_ library: Library, _ tokenized: TokenizedLibrary) {
        (self.library, self.tokenized) = (library, tokenized)
        parents = Array(0..<library.count)
    }

    /// - Parameter found: the matches of each pair of speeches beside each other.
    /// - Complexity: O(m²) in the long matches of a pair, for pairs that share enough to be versions.
    mutating func find(in found: [FoundMatch]) -> VersionGroups {
        for speech in tokenized.speeches { unite(speech.copies, speech.copies, share: 1, length: speech.count) }
        var start = 0
        while start < found.count {
            let (a, b) = (found[start].a, found[start].b)
            let end = found[start...].firstIndex { $0.a != a || $0.b != b } ?? found.count
            if a != b {
                let (first, second) = (tokenized.speeches[a], tokenized.speeches[b])
                let longer = max(first.count, second.count)
                let share = Double(equalInOrder(found[start..<end], enough: longer)) / Double(longer)
                if share >= Self.namedShare {
                    unite(first.copies, second.copies, share: share, length: min(first.count, second.count))
                }
            }
            start = end
        }
        let groups = Dictionary(grouping: parents.indices) { root(of: $0) }.values.filter { $0.count > 1 }
        return VersionGroups(groups.map(newestFirst).sorted { $0[0] < $1[0] })
    }

    /// The most tokens that are equal in alignments that follow each other on both sides; what two overlap in counts once.
    private func equalInOrder(_ matches: ArraySlice<FoundMatch>, enough length: Int) -> Int {
        let long = matches.map(\.alignment).filter { $0.a.count >= Self.shortest && $0.b.count >= Self.shortest }
        guard Double(long.reduce(0) { $0 + $1.equalCount }) >= Self.namedShare * Double(length) else { return 0 }
        let ordered = long.sorted { ($0.a.lowerBound, $0.b.lowerBound) < ($1.a.lowerBound, $1.b.lowerBound) }
        var best: [Int] = []
        for (index, alignment) in ordered.enumerated() {
            var longest = alignment.equalCount
            for (earlier, other) in ordered[..<index].enumerated()
            where other.a.upperBound < alignment.a.upperBound && other.b.upperBound < alignment.b.upperBound
                && other.b.lowerBound < alignment.b.lowerBound
            {
                let overlap = max(
                    0, other.a.upperBound - alignment.a.lowerBound, other.b.upperBound - alignment.b.lowerBound)
                longest = max(longest, best[earlier] + max(0, alignment.equalCount - overlap))
            }
            best.append(longest)
        }
        return best.max() ?? 0
    }

    /// Of a speech with many copies each is compared with the other's first, as its matches are.
    private mutating func unite(_ first: [TokenizedSpeech.Copy], _ second: [TokenizedSpeech.Copy], share: Double, length: Int) {
        let isWhole = max(first.count, second.count) <= MatchBuilder.copiesCompared
        for (number, a) in first.enumerated() {
            for b in isWhole || number == 0 ? second[...] : second.prefix(1)
            where a.index != b.index && areVersions(a.index, b.index, share: share, length: length) {
                let (a, b) = (root(of: a.index), root(of: b.index))
                parents[max(a, b)] = min(a, b)
            }
        }
    }

    private func areVersions(_ a: Int, _ b: Int, share: Double, length: Int) -> Bool {
        let names = VersionNames(a, b, in: library)
        if names.agree {
            return length >= Self.namedLength && share >= Self.namedShare && !names.yearsDiffer && !names.speakersDiffer
        }
        return length >= Self.unnamedLength && share >= Self.unnamedShare && !names.differ
    }

    private func newestFirst(_ group: [Int]) -> [Int] {
        func newer(_ a: Int, _ b: Int) -> Bool {
            let dates = [a, b].map { library.speech($0).facts.date ?? "" }
            let ranks = [a, b].map { VersionName(library.document(of: $0).name).rank }
            let lengths = [a, b].map { library.speech($0).range.count }
            return (dates[1], ranks[1], lengths[1], a) < (dates[0], ranks[0], lengths[0], b)
        }
        return group.sorted(by: newer)
    }

    private mutating func root(of speech: Int) -> Int {
        var root = speech
        while parents[root] != root {
            parents[root] = parents[parents[root]]
            root = parents[root]
        }
        return root
    }
}
