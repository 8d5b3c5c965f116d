/// Reads the dates that texts and file names state.
enum DateReader {
    /// The first date in a range, `2024年3月5日`, `2024-03-05`, `2024.3.5`, `二〇二四年三月五日`, `2024年`, written as
    /// `2024-03-05`, `2024-03` or `2024`.
    static func find(in text: CleanText, _ range: Range<Int>) -> (date: String, range: Range<Int>)? {
        for index in range where digit(text[index]) != nil && digit(text[index - 1]) == nil {
            if let found = read(text, at: index, before: range.upperBound) { return found }
        }
        return text.isHan ? nil : findEnglish(in: text, range)
    }

    private static let months: [Word] = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    /// `18 May 2023`, `May 18, 2023`, `May 2023`
    private static func findEnglish(in text: CleanText, _ range: Range<Int>) -> (date: String, range: Range<Int>)? {
        for index in range where text.kind(at: index - 1) != .letter {
            guard let month = months.firstIndex(where: { text.has($0, at: index) }) else { continue }
            var place = skipBlanks(text, index + months[month].values.count)
            var start = index
            var day = number(text, &place).map { text.kind(at: place) == .digit ? nil : $0 } ?? nil
            if day == nil { place = skipBlanks(text, index + months[month].values.count) }
            if day == nil, let before = dayBefore(index, text) { (day, start) = (before.day, before.start) }
            if text[place] == 0x2c { place = skipBlanks(text, place + 1) }
            guard place + 4 <= range.upperBound, let year = Int(text.string(place..<place + 4)), year >= 1000 else { continue }
            let date = "\(year)-\(padded(month + 1))" + (day.map { "-" + padded($0) } ?? "")
            return (date, max(start, range.lowerBound)..<place + 4)
        }
        return nil
    }

    private static func dayBefore(_ index: Int, _ text: CleanText) -> (day: Int, start: Int)? {
        guard text.kind(at: index - 1) == .space, text.kind(at: index - 2) == .digit else { return nil }
        var start = text.kind(at: index - 3) == .digit ? index - 3 : index - 2
        let first = start
        return number(text, &start).map { ($0, first) }
    }

    private static func read(_ text: CleanText, at start: Int, before end: Int) -> (date: String, range: Range<Int>)? {
        var place = start
        var year = 0
        while place < end, place - start < 4, let value = digit(text[place]) { (year, place) = (year * 10 + value, place + 1) }
        guard place - start == 4, (1000...2999).contains(year), place < end, digit(text[place]) == nil else { return nil }
        let separator = text[place]
        guard separator == 0x5e74 || separator == 0x2d || separator == 0x2e || separator == 0x2f else { return nil }  // 年 - . /
        place = skipBlanks(text, place + 1)
        guard let month = number(text, &place), (1...12).contains(month) else {
            return separator == 0x5e74 ? ("\(year)", start..<min(place, end)) : nil
        }
        guard text[place] == 0x6708 || text[place] == separator else {  // 月
            return separator == 0x5e74 ? ("\(year)", start..<min(place, end)) : nil
        }
        let monthEnd = place + 1
        place = skipBlanks(text, monthEnd)
        guard let day = number(text, &place), (1...31).contains(day) else {
            return ("\(year)-\(padded(month))", start..<min(monthEnd, end))
        }
        if text[place] == 0x65e5 { place += 1 }  // 日
        return ("\(year)-\(padded(month))-\(padded(day))", start..<min(place, end))
    }

    private static func skipBlanks(_ text: CleanText, _ index: Int) -> Int {
        var index = index
        while text.kind(at: index) == .space { index += 1 }
        return index
    }

    /// One or two digits, or a Chinese number.
    private static func number(_ text: CleanText, _ place: inout Int) -> Int? {
        if let (number, end) = ChineseNumber.read(text, at: place) {
            place = skipBlanks(text, end)
            return number
        }
        var (number, count) = (0, 0)
        while (0x30...0x39).contains(text[place]), count < 2 {
            number = number * 10 + Int(text[place] - 0x30)
            (place, count) = (place + 1, count + 1)
        }
        place = skipBlanks(text, place)
        return count > 0 ? number : nil
    }

    /// `2024-03-05`; nil for a day that no calendar has.
    static func date(year: Int, month: Int, day: Int) -> String? {
        guard (1000...2999).contains(year), (1...12).contains(month), (1...31).contains(day) else { return nil }
        return "\(year)-\(padded(month))-\(padded(day))"
    }

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private static func digit(_ value: UInt32) -> Int? {
        switch value {
        case 0x30...0x39: Int(value - 0x30)
        case 0x3007, 0x96f6, 0x25cb: 0  // 〇零○
        case 0x4e00: 1
        case 0x4e8c: 2
        case 0x4e09: 3
        case 0x56db: 4
        case 0x4e94: 5
        case 0x516d: 6
        case 0x4e03: 7
        case 0x516b: 8
        case 0x4e5d: 9
        default: nil
        }
    }
}
