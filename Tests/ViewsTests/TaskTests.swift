import Reading
import Screen
import Speeches
import Testing

@testable import Views

/// What people come to do, as keys on the sample library and the screen they end on. What needs a terminal, settings or a
/// kept session stands with the tests of the program.
struct TaskTests {
    private let size = Size(columns: 100, rows: 30)

    private func screen(_ keys: String, _ size: Size? = nil) -> [String] {
        let size = size ?? self.size
        return Session(.sample, keys, size).picture(size).grid.picture.split(
            separator: "\n", omittingEmptySubsequences: false
        ).map(String.init)
    }

    /// What of the rows stands behind the tree, without the marks at the edge.
    private func text(_ screen: [String]) -> [String] {
        screen.dropFirst().dropLast(2).compactMap { line in
            guard let divider = line.firstIndex(of: "│") else { return nil }
            var row = line[line.index(after: divider)...]
            while let last = row.last, " █▐·◂│".contains(last) { row.removeLast() }
            return row.allSatisfy(\.isWhitespace) ? nil : String(row)
        }
    }

    // MARK: - Reading

    @Test func aSpeechIsFoundByAWordInIt() {
        let hits = screen("/ 手 电 筒 Enter")
        #expect(hits[0].contains("搜索 › 手电筒") && hits[0].contains("8 处，4 篇"))
        let place = screen("/ 手 电 筒 Enter Enter")
        #expect(place[0].hasPrefix(" 文库 › 在全县防汛救灾总结会上的讲话"))
        #expect(text(place).dropFirst(3).joined().contains("手电筒"), "with some of the text above it")
    }

    @Test func aSpeechIsReadFromItsStartToItsEnd() {
        var session = Session(.sample, "j Enter", size)
        var read: [String] = []
        var previous: TextPosition?
        while let cursor = session.state.textCursor?.position, cursor != previous {
            previous = cursor
            read += text(session.picture(size).grid.picture.split(separator: "\n").map(String.init))
            session.press("Space", size)
        }
        let whole = text(screen("j Enter", Size(columns: 100, rows: 400)))
        #expect(whole.count > 40)
        var rest = read[...]
        for row in whole {
            let place = rest.firstIndex(of: row)
            #expect(place != nil, "never seen in its order: \(row)")
            rest = place.map { rest[$0...] } ?? rest
        }
    }

    @Test func allReuseInASpeechIsSteppedThroughWithItsSource() throws {
        var session = Session(.sample, "j Enter ]c", size)
        var rows = session.picture(size).grid.picture.split(separator: "\n", omittingEmptySubsequences: false)
        let count = try #require(rows[0].firstMatch(of: /片段 1\/(\d+)/).flatMap { Int($0.output.1) })
        #expect(count > 3)
        for number in 1...count {
            #expect(rows[0].contains("片段 \(number)/\(count)"))
            #expect(rows[28].contains(/(原文|近似|同旨|套语) 相似\d+% · 另见 \d+ 篇: \S/))
            session.press("]c", size)
            rows = session.picture(size).grid.picture.split(separator: "\n", omittingEmptySubsequences: false)
        }
        #expect(rows[0].contains("片段 \(count)/\(count)"))
    }

    @Test func oneGoesToAParallelSectionAndBack() {
        let section = screen("Enter ]]")
        #expect(section[0].contains("› 一、先把农村的情况看准"))
        #expect(screen("Enter ]] p")[0].hasPrefix(" 平行节 › "))
        let other = screen("Enter ]] p Enter")
        #expect(other[0].hasPrefix(" 文库 › 在旅外鄉親重陽懇談會上的講話 › 1. 先說一說家鄉變了什麼"))
        #expect(screen("Enter ]] p Enter < <")[0] == section[0])
        #expect(screen("Enter ]] p Enter q q")[0] == section[0])
    }

    @Test func formulasAreHidden() {
        #expect(screen("f").last?.contains("不显示套语") == true)
        func matches(_ keys: String) -> [Int] {
            screen(keys)[2...].prefix { !$0.hasPrefix("──") }.compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
        }
        let (all, rest) = (matches(""), matches("f"))
        #expect(all.count == rest.count && all.count > 5)
        #expect(zip(all, rest).allSatisfy { $0 >= $1 } && all != rest)
    }

    @Test func speechesAreSortedByReuse() throws {
        let orders = (1...12).map { Array(repeating: "o", count: $0).joined(separator: " ") }
        let keys = try #require(orders.first { screen($0).last?.contains("按复用排序") == true })
        let shares = screen(keys)[2...].prefix { !$0.hasPrefix("──") }.compactMap {
            $0.firstMatch(of: /(\d+)%/).flatMap { Int($0.output.1) }
        }
        #expect(shares.count > 5 && shares == shares.sorted(by: >))
    }

    // MARK: - Comparing

    @Test func whatThisYearsReportTookFromLastYearsIsSteppedThrough() throws {
        var session = Session(.sample, "& 教 育 Enter t t c", size)
        func rows() -> [Substring] { session.picture(size).grid.picture.split(separator: "\n", omittingEmptySubsequences: false) }
        #expect(rows()[0].contains("在全县教育工作会议上的讲话") && rows()[0].contains("在全县教育高质量发展大会上的讲话"))
        let count = try #require(rows()[28].firstMatch(of: /匹配 \d+\/(\d+)/).flatMap { Int($0.output.1) })
        var seen = Set<String>()
        for _ in 0..<count { session.press("[c", size) }
        for _ in 0...count {
            #expect(rows().contains { $0.contains("━┿━") })
            if let place = rows()[28].firstMatch(of: /匹配 (\d+)\//) { seen.insert(String(place.output.1)) }
            session.press("]c", size)
        }
        #expect(seen.count == count)
    }

    @Test func fourOthersPutThisPointInTheirWords() {
        let page = screen("Enter ]] p", Size(columns: 100, rows: 200))
        #expect(page[0].contains("一、先把农村的情况看准"))
        let titles = page.compactMap { $0.firstMatch(of: /^ \d+\. (\S+)/).map { String($0.output.1) } }
        #expect(Set(titles).count >= 4)
    }

    @Test func whoSaidThisFirstStandsOnTop() throws {
        let keys = try #require(
            ["o", "o o", "o o o"].map { "/ 手 电 筒 Enter Enter F " + $0 }.first { screen($0).last?.contains("按日期") == true })
        let dates = screen(keys)[2...].compactMap { $0.firstMatch(of: /^..(\d{4})\S*\s/).flatMap { Int($0.output.1) } }
        #expect(dates.count == 4 && dates == dates.sorted())
        #expect(screen(keys + " g Enter")[0].hasPrefix(" 文库 › 在全县防汛救灾总结会上的讲话"))
    }

    @Test func allVariantsOfASloganAreShown() {
        let page = screen("/ 手 电 筒 Enter Enter F")
        #expect(page[0].contains("4 处 4 篇 3 种写法"))
        #expect(page[2...6].contains { $0.contains("管你是几级干部") } && page[2...6].contains { $0.contains("问你是几级干部") })
    }

    @Test func mineIsReadWithTheirsBesideItSectionBySection() {
        var heads: [String] = []
        var session = Session(.sample, "Enter ]] p", size)
        for _ in 0..<4 {
            let page = session.picture(size).grid.picture.split(separator: "\n", omittingEmptySubsequences: false)
            heads.append(String(page[0]))
            #expect(page[0].hasPrefix(" 平行节 › "))
            #expect(page.contains { $0.hasPrefix(" 1. ") })
            session.press("]]", size)
        }
        #expect(Set(heads).count == 4)
    }
}
