/// Works out levels from how labels nest in this speech, not from a fixed table.
///
/// A label that continues an open series is on that series' level. The first of a new series stands below what is open,
/// with these exceptions: a series of a kind that is open already and over is followed on its level; a kind that mostly
/// stands above another (`一、` above `一是`) isn't put below its last item; and a series that runs inside one paragraph
/// ends with it.
struct SectionNesting {
    struct Heading {
        let candidate: Candidate
        let level: Int
    }

    private struct Open {
        let kind: LabelKind
        let series: Int
    }

    /// What is known of a series before its members are placed.
    private struct Extent {
        var members = 0
        var first = Int.max
        var last = 0
        var lines: ClosedRange<Int>
    }

    private var extents: [Int: Extent] = [:]
    private var open: [Open] = []

    static func levels(of headings: [(candidate: Candidate, series: Int)]) -> [Heading] {
        var nesting = SectionNesting()
        for (candidate, series) in headings { nesting.measure(candidate, series) }
        return headings.map { candidate, series in
            nesting.place(candidate, series)
            return Heading(candidate: candidate, level: nesting.open.count)
        }
    }

    private mutating func measure(_ candidate: Candidate, _ series: Int) {
        var extent = extents[series] ?? Extent(lines: candidate.line...candidate.line)
        extent.members += 1
        extent.first = min(extent.first, candidate.start)
        extent.last = max(extent.last, candidate.start)
        extent.lines = min(extent.lines.lowerBound, candidate.line)...max(extent.lines.upperBound, candidate.line)
        extents[series] = extent
    }

    private mutating func place(_ candidate: Candidate, _ series: Int) {
        while let last = open.last, isOver(last, before: candidate) { open.removeLast() }
        if let place = open.firstIndex(where: { $0.series == series }) {
            open.removeSubrange(place...)
        } else if let place = open.firstIndex(where: { isSameLevel($0, candidate) }) {
            open.removeSubrange(place...)
        } else {
            while let last = open.last, rank(candidate.label.kind) < rank(last.kind), !goesOn(last, behind: candidate) {
                open.removeLast()
            }
        }
        open.append(Open(kind: candidate.label.kind, series: series))
    }

    /// Whether a series of several members stood inside one line above the candidate's.
    private func isOver(_ open: Open, before candidate: Candidate) -> Bool {
        guard let extent = extents[open.series], extent.members > 1, extent.lines.count == 1 else { return false }
        return extent.lines.upperBound < candidate.line
    }

    private func goesOn(_ open: Open, behind candidate: Candidate) -> Bool {
        extents[open.series].map { $0.last > candidate.start } ?? false
    }

    /// A kind that is open already and doesn't go on; of `#`, one of as many or more.
    private func isSameLevel(_ open: Open, _ candidate: Candidate) -> Bool {
        if case (.markup(let a), .markup(let b)) = (open.kind, candidate.label.kind) { return a >= b }
        return open.kind == candidate.label.kind && !goesOn(open, behind: candidate)
    }

    /// Which kinds mostly stand above which.
    private func rank(_ kind: LabelKind) -> Int {
        switch kind {
        case .markup: 0
        case .division: 1
        case .chineseNumber, .roman: 2
        case .bracketedChinese, .line: 3
        case .ordinal, .arabic: 4
        case .enumerator, .ofThese, .bracketedArabic, .opening: 5
        case .circled, .side, .connective: 6
        }
    }
}
