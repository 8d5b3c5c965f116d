import Foundation
import Speeches

/// A term of a section's vector: a run of two or three tokens in its text, or of one or two in its heading.
struct SectionTerm: Hashable, Sendable {
    /// The term's hash in as many bits as the table of the library has; terms that collide count as one.
    let slot: UInt32
    let weight: Float
}

/// Turns sections into vectors: the terms that stand in other texts too, weighted by how few sections have them.
///
/// Weight is (1 + ln count) · ln((N + 1) / sections with the term), divided by the length of the whole vector (Salton and
/// Buckley 1988). Versions of one text are counted once.
struct SectionTerms {
    /// What the cosine of two headings counts against that of two texts (matching.md, parallel sections).
    static let headingShare: Float = 0.5
    /// No vector keeps more terms than this, those of most weight; the seeds' longest chapter has 800.
    private static let longestVector = 1024
    /// The lengths of a text's terms, in tokens.
    static let bodyLengths = 2...3
    private static let slotBits = 12...24
    private static let severalTexts: Int32 = -2

    let mask: UInt32
    /// By slot: how many sections have the term in what is their own.
    private var counts: [Int32]
    /// By slot: the only text that has the term; −1 none.
    private var texts: [Int32]
    private var sectionCount = 0
    private var hashes: [UInt32] = []

    /// - Parameter tokens: how many there will be.
    init(tokens: Int) {
        let bits = Int.bitWidth - (4 * tokens).leadingZeroBitCount
        let slots = 1 << min(max(bits, Self.slotBits.lowerBound), Self.slotBits.upperBound)
        mask = UInt32(slots - 1)
        counts = Array(repeating: 0, count: slots)
        texts = Array(repeating: -1, count: slots)
    }

    var slots: Int { counts.count }

    /// Takes in a section's own text and heading.
    ///
    /// - Parameters:
    ///   - text: which text the section belongs to; the same for all its versions.
    ///   - counts: whether it is the version that counts.
    mutating func add(body: ArraySlice<UInt32>, heading: ArraySlice<UInt32>, text: Int, counts isCounted: Bool) {
        if isCounted { sectionCount += 1 }
        for collected in [collected { $0.appendBody(body) }, collected { $0.appendHeading(heading) }] {
            for run in collected {
                let slot = Int(run.slot)
                if isCounted { counts[slot] += 1 }
                if texts[slot] == -1 { texts[slot] = Int32(text) }
                if texts[slot] != Int32(text) { texts[slot] = Self.severalTexts }
            }
        }
    }

    /// A section with everything below it, in the order of the slots.
    mutating func vector(body: ArraySlice<UInt32>, heading: ArraySlice<UInt32>) -> [SectionTerm] {
        let body = weighted(collected { $0.appendBody(body) }, share: 1)
        let heading = weighted(collected { $0.appendHeading(heading) }, share: Self.headingShare)
        var terms = body + heading
        if terms.count > Self.longestVector {
            terms.sort { ($1.weight, $0.slot) < ($0.weight, $1.slot) }
            terms.removeLast(terms.count - Self.longestVector)
        }
        return terms.sorted { $0.slot < $1.slot }
    }

    private func inverseFrequency(_ slot: Int) -> Float { log(Float(sectionCount + 1) / Float(max(1, counts[slot]))) }

    private func weighted(_ runs: [(slot: UInt32, count: Int)], share: Float) -> [SectionTerm] {
        let weights = runs.map { max(0, (1 + log(Float($0.count))) * inverseFrequency(Int($0.slot))) }
        let length = weights.reduce(0) { $0 + $1 * $1 }.squareRoot()
        guard length > 0 else { return [] }
        return zip(runs, weights).compactMap { run, weight in
            guard texts[Int(run.slot)] == Self.severalTexts, weight > 0 else { return nil }
            return SectionTerm(slot: run.slot, weight: weight / length * share.squareRoot())
        }
    }

    /// The different slots among the hashes that a closure appends, with how often each stands there.
    private mutating func collected(_ append: (inout Self) -> Void) -> [(slot: UInt32, count: Int)] {
        hashes.removeAll(keepingCapacity: true)
        append(&self)
        hashes.sort()
        var runs: [(slot: UInt32, count: Int)] = []
        for slot in hashes {
            if runs.last?.slot == slot { runs[runs.count - 1].count += 1 } else { runs.append((slot, 1)) }
        }
        return runs
    }

    private mutating func appendBody(_ tokens: ArraySlice<UInt32>) { append(tokens, lengths: Self.bodyLengths, mark: 0) }

    /// A heading's terms are other terms than the same words in a text.
    private mutating func appendHeading(_ tokens: ArraySlice<UInt32>) { append(tokens, lengths: 1...2, mark: 0x5bd1_e995) }

    private mutating func append(_ tokens: ArraySlice<UInt32>, lengths: ClosedRange<Int>, mark: UInt32) {
        for length in lengths where tokens.count >= length {
            for start in tokens.startIndex...(tokens.endIndex - length) {
                hashes.append((Self.hash(tokens[start..<start + length]) ^ mark) & mask)
            }
        }
    }

    /// The hash of a run in a text; the slot is what the mask leaves of it.
    static func hash(_ run: ArraySlice<UInt32>) -> UInt32 {
        UInt32(truncatingIfNeeded: run.reduce(Mixing.seed) { Mixing.mix($0, UInt64($1)) })
    }
}
