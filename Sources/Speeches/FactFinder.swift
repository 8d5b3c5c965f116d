/// Reads what a speech's text and its file's name state about it.
struct FactFinder {
    let text: CleanText
    let lines: [Line]
    let titles: TitleReader

    /// - Parameters:
    ///   - part: the speech's lines with the banners above and below it.
    ///   - body: those of them that are the speech.
    func facts(of head: SpeechHead, part: Range<Int>, body: Range<Int>, name: FileName) -> SpeechFacts {
        var facts = SpeechFacts()
        if let title = head.title {
            facts.add(.title, fact(title))
            if let date = DateReader.find(in: text, title), date.date.count > 4 { facts.add(.date, fact(date.date, date.range)) }
            read(TitleStatement(title, in: text), into: &facts)
        } else {
            facts.add(.title, name.title)
        }
        for index in part where index < head.bodyLine || index >= body.upperBound {
            for (kind, value) in LabelledFacts.read(lines[index], text) { addLabelled(kind, value, to: &facts) }
        }
        for index in head.detailLines { read(lines[index], into: &facts) }
        for index in body.suffix(3) where facts[.date] == nil && index > head.bodyLine { readDate(signing: lines[index], &facts) }
        facts.add(.date, name.date)
        if let title = head.title, let year = DateReader.find(in: text, title), year.range.lowerBound == title.lowerBound {
            facts.add(.date, fact(year.date, year.range))
        }
        facts.add(.occasion, name.occasion)
        facts.add(.speaker, name.speaker)
        return facts
    }

    private func fact(_ range: Range<Int>) -> StatedFact { fact(titles.words(range), range) }
    private func fact(_ value: String, _ range: Range<Int>) -> StatedFact { StatedFact(value, .text(text.range(range))) }

    /// A name as written, without the blanks that spread its characters.
    private func name(_ range: Range<Int>) -> StatedFact {
        let words = titles.words(range)
        return fact(text.isHan ? words.filter { $0 != " " } : words, range)
    }

    private func read(_ statement: TitleStatement, into facts: inout SpeechFacts) {
        facts.add(.speaker, statement.speaker.map(name))
        facts.add(.occasion, statement.occasion.map(fact))
    }

    private func addLabelled(_ kind: SpeechFacts.Kind, _ value: Range<Int>, to facts: inout SpeechFacts) {
        switch kind {
        case .date: facts.add(.date, DateReader.find(in: text, value).map { fact($0.date, $0.range) })
        case .speaker: facts.add(.speaker, name(value))
        default: facts.add(kind, fact(value))
        }
    }

    private func read(_ line: Line, into facts: inout SpeechFacts) {
        guard !Boilerplate.isBoilerplate(line, in: text) else { return }
        if line.text.count <= 60, let date = DateReader.find(in: text, line.text) {
            // A web page's own time stamp says when it was put there.
            guard !isFollowedByClock(date.range.upperBound) else { return }
            facts.add(.date, fact(date.date, date.range))
            if HeadLine.isDate(line, text) { readPlace(before: date.range.lowerBound, line, into: &facts) }
            readPlace(behind: date.range.upperBound, line, into: &facts)
        } else if facts[.speaker] == nil, let name = HeadLine.speaker(in: line, text) {
            facts.add(.speaker, self.name(name))
        }
        read(TitleStatement(line.text, in: text), into: &facts)
    }

    private func isFollowedByClock(_ place: Int) -> Bool {
        let next = (place..<place + 2).first { !text.isBlank(at: $0) } ?? place
        return text.kind(at: next) == .digit && (text[next + 1] == 0x3a || text[next + 2] == 0x3a)
    }

    /// A date that stands alone below a speech.
    private func readDate(signing line: Line, _ facts: inout SpeechFacts) {
        guard line.length <= 14, HeadLine.isDate(line, text), let date = DateReader.find(in: text, line.text),
            text.contentCount(in: line.text) == text.contentCount(in: date.range)
        else { return }
        facts.add(.date, fact(date.date, date.range))
    }

    /// `（北京　2024年3月5日）`, `Harrow Ferry, 14 May 2019`
    private func readPlace(before end: Int, _ line: Line, into facts: inout SpeechFacts) {
        let range = content(of: line.text.lowerBound..<end)
        guard !range.isEmpty, range.count <= (text.isHan ? 12 : 40) else { return }
        if text.isHan {
            if endsAsPlace(range) { facts.add(.place, fact(range)) }
        } else {
            let words = range.filter { $0 == range.lowerBound || text.kind(at: $0 - 1) == .space }
            let areNames = words.allSatisfy { (0x41...0x5a).contains(text.original(at: $0)) }
            if areNames, TitleStatement(line.text, in: text).occasion == nil, HeadLine.speaker(in: line, text) == nil {
                facts.add(.place, fact(range))
            }
        }
    }

    /// `（2024年3月5日　北京市）`, `（2024年3月5日于北京）`, `（2024年3月5日　王小明）`
    private func readPlace(behind start: Int, _ line: Line, into facts: inout SpeechFacts) {
        let range = content(of: start..<max(start, line.text.upperBound))
        guard !range.isEmpty, range.count <= 20 else { return }
        if text[range.lowerBound] == 0x4e8e, range.count > 1 {  // 于
            facts.add(.place, fact(range.lowerBound + 1..<range.upperBound))
        } else if endsAsPlace(range) {
            facts.add(.place, fact(range))
        } else if (2...4).contains(range.count), Surnames.begins(range, in: text) {
            facts.add(.speaker, fact(range))
        }
    }

    private func endsAsPlace(_ range: Range<Int>) -> Bool {
        "市县省区镇乡村堂馆室".unicodeScalars.contains { $0.value == text[range.upperBound - 1] }
    }

    /// The range without what is no letter, digit or ideograph at its ends.
    private func content(of range: Range<Int>) -> Range<Int> {
        var range = text.trimmed(range)
        while let last = range.last, !text.isContent(at: last) { range = range.lowerBound..<last }
        while let first = range.first, !text.isContent(at: first) { range = first + 1..<range.upperBound }
        return range
    }
}
