/// Works out levels from how labels nest in this speech: a kind that is already open is on its level, a new one stands
/// below what is open.
///
/// A series that runs inside one paragraph ends with it; what follows in the next paragraph isn't below its last item.
enum SectionNesting {
    struct Heading {
        let candidate: Candidate
        let level: Int
    }

    private struct Open {
        let kind: LabelKind
        /// The line behind which the series is over; nil for one that goes on to the next heading above it.
        let lastLine: Int?
    }

    static func levels(of headings: [(candidate: Candidate, series: Int)]) -> [Heading] {
        let ends = endsOfInlineSeries(headings)
        var open: [Open] = []
        return headings.map { candidate, series in
            while let lastLine = open.last?.lastLine, lastLine < candidate.line { open.removeLast() }
            if let place = open.firstIndex(where: { isSameLevel($0.kind, candidate.label.kind) }) {
                open.removeSubrange(place...)
            }
            open.append(Open(kind: candidate.label.kind, lastLine: ends[series]))
            return Heading(candidate: candidate, level: open.count)
        }
    }

    /// For each series of several members that all stand inside one line, that line.
    private static func endsOfInlineSeries(_ headings: [(candidate: Candidate, series: Int)]) -> [Int: Int] {
        let members = Dictionary(grouping: headings, by: \.series).mapValues { $0.map(\.candidate.line) }
        return members.compactMapValues { lines in
            lines.count > 1 && lines.first == lines.last ? lines.first : nil
        }
    }

    /// A heading of a lower or equal number of `#` closes those of higher ones.
    private static func isSameLevel(_ open: LabelKind, _ kind: LabelKind) -> Bool {
        if case (.markup(let a), .markup(let b)) = (open, kind) { return a >= b }
        return open == kind
    }
}
