/// Builds the section tree of one speech.
struct TreeBuilder {
    let text: CleanText
    let lines: [Line]
    /// The speech's lines, and the first of them below the title and the salutation.
    let range: Range<Int>
    let head: SpeechHead
    /// The stretch of the document that the speech takes.
    let extent: TextRange

    func build() -> SectionTree {
        let body = min(max(head.bodyLine, range.lowerBound), range.upperBound)..<range.upperBound
        let turns = body.filter { Vocative.begins(in: text, at: lines[$0].text.lowerBound, before: lines[$0].text.upperBound) }
        let headings = SectionNesting.levels(of: self.headings(in: body), turns: turns)
        let closing = closing(behind: headings, in: body)
        return SectionTree(nodes: nodes(headings.filter { $0.candidate.start < closing ?? .max }, closing: closing))
    }

    /// Labelled headings, then those without a label on lines that hold none.
    private func headings(in body: Range<Int>) -> [(candidate: Candidate, series: Int)] {
        let labelled = SeriesFinder.find(LabelScanner.scan(text, lines: lines, in: body), in: text)
        var atLineStart = Set(labelled.filter(\.candidate.isAtLineStart).map(\.candidate.line))
        let series = labelled.map(\.series).max() ?? 0
        let hasMarkup = labelled.contains { if case .markup = $0.candidate.label.kind { true } else { false } }
        if hasMarkup { return labelled }
        let short = LineHeadings(text: text, lines: lines).find(in: body, labelled: atLineStart)
        let standing = MainSeries.standing(short, beside: labelled)
        atLineStart.formUnion(standing.candidates.map(\.line))
        let leads = LeadLines(text: text, lines: lines).find(in: body, labelled: atLineStart)
        atLineStart.formUnion(leads.map(\.line))
        let openings = leads + OpeningHeadings(text: text, lines: lines).find(in: body, labelled: atLineStart)
        let statements = standing.statements(in: text, lines)
        let unlabelled = standing.candidates.map { candidate in
            (candidate, standing.areOuter && !statements.contains(candidate.line) ? series + 1 : Int.min)
        }
        let all = labelled + unlabelled + openings.map { ($0, Int.min) }
        return Self.numberingRuns(all.sorted { $0.candidate.start < $1.candidate.start }, after: series + 2)
    }

    /// Gives headings without a label, which come with the number `Int.min`, one series for each run between labelled ones.
    private static func numberingRuns(
        _ headings: [(candidate: Candidate, series: Int)], after number: Int
    ) -> [(candidate: Candidate, series: Int)] {
        var run = number
        return headings.map { candidate, series in
            if series != Int.min {
                if candidate.isAtLineStart { run += 1 }
                return (candidate, series)
            }
            return (candidate, candidate.label.kind == .line ? -2 * run : -2 * run - 1)
        }
    }

    private func closing(behind headings: [SectionNesting.Heading], in body: Range<Int>) -> Int? {
        guard let last = headings.last?.candidate, last.label.kind != .appendix else { return nil }
        return Closing.start(
            behind: last.start, in: last.line..<body.upperBound, lines: lines,
            speechStart: lines[range.lowerBound].text.lowerBound, text)
    }

    private func nodes(_ headings: [SectionNesting.Heading], closing: Int?) -> [Section] {
        let starts = headings.map { text.start($0.candidate.start) }
        let end = closing.map(text.start) ?? extent.upperBound
        let title = head.title.map(text.range) ?? extent.lowerBound..<extent.lowerBound
        var nodes = [
            Section(
                kind: .speech, level: 0, label: extent.lowerBound..<extent.lowerBound, heading: title, range: extent, parent: nil)
        ]
        var path = [0]
        let ends = sectionEnds(headings.map(\.level), starts: starts, end: end)
        for (index, heading) in headings.enumerated() {
            path.removeLast(path.count - heading.level)
            nodes.append(
                section(heading, next: headings[(index + 1)...].first, range: starts[index]..<ends[index], parent: path.last))
            path.append(index + 1)
        }
        if closing != nil {
            nodes.append(
                Section(kind: .closing, level: 1, label: end..<end, heading: end..<end, range: end..<extent.upperBound, parent: 0)
            )
        }
        return nodes
    }

    private func section(
        _ heading: SectionNesting.Heading, next: SectionNesting.Heading?, range: TextRange, parent: Int?
    ) -> Section {
        let candidate = heading.candidate
        let lineEnd = lines[candidate.line].text.upperBound
        let end = max(candidate.label.headingStart, min(lineEnd, next?.candidate.start ?? lineEnd))
        let words = HeadingReader.heading(
            from: candidate.label.headingStart, before: end,
            isAtLineStart: candidate.isAtLineStart, in: text)
        let label = candidate.label.range.isEmpty ? range.lowerBound..<range.lowerBound : text.range(candidate.label.range)
        let start = text.boundary(candidate.label.headingStart)
        return Section(
            kind: .headed, level: heading.level, label: label, heading: words.isEmpty ? start..<start : text.range(words),
            range: range,
            parent: parent)
    }

    /// Where each section ends: at the next one of its own or a higher level. Linear.
    private func sectionEnds(_ levels: [Int], starts: [TextPosition], end: TextPosition) -> [TextPosition] {
        var ends = Array(repeating: end, count: levels.count)
        var open: [Int] = []
        for index in levels.indices {
            while let last = open.last, levels[last] >= levels[index] {
                ends[last] = starts[index]
                open.removeLast()
            }
            open.append(index)
        }
        return ends
    }
}
