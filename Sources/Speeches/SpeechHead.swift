/// What stands above a speech's first paragraph: title, date, speaker, salutation. In indices of lines and of the clean text.
struct SpeechHead {
    /// The line that the speech begins with; what stands above is front matter.
    var firstLine: Int
    var title: Range<Int>?
    /// Between title and salutation: dates, speakers, subtitles.
    var detailLines: [Int] = []
    var salutation: Range<Int>?
    /// The first line of the body, which may begin behind a salutation.
    var bodyLine: Int
}

extension SpeechHead {
    /// How many lines may stand above a salutation or first paragraph.
    private static let tallest = 24

    /// Reads the head of the speech that stands in some lines.
    ///
    /// - Parameter titleLine: the line that is known to be its title or the number before its title.
    static func read(_ text: CleanText, _ lines: [Line], in range: Range<Int>, titleLine: Int? = nil, name: FileName)
        -> SpeechHead
    {
        let search = range.prefix(tallest)
        let saluted = search.first { salutation(of: lines[$0], text) != nil }
        let body = search.first { isProse(lines[$0], text) && $0 != titleLine } ?? range.upperBound
        var head = SpeechHead(firstLine: range.lowerBound, bodyLine: body)
        var end = body
        if let saluted, saluted <= body || titleLine == nil && isIntroduction(range.lowerBound..<saluted, lines, text) {
            let words = salutation(of: lines[saluted], text) ?? lines[saluted].text
            head.salutation = words
            head.bodyLine = words.upperBound >= lines[saluted].text.upperBound ? saluted + 1 : saluted
            end = saluted
        }
        head.readTitle(text, lines, in: range.lowerBound..<end, titleLine: titleLine, name)
        return head
    }

    static func salutation(of line: Line, _ text: CleanText) -> Range<Int>? {
        let range = line.text
        return Vocative.salutation(in: text, at: range.lowerBound, before: range.upperBound).map { range.lowerBound..<$0 }
    }

    private static func isProse(_ line: Line, _ text: CleanText) -> Bool {
        guard !Boilerplate.isBoilerplate(line, in: text) else { return false }
        if line.length > (text.isHan ? 50 : 120) { return true }
        let last = text[line.text.upperBound - 1]
        return last == 0x3002 || last == 0x3b || last == 0x2e && !text.isHan
            || Label.read(in: text, at: line.text.lowerBound, atLineStart: true).map { !isTitleLabel($0) } ?? false
    }

    /// Labels that a title may begin with.
    private static func isTitleLabel(_ label: Label) -> Bool {
        switch label.kind {
        case .markup, .division, .dash, .appendix: true
        default: false
        }
    }

    /// Whether prose above a salutation is an editor's introduction or a caption: little of it, and a title beside it.
    private static func isIntroduction(_ range: Range<Int>, _ lines: [Line], _ text: CleanText) -> Bool {
        guard range.count <= 16 else { return false }
        let words = range.filter { isProse(lines[$0], text) }.map { lines[$0].length }.reduce(0, +)
        return words <= 400 && range.contains { HeadLine.isTitleLike(lines[$0], text) && HeadLine.namesSpeech(lines[$0], text) }
    }

    private mutating func readTitle(_ text: CleanText, _ lines: [Line], in range: Range<Int>, titleLine: Int?, _ name: FileName) {
        var chosen = titleLine
        let marker = titleLine.map { CompilationMark.isBare(lines[$0], text) } ?? true
        if marker {
            let scored = range.filter { $0 != titleLine }.map { (line: $0, score: Self.score(lines[$0], text, name)) }
            let best = scored.map(\.score).max() ?? 0
            let isNear = best < 3 && salutation != nil
            let line = isNear ? scored.last { $0.score == best } : scored.first { $0.score == best }
            if best > 0, let line { chosen = Self.lastCopy(of: line.line, in: range, lines, text) }
        }
        guard let chosen else {
            firstLine = range.first { !Boilerplate.isBoilerplate(lines[$0], in: text) } ?? range.upperBound
            if salutation == nil { firstLine = min(firstLine, bodyLine) }
            return
        }
        let wrapped = Self.wrappedTitle(around: chosen, in: range, lines, text)
        firstLine = titleLine ?? wrapped.lowerBound
        title = Self.titleText(lines[wrapped.lowerBound], text).lowerBound..<lines[wrapped.upperBound].text.upperBound
        let below = range.filter { $0 > wrapped.upperBound }
        let details = salutation == nil ? Array(below.prefix { Self.isDetail(lines[$0], text) }) : below
        detailLines = details.filter { !Boilerplate.isBoilerplate(lines[$0], in: text) }
        if salutation == nil, details.count < below.count { bodyLine = below[details.count] }
    }

    /// The last line that says the same: a web page names a text in its path before the text begins.
    private static func lastCopy(of line: Int, in range: Range<Int>, _ lines: [Line], _ text: CleanText) -> Int {
        let words = text.scalars[lines[line].text]
        return range.last { lines[$0].text.count == words.count && text.scalars[lines[$0].text].elementsEqual(words) } ?? line
    }

    /// The lines of a title that was broken because it is long.
    private static func wrappedTitle(around line: Int, in range: Range<Int>, _ lines: [Line], _ text: CleanText) -> ClosedRange<
        Int
    > {
        var (first, last) = (line, line)
        while first > range.lowerBound, HeadLine.isContinued(lines[first - 1], by: lines[first], text) { first -= 1 }
        while last + 1 < range.upperBound, HeadLine.isContinued(lines[last], by: lines[last + 1], text) { last += 1 }
        return first...last
    }

    /// Whether a line below a title says when, where or by whom.
    private static func isDetail(_ line: Line, _ text: CleanText) -> Bool {
        HeadLine.isDate(line, text) || HeadLine.speaker(in: line, text) != nil || text[line.text.lowerBound] == 0x2014
            || text[line.text.lowerBound] == 0x28 || Boilerplate.isBoilerplate(line, in: text)
    }

    /// A title line without `#`.
    private static func titleText(_ line: Line, _ text: CleanText) -> Range<Int> {
        guard let label = Label.read(in: text, at: line.text.lowerBound, atLineStart: true), case .markup = label.kind else {
            return line.text
        }
        return label.headingStart..<max(label.headingStart, line.text.upperBound)
    }

    /// How likely a line is the title; not at all at 0.
    private static func score(_ line: Line, _ text: CleanText, _ name: FileName) -> Int {
        guard HeadLine.isTitleLike(line, text), !HeadLine.isDate(line, text) else { return 0 }
        if let label = Label.read(in: text, at: line.text.lowerBound, atLineStart: true) {
            return label.kind == .markup(1) ? 4 : 0
        }
        let first = text[line.text.lowerBound]
        if first == 0x2014 || first == 0x2d || first == 0x28 { return 0 }  // — - (
        if name.states(line, text) { return 4 }
        if HeadLine.namesSpeech(line, text) { return 3 }
        return HeadLine.speaker(in: line, text) == nil ? 1 : 0
    }
}
