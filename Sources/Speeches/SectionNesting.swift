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
        /// Whether each member stands on the line below the one before, so that each is a single paragraph.
        var isCompact = true
    }

    private var extents: [Int: Extent] = [:]
    private var open: [Open] = []

    /// - Parameter turns: the lines that address the audience anew.
    static func levels(of headings: [(candidate: Candidate, series: Int)], turns: [Int]) -> [Heading] {
        var nesting = SectionNesting()
        for (candidate, series) in headings { nesting.measure(candidate, series) }
        var (line, turn) = (0, 0)
        return headings.map { candidate, series in
            while turn < turns.count, turns[turn] <= line { turn += 1 }
            line = candidate.line
            nesting.place(candidate, series, isBehindTurn: turn < turns.count && turns[turn] <= line)
            return Heading(candidate: candidate, level: nesting.open.count)
        }
    }

    private mutating func measure(_ candidate: Candidate, _ series: Int) {
        var extent = extents[series] ?? Extent(lines: candidate.line...candidate.line)
        if extent.members > 0, candidate.line != extent.lines.upperBound + 1 { extent.isCompact = false }
        extent.members += 1
        extent.first = min(extent.first, candidate.start)
        extent.last = max(extent.last, candidate.start)
        extent.lines = min(extent.lines.lowerBound, candidate.line)...max(extent.lines.upperBound, candidate.line)
        extents[series] = extent
    }

    private mutating func place(_ candidate: Candidate, _ series: Int, isBehindTurn: Bool) {
        while let last = open.last, isOver(last, before: candidate) { open.removeLast() }
        if let place = open.firstIndex(where: { $0.series == series }) {
            open.removeSubrange(place...)
        } else if let place = open.firstIndex(where: { isSameLevel($0, candidate, series) }) {
            open.removeSubrange(place...)
        } else {
            if isBehindTurn { leavePoints(before: candidate) }
            while let last = open.last, standsAbove(candidate, series, last) { open.removeLast() }
        }
        open.append(Open(kind: candidate.label.kind, series: series))
    }

    /// Whether a series ended above the candidate: one of several members inside one line, one of paragraphs with dashes,
    /// and points of a single paragraph each, where another paragraph stands behind the last.
    private func isOver(_ series: Open, before candidate: Candidate) -> Bool {
        guard let extent = extents[series.series], extent.members > 1 else { return false }
        let distance = candidate.line - extent.lines.upperBound
        if extent.lines.count == 1 || series.kind == .dash { return distance > 0 }
        let isBehindParagraph = distance > 1 || distance == 1 && !candidate.isAtLineStart
        return extent.isCompact && extent.members > 2 && open.count > 1 && isBehindParagraph
    }

    /// Where the speaker turns to the audience again, the points of a section whose series are over are left behind.
    private mutating func leavePoints(before candidate: Candidate) {
        while open.count > 1, let last = open.last, !goesOn(last, behind: candidate) { open.removeLast() }
    }

    /// Whether a new series isn't put below an open one. Articles run on through the chapters that markup names.
    private func standsAbove(_ candidate: Candidate, _ series: Int, _ open: Open) -> Bool {
        let (own, other) = (rank(candidate.label.kind, series), rank(open.kind, open.series))
        return own < other && (own == 0 || !goesOn(open, behind: candidate))
    }

    private func goesOn(_ open: Open, behind candidate: Candidate) -> Bool {
        extents[open.series].map { $0.last > candidate.start } ?? false
    }

    /// A kind that is open already and doesn't go on; of `#`, one of as many or more.
    private func isSameLevel(_ open: Open, _ candidate: Candidate, _ series: Int) -> Bool {
        if case (.markup(let a), .markup(let b)) = (open.kind, candidate.label.kind) { return a >= b }
        if candidate.label.kind == .line, (open.series >= 0) != (series >= 0) { return false }
        return open.kind == candidate.label.kind && !goesOn(open, behind: candidate)
    }

    /// Which kinds mostly stand above which. Lines that are the speech's main headings come as a series of their own.
    private func rank(_ kind: LabelKind, _ series: Int) -> Int {
        switch kind {
        case .line where series >= 0: 1
        case .markup, .appendix: 0
        case .division: 1
        case .chineseNumber, .roman: 2
        case .bracketedChinese, .line: 3
        case .ordinal, .arabic: 4
        case .enumerator, .decimal, .ofThese, .bracketedArabic, .opening, .dash: 5
        case .circled, .side, .connective: 6
        }
    }
}
