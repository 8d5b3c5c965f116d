import Foundation

/// The order of file names as people count: `2` before `10`, `第二` before `第十`, `第九` before `第一百零二`.
enum NameOrder {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]
    private static let units: [Character: Int] = ["十": 10, "百": 100, "千": 1000]

    static func sorted(_ names: [String]) -> [String] {
        let keyed = names.map { (name: $0, key: withArabicNumbers($0)) }
        return keyed.sorted { a, b in
            let order = a.key.compare(b.key, options: [.numeric, .caseInsensitive])
            return order == .orderedSame ? a.name < b.name : order == .orderedAscending
        }.map(\.name)
    }

    /// `第十二讲` as `第12讲`.
    private static func withArabicNumbers(_ name: String) -> String {
        var result = ""
        var number: [Character] = []
        for character in name {
            // 百 and 千 begin too many other words (百姓, 千里) to begin a number.
            if digits[character] != nil || character == "十" || !number.isEmpty && units[character] != nil {
                number.append(character)
            } else {
                result += arabic(number)
                number = []
                result.append(character)
            }
        }
        return result + arabic(number)
    }

    /// `一百零二` as `102`, `二〇二一` as `2021`; no number is too long for it.
    private static func arabic(_ number: [Character]) -> String {
        if !number.contains(where: { units[$0] != nil }) { return number.map { String(digits[$0] ?? 0) }.joined() }
        var (sum, digit) = (0, 0)
        for (index, character) in number.enumerated() {
            if let unit = units[character] {
                sum += (index > 0 && digit > 0 ? digit : 1) * unit
                digit = 0
            } else {
                digit = digits[character] ?? 0
            }
        }
        return String(sum + digit)
    }
}
