/// Words that address an audience: `同志们`, `各位代表、同志们`, `Ladies and gentlemen`.
enum Vocative {
    private static let beginnings: WordList = [
        "同志", "各位", "尊敬的", "敬爱的", "亲爱的", "女士", "先生", "朋友", "老师", "同学", "乡亲", "战友", "代表们", "委员们", "主席", "大家好",
        "父老", "诸位", "青年朋友", "老乡", "全体", "家长",
    ]
    /// What begins an address whatever follows.
    private static let courtesies: WordList = ["各位", "诸位", "尊敬的", "敬爱的", "亲爱的"]
    private static let endings: WordList = [
        "同志们", "代表", "委员", "领导", "来宾", "嘉宾", "朋友", "朋友们", "女士们", "先生们", "老师", "老师们", "同学", "同学们", "乡亲们", "战友们", "同志", "同仁", "主席",
        "主任", "书记", "部长", "市长", "县长", "院长", "校长", "家长们", "家长", "大家好", "诸位", "团长", "总理", "阁下", "同胞们", "专家", "代表们", "委员们", "干部们",
        "同事", "同事们", "企业家", "企业家们", "前辈", "乡贤", "你们好", "长辈", "父老",
    ]
    private static let english: WordList = [
        "ladies and gentlemen", "dear ", "fellow", "friends", "my fellow", "mr.", "mr ", "madam", "citizens", "honored",
        "honourable",
        "distinguished", "colleagues", "good morning", "good evening", "good afternoon", "my countrymen", "your excellenc",
    ]

    /// Where the salutation ends that begins at an index: behind its colon or exclamation mark; nil where none begins.
    static func salutation(in text: CleanText, at index: Int, before end: Int) -> Int? {
        if !text.isHan { return englishSalutation(in: text, at: index, before: end) }
        guard let stop = mark(in: text, from: index, before: min(end, index + 60)) else { return nil }
        let last = text[stop]
        if last == 0x3a || last == 0x21 || stop + 1 == end { return stop + 1 }
        return nil
    }

    /// `Mr Mayor, old friends and new ones,` on a line of its own, or `Fellow citizens:` before the first sentence.
    private static func englishSalutation(in text: CleanText, at index: Int, before end: Int) -> Int? {
        guard english.match(in: text, at: index) != nil else { return nil }
        if let colon = (index..<min(end, index + 120)).first(where: {
            text[$0] == 0x3a || text[$0] == 0x2e && text.kind(at: $0 + 1) == .lineBreak
        }),
            text[colon] == 0x3a
        {
            return colon + 1
        }
        let isLine = end - index <= 120 && (text[end - 1] == 0x2c || text[end - 1] == 0x21)
        return isLine ? end : nil
    }

    /// Whether a paragraph or sentence addresses the audience first: `各位代表、同志们，新征程……`
    static func begins(in text: CleanText, at index: Int, before end: Int) -> Bool {
        mark(in: text, from: index, before: min(end, index + 40)) != nil
    }

    /// The mark behind the words of address, which may be several in a row.
    private static func mark(in text: CleanText, from index: Int, before end: Int) -> Int? {
        guard (beginnings.match(in: text, at: index) ?? english.match(in: text, at: index)) != nil else { return nil }
        var start = index
        var found: Int?
        var place = index
        while place < end {
            let value = text[place]
            let isMark =
                value == 0x2c || value == 0x3001 || value == 0x3a || value == 0x21 || text.kind(at: place) == .space && text.isHan
            if isMark {
                guard isAddress(start..<place, text) || start == place else { return found }
                if value != 0x3001, start < place { found = place }
                if value == 0x3a || value == 0x21 { return found }
                start = place + 1
            } else if Punctuation.isStop(value) || text.kind(at: place) == .lineBreak {
                return found
            }
            place += 1
        }
        return found
    }

    private static func isAddress(_ range: Range<Int>, _ text: CleanText) -> Bool {
        guard let first = range.first else { return false }
        if range.count <= 12, courtesies.match(in: text, at: first) != nil { return true }
        return range.count <= 24 && endings.ends(range, in: text) || english.match(in: text, at: first) != nil
    }
}
