import Speeches

/// The stretches of a section that are made of terms with a value, cut at the ends of clauses.
struct SharedWording {
    private struct Stretch {
        let range: Range<Int>
        let value: Float
    }

    private let document: Document
    private let sequence: TokenSequence
    private var stretches: [Stretch] = []

    /// - Parameter value: of a run of tokens; 0 for one that isn't shared.
    init(ofSection section: Int, in speech: Speech, of document: Document, value: (ArraySlice<UInt32>) -> Float) {
        self.document = document
        sequence = TokenSequence(of: speech, within: speech.sections.nodes[section].range, in: document)
        var start = 0
        while start < sequence.tokens.count {
            let end = sequence.boundaries[(start + 1)...].firstIndex(of: true) ?? sequence.tokens.count
            gather(start..<end, value)
            start = end
        }
    }

    /// The different stretches of most value, as one would quote them.
    func phrases(limit: Int) -> [String] {
        var phrases: [String] = []
        for stretch in stretches.sorted(by: { ($1.value, $0.range.lowerBound) < ($0.value, $1.range.lowerBound) }) {
            if phrases.count == limit { break }
            let phrase = document.quote(sequence.textRange(of: stretch.range))
            if !phrases.contains(where: { $0.contains(phrase) || phrase.contains($0) }) { phrases.append(phrase) }
        }
        return phrases
    }

    /// Joins the shared runs of a clause that overlap.
    private mutating func gather(_ clause: Range<Int>, _ value: (ArraySlice<UInt32>) -> Float) {
        var open: Stretch?
        for start in clause {
            for length in SectionTerms.bodyLengths where start + length <= clause.upperBound {
                let run = start..<start + length
                let gain = value(sequence.tokens[run])
                if gain == 0 { continue }
                if let before = open, run.lowerBound < before.range.upperBound {
                    let end = max(before.range.upperBound, run.upperBound)
                    open = Stretch(range: before.range.lowerBound..<end, value: before.value + gain)
                } else {
                    if let before = open { stretches.append(before) }
                    open = Stretch(range: run, value: gain)
                }
            }
        }
        if let open { stretches.append(open) }
    }
}
