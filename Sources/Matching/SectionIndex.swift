import Foundation
import Speeches

/// A section elsewhere that is like one of mine, and why.
public struct SimilarSection: Hashable, Sendable {
    public let speech: Int
    /// Index into that speech's section tree.
    public let section: Int
    /// Higher is more alike: the wording of text and heading, a share of that of the sections above, less what the
    /// lengths differ.
    public let score: Double
    /// The cosine of the texts' and headings' terms, 0…1.5.
    public let wording: Double
    /// The same of the two sections that these stand in; 0 for main sections.
    public let outline: Double
}

/// The sections of a library as vectors of short runs of tokens, to find those that make the same point.
///
/// Candidates come from postings of the section's rarest terms, as many as a budget allows; only these are compared in
/// full. On the shared gold: cosine + .5 · heading + .15 · sections above − .02 · |ln ratio of lengths|.
public struct SectionIndex: Sendable {
    private static let outlineShare = 0.15
    private static let lengthCost = 0.02
    /// What is less alike isn't listed.
    private static let leastScore = 0.05
    /// Postings that are read for one section, and candidates that are compared in full.
    private static let postingBudget = 1 << 17
    private static let candidateLimit = 128

    /// A section of a tree; those without a heading have no terms.
    struct Node: Sendable {
        let speech: Int
        let text: Int
        let section: Int
        /// Its tokens with everything below it.
        let length: Int
        let terms: Range<Int>
    }

    private(set) var nodes: [Node] = []
    /// For each speech its first node; the others follow as in the tree.
    private var firstNodes: [Int] = []
    private var parents: [Int] = []
    private var terms: [SectionTerm] = []
    /// For each slot where its postings begin: nodes with their weights, in the order of the nodes.
    private var postingStarts: [Int32] = []
    private var postings: [Posting] = []
    private var mask: UInt32 = 0

    private struct Posting: Sendable {
        let node: Int32
        let weight: Float
    }

    /// No sections yet.
    public static let empty = SectionIndex()
    private init() {}

    /// - Complexity: O(tokens · depth of the trees), times a logarithm.
    public init(_ library: Library, versions: VersionGroups = .none) {
        let speeches = (0..<library.count).map { SectionedSpeech(library.speech($0), in: library.document(of: $0)) }
        var table = SectionTerms(tokens: speeches.reduce(0) { $0 + $1.tokens.count })
        for (index, speech) in speeches.enumerated() {
            let text = versions.text(of: index)
            for node in speech.headed {
                table.add(
                    body: speech.tokens[speech.own[node]], heading: speech.tokens[speech.headings[node]], text: text,
                    counts: text == index)
            }
        }
        for (index, speech) in speeches.enumerated() { append(speech, index, text: versions.text(of: index), &table) }
        mask = table.mask
        gatherPostings(slots: table.slots)
    }

    private mutating func append(_ speech: SectionedSpeech, _ index: Int, text: Int, _ table: inout SectionTerms) {
        firstNodes.append(nodes.count)
        for node in speech.whole.indices {
            let start = terms.count
            if speech.headed.contains(node) {
                terms += table.vector(body: speech.tokens[speech.whole[node]], heading: speech.tokens[speech.headings[node]])
            }
            parents.append(speech.parents[node].map { firstNodes[index] + $0 } ?? -1)
            nodes.append(
                Node(
                    speech: index, text: text, section: node, length: speech.whole[node].count, terms: start..<terms.count))
        }
    }

    private mutating func gatherPostings(slots: Int) {
        postingStarts = Array(repeating: 0, count: slots + 1)
        for term in terms { postingStarts[Int(term.slot) + 1] += 1 }
        for slot in 0..<slots { postingStarts[slot + 1] += postingStarts[slot] }
        var next = postingStarts
        postings = Array(repeating: Posting(node: 0, weight: 0), count: terms.count)
        for (index, node) in nodes.enumerated() {
            for term in terms[node.terms] {
                postings[Int(next[Int(term.slot)])] = Posting(node: Int32(index), weight: term.weight)
                next[Int(term.slot)] += 1
            }
        }
    }
}

extension SectionIndex {
    /// The sections of other texts that are like one, the most alike first.
    ///
    /// - Complexity: O(`postingBudget` + `candidateLimit` · terms of a section), whatever the library's size.
    public func similar(toSection section: Int, inSpeech speech: Int) -> [SimilarSection] {
        guard firstNodes.indices.contains(speech) else { return [] }
        let mine = firstNodes[speech] + section
        return candidates(for: mine).compactMap { compare(mine, $0) }
            .sorted { ($1.score, $0.speech, $0.section) < ($0.score, $1.speech, $1.section) }
    }

    /// How alike a section is to another one, whatever texts they belong to; nil where they share little.
    ///
    /// - Complexity: O(terms of both sections)
    public func similarity(of section: Int, inSpeech speech: Int, to other: Int, inSpeech otherSpeech: Int) -> SimilarSection? {
        guard firstNodes.indices.contains(speech), firstNodes.indices.contains(otherSpeech) else { return nil }
        return compare(firstNodes[speech] + section, firstNodes[otherSpeech] + other)
    }

    /// How alike two sections are in the wording that other texts share, 0…1, whatever their place and length.
    func likeness(_ first: SimilarSection, _ second: SimilarSection) -> Double {
        let (a, b) = (firstNodes[first.speech] + first.section, firstNodes[second.speech] + second.section)
        return cosine(a, b) / max(.leastNonzeroMagnitude, cosine(a, a) * cosine(b, b)).squareRoot()
    }

    /// What of a section's wording a similar one shares, the rarest and longest first, as it stands in the first.
    ///
    /// - Complexity: O(tokens of the section)
    public func sharedWording(
        ofSection section: Int, inSpeech speech: Int, with other: SimilarSection, of library: Library, limit: Int
    ) -> [String] {
        var values: [UInt32: Float] = [:]
        forEachShared(firstNodes[speech] + section, firstNodes[other.speech] + other.section) { values[$0] = $1 }
        return SharedWording(ofSection: section, in: library.speech(speech), of: library.document(of: speech)) { run in
            values[SectionTerms.hash(run) & mask] ?? 0
        }.phrases(limit: limit)
    }

    private func candidates(for mine: Int) -> [Int] {
        var sums: [Int32: Float] = [:]
        var budget = Self.postingBudget
        for term in terms[nodes[mine].terms].sorted(by: { ($1.weight, $0.slot) < ($0.weight, $1.slot) }) {
            let range = Int(postingStarts[Int(term.slot)])..<Int(postingStarts[Int(term.slot) + 1])
            budget -= range.count
            if budget < 0 { break }
            for posting in postings[range] { sums[posting.node, default: 0] += term.weight * posting.weight }
        }
        return sums.filter { nodes[Int($0.key)].text != nodes[mine].text }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .prefix(Self.candidateLimit).map { Int($0.key) }
    }

    private func compare(_ mine: Int, _ other: Int) -> SimilarSection? {
        let wording = cosine(mine, other)
        let outline = parents[mine] >= 0 && parents[other] >= 0 ? cosine(parents[mine], parents[other]) : 0
        let lengths = (Double(max(1, nodes[mine].length)), Double(max(1, nodes[other].length)))
        let score = wording + Self.outlineShare * outline - Self.lengthCost * abs(log(lengths.0 / lengths.1))
        guard score >= Self.leastScore else { return nil }
        let node = nodes[other]
        return SimilarSection(
            speech: node.speech, section: node.section, score: score, wording: wording, outline: outline)
    }

    private func cosine(_ first: Int, _ second: Int) -> Double {
        var sum: Float = 0
        forEachShared(first, second) { sum += $1 }
        return Double(sum)
    }

    /// Calls with each slot that two vectors share, in order, and the product of the weights.
    private func forEachShared(_ first: Int, _ second: Int, _ body: (UInt32, Float) -> Void) {
        let terms = terms.span
        var (i, j) = (nodes[first].terms.lowerBound, nodes[second].terms.lowerBound)
        let (endI, endJ) = (nodes[first].terms.upperBound, nodes[second].terms.upperBound)
        while i < endI, j < endJ {
            let (a, b) = (terms[i], terms[j])
            if a.slot == b.slot { body(a.slot, a.weight * b.weight) }
            if a.slot <= b.slot { i += 1 }
            if b.slot <= a.slot { j += 1 }
        }
    }
}
