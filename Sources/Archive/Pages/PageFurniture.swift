/// Takes out what a page has around its text: page numbers, and heads and feet that run through the pages.
enum PageFurniture {
    static func removed(from pages: [[PrintedLine]]) -> [[PrintedLine]] {
        let numbered = removingNumbers(pages)
        return removingRunningLines(numbered)
    }

    /// A page number is the first or last line, and counts with the pages.
    private static func removingNumbers(_ pages: [[PrintedLine]]) -> [[PrintedLine]] {
        var votes: [Int: Int] = [:]
        for (index, page) in pages.enumerated() {
            for offset in Set(outer(page).compactMap { number(page[$0].text).map { $0 - index } }) {
                votes[offset, default: 0] += 1
            }
        }
        let needed = min(3, max(1, pages.count - 1))
        return pages.enumerated().map { index, page in
            let dropped = Set(
                outer(page).filter { place in
                    guard let number = number(page[place].text) else { return false }
                    return votes[number - index, default: 0] >= needed || isDecorated(page[place].text)
                })
            return page.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
        }
    }

    /// A head or foot stands on three pages and on a quarter of them at the same height with the same words.
    private static func removingRunningLines(_ pages: [[PrintedLine]]) -> [[PrintedLine]] {
        var counts: [String: Int] = [:]
        for page in pages { for key in Set(outer(page).map { key(page[$0]) }) { counts[key, default: 0] += 1 } }
        let needed = max(3, pages.count / 4)
        return pages.map { page in
            let dropped = Set(outer(page).filter { counts[key(page[$0]), default: 0] >= needed })
            return page.enumerated().filter { !dropped.contains($0.offset) }.map(\.element)
        }
    }

    /// The places of the page's highest and lowest lines.
    private static func outer(_ page: [PrintedLine]) -> [Int] {
        guard let highest = page.indices.min(by: { page[$0].top < page[$1].top }),
            let lowest = page.indices.max(by: { page[$0].bottom < page[$1].bottom })
        else { return [] }
        return highest == lowest ? [highest] : [highest, lowest]
    }

    private static func key(_ line: PrintedLine) -> String { "\(Int(line.top / 4)) " + line.text.filter { !$0.isNumber } }

    /// The number of `12`, `— 12 —`, `第 12 页`, `第 12 页 共 30 页`, `12/30`.
    private static func number(_ text: String) -> Int? {
        let words = text.filter { !$0.isWhitespace && !"-—–－·第页/,，共".contains($0) }
        guard !words.isEmpty, words.count <= 8, words.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return text.firstMatch(of: /[0-9]{1,4}/).flatMap { Int($0.output) }
    }

    /// `— 12 —`, which nothing but a page number is.
    private static func isDecorated(_ text: String) -> Bool {
        let plain = text.filter { !$0.isWhitespace }
        return plain.count > 2 && "-—–－·第".contains(plain.first ?? " ") && "-—–－·页".contains(plain.last ?? " ")
    }
}
