/// Reads what a speech's head and its file's name state about it.
struct FactFinder {
    let text: CleanText
    let lines: [Line]
    let titles: TitleReader

    func facts(of head: SpeechHead, name: FileName) -> SpeechFacts {
        var facts = SpeechFacts()
        if let title = head.title {
            facts.date = DateReader.find(in: text, title).flatMap { $0.date.count > 4 ? $0.date : nil }
            facts.occasion = occasion(in: title)
        }
        for index in head.detailLines { read(lines[index], into: &facts) }
        facts.date = facts.date ?? name.date
        return facts
    }

    private func read(_ line: Line, into facts: inout SpeechFacts) {
        if line.text.count <= 60, let date = DateReader.find(in: text, line.text) {
            facts.date = facts.date ?? date.date
            readPlace(behind: date.range.upperBound, line, into: &facts)
        } else if facts.speaker == nil, let name = HeadLine.speaker(in: line, text) {
            facts.speaker = text.isHan ? titles.words(name).filter { $0 != " " } : titles.words(name)
        }
        if facts.occasion == nil { facts.occasion = occasion(in: line.text) }
    }

    /// `（2024年3月5日　北京）`, `（2024年3月5日于北京）`, `（2024年3月5日　王小明）`
    private func readPlace(behind start: Int, _ line: Line, into facts: inout SpeechFacts) {
        var range = text.trimmed(start..<max(start, line.text.upperBound))
        while let last = range.last, !text.isContent(at: last) { range = range.lowerBound..<last }
        while let first = range.first, !text.isContent(at: first) { range = first + 1..<range.upperBound }
        guard !range.isEmpty, range.count <= 20 else { return }
        if text[range.lowerBound] == 0x4e8e, range.count > 1 {  // 于
            facts.place = facts.place ?? titles.words(range.lowerBound + 1..<range.upperBound)
        } else if let last = range.last,
            [0x5e02, 0x53bf, 0x7701, 0x533a, 0x9547, 0x4e61, 0x6751, 0x5802, 0x9986].contains(text[last])
        {
            facts.place = facts.place ?? titles.words(range)  // 市县省区镇乡村堂馆
        } else if (2...4).contains(range.count), Surnames.begins(range, in: text) {
            facts.speaker = facts.speaker ?? titles.words(range)
        }
    }

    /// What stands between 在 and 上 in `在全市教育大会上的讲话` and `——在……会议上`.
    private func occasion(in range: Range<Int>) -> String? {
        guard let start = range.first(where: { text[$0] == 0x5728 }),
            let end = range.last(where: {
                text[$0] == 0x4e0a && ($0 + 1 == range.upperBound || text[$0 + 1] == 0x7684 || text[$0 + 1] == 0x29)
            }),
            end > start + 2
        else { return nil }
        return titles.words(start + 1..<end)
    }
}
