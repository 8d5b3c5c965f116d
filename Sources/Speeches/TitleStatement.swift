/// What a title or the line below it says of its speech: `王小明同志在全县教育大会上的讲话`, `Remarks at the Harvest Dinner`.
struct TitleStatement {
    private(set) var speaker: Range<Int>?
    private(set) var occasion: Range<Int>?

    init(_ range: Range<Int>, in text: CleanText) {
        if !text.isHan { occasion = Self.englishOccasion(range, in: text) }
        guard occasion == nil else { return }
        if let start = range.first(where: { text[$0] == 0x5728 }) {  // 在
            occasion = Self.end(of: range, in: text).flatMap { $0 > start + 2 ? start + 1..<$0 : nil }
            if occasion != nil { speaker = Self.speaker(range.lowerBound..<start, in: text) }
        } else {
            occasion = Self.gathering(range, in: text)
        }
    }

    /// Where the occasion ends: before `上`, `上的讲话`, `时的讲话`.
    private static func end(of range: Range<Int>, in text: CleanText) -> Int? {
        range.last { index in
            let isOfSpeech = index + 1 < range.upperBound && text[index + 1] == 0x7684  // 的
            if text[index] == 0x65f6 { return isOfSpeech }  // 时
            guard text[index] == 0x4e0a else { return false }  // 上
            return index + 1 == range.upperBound || isOfSpeech || text[index + 1] == 0x29 || text.isBlank(at: index + 1)
        }
    }

    private static let gatherings: WordList = ["会", "会议", "典礼", "仪式", "论坛", "开班式", "培训班"]

    /// `石桥镇河长制工作推进会讲话`
    private static func gathering(_ range: Range<Int>, in text: CleanText) -> Range<Int>? {
        guard let kind = range.first(where: { HeadLine.kinds.match(in: text, at: $0) == range.upperBound - $0 }) else {
            return nil
        }
        var end = kind
        if end > range.lowerBound, text[end - 1] == 0x7684 { end -= 1 }  // 的
        if end > range.lowerBound, text[end - 1] == 0x4e0a { end -= 1 }  // 上
        let occasion = text.trimmed(range.lowerBound..<end)
        return occasion.count >= 4 && gatherings.ends(occasion, in: text) ? occasion : nil
    }

    /// `县委书记王小明`, `王小明同志`, `王小明县长`, `王小明`
    private static func speaker(_ range: Range<Int>, in text: CleanText) -> Range<Int>? {
        var name = text.trimmed(range)
        for courtesy in ["同志", "先生", "女士"] as [Word] {
            let start = name.upperBound - courtesy.values.count
            if start > name.lowerBound, text.has(courtesy, at: start) { name = name.lowerBound..<start }
        }
        let offices = name.compactMap { start in
            HeadLine.offices.match(in: text, at: start).map { start..<start + $0 }
        }
        if let last = offices.max(by: { $0.upperBound < $1.upperBound }), last.upperBound <= name.upperBound {
            name = last.upperBound == name.upperBound ? name.lowerBound..<last.lowerBound : last.upperBound..<name.upperBound
        }
        name = text.trimmed(name)
        guard (2...3).contains(name.count), name.allSatisfy({ text.kind(at: $0) == .ideograph }) else { return nil }
        return Surnames.begins(name, in: text) ? name : nil
    }

    private static let english: WordList = [
        "remarks at ", "remarks on the occasion of ", "address at ", "address on the occasion of ", "speech at ",
        "speech on the occasion of ",
        "statement at ", "lecture at ", "talk at ", "toast at ", "delivered at ", "delivered on the occasion of ",
    ]

    /// What stands behind `Remarks at`, up to a comma or a date.
    private static func englishOccasion(_ range: Range<Int>, in text: CleanText) -> Range<Int>? {
        for index in range where index == range.lowerBound || !text.isContent(at: index - 1) {
            guard let length = english.match(in: text, at: index) else { continue }
            let start = index + length
            var end = range.first { $0 > start && (text[$0] == 0x2c || text[$0] == 0x28 || text[$0] == 0x3b) } ?? range.upperBound
            if start < end, let date = DateReader.find(in: text, start..<end) { end = date.range.lowerBound }
            let occasion = text.trimmed(min(start, end)..<end)
            return (4...100).contains(occasion.count) ? occasion : nil
        }
        return nil
    }
}
