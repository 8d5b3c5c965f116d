import Foundation

/// The order of file names as people count: `2` before `10`, `第二` before `第十`.
enum NameOrder {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

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
        var number: Int?
        for character in name {
            if let digit = digits[character] {
                number = number.map { $0 % 10 == 0 ? $0 + digit : $0 * 10 + digit } ?? digit
            } else if character == "十" {
                number = (number ?? 1) * 10
            } else {
                result += number.map(String.init) ?? ""
                number = nil
                result.append(character)
            }
        }
        return result + (number.map(String.init) ?? "")
    }
}
