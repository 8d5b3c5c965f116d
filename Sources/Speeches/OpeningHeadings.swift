/// Finds headings without a label that are a paragraph's first sentence: short ones, where at least three paragraphs
/// begin with the same two characters, or three in a row open with two parallel clauses.
struct OpeningHeadings {
    private struct Opening {
        let line: Int
        let range: Range<Int>
        /// The length of each clause.
        let clauses: [Int]
        /// The first two characters.
        let beginning: UInt64
    }

    let text: CleanText
    let lines: [Line]

    /// The longest opening that can be a heading, and the shortest paragraph that can have one, in characters.
    private static let (longest, shortestParagraph) = (24, 60)

    /// What begins a sentence about someone or some time, and no heading.
    private static let subjects: WordList = [
        "我", "你", "他", "她", "它", "这", "那", "各", "同志", "今", "去年", "昨", "大家", "有", "在", "从", "当", "如", "为了", "因",
    ]

    func find(in range: Range<Int>, labelled: Set<Int>) -> [Candidate] {
        guard text.isHan else { return [] }
        let openings = range.filter { !labelled.contains($0) }.compactMap(opening)
        var isHeading = Array(repeating: false, count: openings.count)
        for group in Dictionary(grouping: openings.indices, by: { openings[$0].beginning }).values {
            for run in Self.runs(of: group, isNear: { openings[$1].line - openings[$0].line <= 3 }) {
                for index in run { isHeading[index] = true }
            }
        }
        markRuns(of: openings, &isHeading)
        return openings.indices.filter { isHeading[$0] }.enumerated().map { number, index in
            let start = openings[index].range.lowerBound
            let label = Label(kind: .opening, number: number + 1, range: start..<start, headingStart: start)
            return Candidate(label: label, boundary: .line, line: openings[index].line)
        }
    }

    /// Three paragraphs in a row that open with two clauses of about the same length.
    private func markRuns(of openings: [Opening], _ isHeading: inout [Bool]) {
        let parallel = openings.indices.filter { !isHeading[$0] && isParallel(openings[$0]) }
        for run in Self.runs(of: parallel, isNear: { openings[$1].line == openings[$0].line + 1 }) {
            for index in run { isHeading[index] = true }
        }
    }

    /// The stretches of at least three of the indices of which each is near the next.
    private static func runs(of indices: [Int], isNear: (Int, Int) -> Bool) -> [[Int]] {
        var runs: [[Int]] = []
        for index in indices {
            if let last = runs.last?.last, isNear(last, index) {
                runs[runs.count - 1].append(index)
            } else {
                runs.append([index])
            }
        }
        return runs.filter { $0.count >= 3 }
    }

    private func isParallel(_ opening: Opening) -> Bool {
        guard opening.clauses.count == 2 else { return false }
        return opening.clauses[0] >= 4 && abs(opening.clauses[0] - opening.clauses[1]) <= 2
    }

    private func opening(of line: Int) -> Opening? {
        let range = lines[line].text
        guard lines[line].length >= Self.shortestParagraph, text.kind(at: range.lowerBound) == .ideograph,
            text.kind(at: range.lowerBound + 1) == .ideograph,
            Self.subjects.match(in: text, at: range.lowerBound) == nil,
            !Vocative.begins(in: text, at: range.lowerBound, before: range.upperBound),
            let end = range.prefix(Self.longest + 8).first(where: { text[$0] == 0x3002 })
        else { return nil }
        let sentence = range.lowerBound..<end
        let clauses = text.scalars[sentence].split(separator: FoldedScalar(",", .punctuation)).map {
            $0.count(where: \.isContent)
        }
        let length = clauses.reduce(0, +)
        guard length <= Self.longest, length >= 4, clauses.count <= 2,
            !sentence.contains(where: { Punctuation.isClosing(text[$0]) || text[$0] == 0x3a })
        else { return nil }
        let beginning = UInt64(text[range.lowerBound]) << 32 | UInt64(text[range.lowerBound + 1])
        return Opening(line: line, range: sentence, clauses: clauses, beginning: beginning)
    }
}
