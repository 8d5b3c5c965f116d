/// What a line above a speech's first words is.
enum HeadLine {
    static let kinds: WordList = [
        "讲话", "致辞", "致词", "发言", "报告", "演讲", "讲稿", "贺词", "祝词", "献词", "党课", "主持词", "述职", "发言稿", "讲话稿", "讲话提纲", "答谢词", "欢迎词", "欢送词",
        "开幕词", "闭幕词",
        "感言", "表态", "倡议书", "公开信", "谈话", "寄语", "动员", "总结", "意见", "通报", "说明", "方案", "要点", "决定", "决议", "建议", "纲要", "规划", "speech",
        "address", "remarks",
    ]

    /// Whether the line ends with what speeches are called.
    static func namesSpeech(_ line: Line, _ text: CleanText) -> Bool {
        var end = line.text.upperBound
        if text[end - 1] == 0x29, let open = line.text.last(where: { text[$0] == 0x28 }), open > line.text.lowerBound {
            end = open
        }
        return kinds.ends(text.trimmed(line.text.lowerBound..<end), in: text)
    }

    /// Whether the line is a date, in brackets or not: `（2024年3月5日）`.
    static func isDate(_ line: Line, _ text: CleanText) -> Bool {
        guard line.text.count <= 40, let date = DateReader.find(in: text, line.text) else { return false }
        return text.contentCount(in: line.text) - text.contentCount(in: date.range) <= (text.isHan ? 8 : 24)
            && !namesSpeech(line, text)
    }

    /// Whether the line could be a title: short, and no sentence.
    static func isTitleLike(_ line: Line, _ text: CleanText) -> Bool {
        guard line.length >= 2, line.length <= (text.isHan ? 50 : 120) else { return false }
        guard !line.text.contains(where: { text[$0] == 0x3002 || text[$0] == 0x3b }) else { return false }
        let last = text[line.text.upperBound - 1]
        return !Punctuation.isComma(last) && (last != 0x2e || !text.isHan) && !Boilerplate.isBoilerplate(line, in: text)
    }

    private static let openings: WordList = ["在", "关于", "对"]
    private static let continuations: WordList = ["的", "和", "暨", "及", "与", "上的", "(草案)", "(试行)"]

    /// Whether a title goes on in the line below: `在全县农村工作` `会议上的讲话`. It names no kind of speech yet, and what
    /// is below can't stand alone or ends what began with `在` or `关于`.
    static func isContinued(_ line: Line, by next: Line, _ text: CleanText) -> Bool {
        guard text.isHan, line.length >= 8, !namesSpeech(line, text), !isDate(line, text), !isDate(next, text),
            !Boilerplate.isBoilerplate(line, in: text), !Boilerplate.isBoilerplate(next, in: text),
            Label.read(in: text, at: line.text.lowerBound, atLineStart: true) == nil,
            text.kind(at: line.text.upperBound - 1) == .ideograph
        else { return false }
        if continuations.match(in: text, at: next.text.lowerBound) != nil { return isTitleLike(next, text) }
        return openings.match(in: text, at: line.text.lowerBound) != nil
            && openings.match(in: text, at: next.text.lowerBound) == nil
            && text.kind(at: next.text.lowerBound) == .ideograph && isTitleLike(next, text) && namesSpeech(next, text)
    }

    static let offices: WordList = [
        "书记", "主任", "主席", "市长", "县长", "区长", "镇长", "乡长", "省长", "院长", "校长", "部长", "局长", "厅长", "处长", "科长", "代表", "总理", "总书记", "委员长",
        "董事长", "总经理", "会长", "秘书长",
        "检察长", "州长", "委员", "教授", "主讲人", "讲话人", "发言人", "报告人", "mayor", "president", "governor", "chair", "chairman", "secretary",
        "head of", "minister", "director",
    ]

    /// Where the name stands on a line that states who speaks: `县委书记 王小明`, `主讲人：王小明`, `王 小明`; nil for another line.
    static func speaker(in line: Line, _ text: CleanText) -> Range<Int>? {
        if !text.isHan { return englishSpeaker(in: line, text) }
        guard line.length >= 2, line.length <= 24, !namesSpeech(line, text) else { return nil }
        var start = line.text.lowerBound
        while start < line.text.upperBound, !text.isContent(at: start) { start += 1 }
        var office: Int?
        for index in start..<line.text.upperBound {
            if let length = offices.match(in: text, at: index) { office = index + length }
        }
        var nameStart = office ?? start
        while nameStart < line.text.upperBound, !text.isContent(at: nameStart) { nameStart += 1 }
        var end = line.text.upperBound
        while end > nameStart, !text.isContent(at: end - 1) { end -= 1 }
        let name = nameStart..<end
        guard isName(name, text),
            office.map({ $0 < nameStart }) ?? false || Surnames.begins(name, in: text) || isSpaced(name, text)
        else { return nil }
        return name
    }

    private static let credits: WordList = ["remarks by ", "speech by ", "address by ", "delivered by ", "by "]

    /// `Remarks by Ann Lee, Mayor of Harrow`, `Ann Lee, Mayor of Harrow`: the name before the comma.
    private static func englishSpeaker(in line: Line, _ text: CleanText) -> Range<Int>? {
        let credit = credits.match(in: text, at: line.text.lowerBound)
        let start = line.text.lowerBound + (credit ?? 0)
        let end = line.text.first { text[$0] == 0x2c } ?? line.text.upperBound
        guard start < end, end - start <= 40, credit != nil || offices.occurs(in: text, end..<line.text.upperBound) else {
            return nil
        }
        let words = (start..<end).filter { $0 == start || text.kind(at: $0 - 1) == .space }
        let areNames = words.allSatisfy { (0x41...0x5a).contains(text.original(at: $0)) }
        return areNames && (2...4).contains(words.count) ? start..<end : nil
    }

    /// `王　小　明`: a blank between all characters.
    private static func isSpaced(_ range: Range<Int>, _ text: CleanText) -> Bool {
        range.enumerated().allSatisfy { step, index in (step % 2 == 1) == (text.kind(at: index) == .space) } && range.count >= 3
    }

    /// Two to four Chinese characters, blanks between them or not; or two capitalised words.
    private static func isName(_ range: Range<Int>, _ text: CleanText) -> Bool {
        guard range.allSatisfy({ text.kind(at: $0) == .ideograph || text.kind(at: $0) == .space || text[$0] == 0xb7 }) else {
            return false
        }
        return (2...4).contains(text.contentCount(in: range))
    }
}
