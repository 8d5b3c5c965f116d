/// Facts that stand behind their names: `时间：2024年3月5日　地点：县委礼堂`, `Speaker: Ann Lee`.
enum LabelledFacts {
    private static let labels: [(words: WordList, kind: SpeechFacts.Kind)] = [
        (["时间", "日期", "讲话时间", "会议时间", "演讲时间", "date"], .date),
        (["地点", "会议地点", "讲话地点", "演讲地点", "place", "venue", "location"], .place),
        (["主讲人", "讲话人", "发言人", "报告人", "演讲人", "演讲者", "主讲", "speaker"], .speaker),
        (["场合", "会议", "会议名称", "活动", "活动名称", "occasion", "event"], .occasion),
        (["来源", "资料来源", "文章来源", "信息来源", "稿件来源", "稿源", "出处", "source"], .source),
    ]
    private static let longestLine = 120
    private static let longestValue = 60

    /// The facts of a short line, each with the range of what it says.
    static func read(_ line: Line, _ text: CleanText) -> [(kind: SpeechFacts.Kind, value: Range<Int>)] {
        guard line.text.count <= longestLine, line.text.contains(where: { text[$0] == 0x3a }) else { return [] }
        return line.text.compactMap { index in
            guard index == line.text.lowerBound || !text.isContent(at: index - 1) else { return nil }
            for (words, kind) in labels {
                guard let length = words.match(in: text, at: index), text[index + length] == 0x3a else { continue }
                let value = value(from: index + length + 1, before: line.text.upperBound, text)
                return value.isEmpty || value.count > longestValue ? nil : (kind, value)
            }
            return nil
        }
    }

    /// Up to a blank that another name and its colon stand behind, or to the line's end; without brackets around it.
    private static func value(from start: Int, before end: Int, _ text: CleanText) -> Range<Int> {
        var first = start
        while first < end, text.isBlank(at: first) { first += 1 }
        let isFollowed = (first..<end).contains { text[$0] == 0x3a && text.kind(at: $0 - 1) != .digit }
        let blank = isFollowed ? (first..<end).first { text.isBlank(at: $0) } : nil
        var last = blank ?? end
        while last > first, !text.isContent(at: last - 1), text[last - 1] != 0x300b { last -= 1 }  // 》
        return first..<last
    }
}
