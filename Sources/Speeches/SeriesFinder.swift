/// Keeps of the places that may be headings those that count on from each other: 一 is followed by 二.
///
/// One stack holds the series that are open. A label that continues one closes those above it, which stood inside the
/// item that has ended; so `一是` in one section is never continued by `二是` in the next. At the start of a line a label
/// may stand alone, or leave out a number.
struct SeriesFinder {
    private struct Series {
        let kind: LabelKind
        var last: Int
        var members: [Int]
    }

    private let candidates: [Candidate]
    private let text: CleanText
    private var open: [Series] = []
    private var closed: [Series] = []

    /// The candidates that are headings, and for each the number of its series.
    static func find(_ candidates: [Candidate], in text: CleanText) -> [(candidate: Candidate, series: Int)] {
        var finder = SeriesFinder(candidates: candidates, text: text)
        for index in candidates.indices { finder.take(index) }
        let all = (finder.closed + finder.open).filter(finder.isKept)
        return all.enumerated().flatMap { number, series in series.members.map { (candidates[$0], number) } }
            .sorted { $0.candidate.start < $1.candidate.start }
    }

    private init(candidates: [Candidate], text: CleanText) { (self.candidates, self.text) = (candidates, text) }

    private mutating func take(_ index: Int) {
        let candidate = candidates[index]
        let (kind, number) = (candidate.label.kind, candidate.label.number)
        if case .markup = kind { return closed.append(Series(kind: kind, last: 1, members: [index])) }
        if number > 1 || kind != .connective && candidate.isAtLineStart,
            let place = open.lastIndex(where: { $0.kind == kind && continues($0, candidate) })
        {
            closed += open[(place + 1)...]
            open.removeSubrange((place + 1)...)
            open[place].last = number
            open[place].members.append(index)
        } else if number == 1 || candidate.isAtLineStart && kind != .connective && kind != .side {
            push(Series(kind: kind, last: number, members: [index]))
        }
    }

    private func continues(_ series: Series, _ candidate: Candidate) -> Bool {
        let number = candidate.label.number
        if candidate.label.kind == .connective { return continuesConnectives(series, candidate) }
        if candidate.label.kind == .dash { return isNear(series, candidate) }
        if candidate.label.kind == .side { return number == series.last + 1 && isNear(series, candidate) }
        if number == series.last + 1 { return true }
        guard candidate.isAtLineStart, let last = series.members.last, candidates[last].isAtLineStart else { return false }
        return number > series.last && number <= series.last + 3 || number == series.last && number > 1
    }

    /// Whether the candidate stands in the same line as the series' last, or both begin lines a few paragraphs apart.
    private func isNear(_ series: Series, _ candidate: Candidate) -> Bool {
        guard let last = series.members.last else { return false }
        let distance = candidate.line - candidates[last].line
        return distance == 0 || distance <= 4 && candidate.isAtLineStart && candidates[last].isAtLineStart
    }

    /// 其次 after 首先, 再次 after 其次, 最后 after either; not farther apart than a few paragraphs.
    private func continuesConnectives(_ series: Series, _ candidate: Candidate) -> Bool {
        guard let last = series.members.last, candidate.start - candidates[last].start < 3000 else { return false }
        let isNear = candidates[last].line == candidate.line || candidate.isAtLineStart && candidates[last].isAtLineStart
        let number = candidate.label.number
        guard isNear, series.last < Label.lastConnective else { return false }
        if number == Label.lastConnective { return series.last >= 2 }
        return number == series.last + 1 || number == series.last && number > 1
    }

    /// Opens a series; of one kind only the latest few can go on, so that the stack stays short.
    private mutating func push(_ series: Series) {
        let same = open.indices.filter { open[$0].kind == series.kind }
        if same.count >= 3 { closed.append(open.remove(at: same[0])) }
        open.append(series)
    }

    private func isKept(_ series: Series) -> Bool {
        let members = series.members.map { candidates[$0] }
        guard let first = members.first else { return false }
        if members.count == 1 { return first.isAtLineStart && standsAlone(first) }
        return !isOneSentence(members)
    }

    private func standsAlone(_ candidate: Candidate) -> Bool {
        switch candidate.label.kind {
        case .connective, .side, .roman, .decimal, .ofThese, .dash: false
        case .enumerator(let mark): mark == 0x662f || mark == 0x8981  // 是 要
        default: true
        }
    }

    /// Whether the items are clauses of one sentence and short: `一是快；二是好；三是省。`
    private func isOneSentence(_ members: [Candidate]) -> Bool {
        guard members.dropFirst().allSatisfy({ $0.boundary == .semicolon }), let first = members.first, let last = members.last
        else { return false }
        return last.start - first.start < 60 * (members.count - 1)
    }
}
