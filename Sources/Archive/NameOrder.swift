import Foundation

/// The order of file names as people count: `2` before `10`, `第二` before `第十`.
enum NameOrder {
    private static let digits: [Character: Int] = [
        "〇": 0, "零": 0, "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
    ]

    static func precedes(_ a: String, _ b: String) -> Bool {
        let (first, second) = (withArabicNumbers(a), withArabicNumbers(b))
        let order = first.compare(second, options: [.numeric, .caseInsensitive])
        return order == .orderedSame ? a < b : order == .orderedAscending
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
