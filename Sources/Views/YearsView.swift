import Reading
import Screen

/// A line of years: how many speeches are of each, as columns of a height.
///
/// ```
///   2018 ▁▁  ▃▃      ██ 2024 · 最多 2024 年 4 篇
/// ```
struct YearsView {
    private let years: YearCounts?
    private let viewport: Viewport
    /// No year is drawn wider.
    private static let widestYear = 4

    init(_ years: YearCounts?, _ viewport: Viewport) { (self.years, self.viewport) = (years, viewport) }

    func draw(in rect: Rect, on grid: inout Grid) {
        guard let years else {
            let words = Phrase("这几篇都没有日期", "none of these speeches has a date")(viewport.language)
            grid.put(words, at: Point(column: 2, row: rect.row), style: Style(.dimmed), limit: max(0, rect.columns - 2))
            return
        }
        let summary = self.summary(years)(viewport.language)
        let summaryColumns = viewport.symbols.columns(of: summary)
        let space = rect.columns - 14
        let isWide = space - summaryColumns - 3 >= min(20, years.counts.count)
        let room = max(1, isWide ? space - summaryColumns - 3 : space)
        let (span, counts) = years.gathered(into: room)
        let width = min(Self.widestYear, max(1, room / counts.count))
        let most = counts.max() ?? 1
        var column = 2
        func put(_ text: String, _ role: Role) {
            column += grid.put(
                text, at: Point(column: column, row: rect.row), style: Style(role), limit: max(0, rect.columns - column))
        }
        put("\(years.first) ", .dimmed)
        for count in counts {
            let symbol = count == 0 ? viewport.symbols.leaf : height(of: count, most: most)
            let bar = String(repeating: count == 0 ? " " : symbol, count: width - 1)
            put(width == 1 ? symbol : (count == 0 ? symbol + bar.dropLast() : bar) + " ", count == 0 ? .guide : .bar)
        }
        put(" \(years.last)", .dimmed)
        if isWide { put("  " + (span > 1 ? each(span)(viewport.language) : "") + summary, .dimmed) }
    }

    private func height(of count: Int, most: Int) -> String {
        let heights = viewport.symbols.heights
        return heights[min(heights.count - 1, max(0, (count * heights.count + most - 1) / most - 1))]
    }

    private func each(_ span: Int) -> Phrase { Phrase("每格 \(span) 年，", "\(span) years each, ") }

    private func summary(_ years: YearCounts) -> Phrase {
        let (year, count) = years.peak
        return Phrase(
            "有日期的 \(years.total) 篇，最多 \(year) 年 \(count) 篇", "\(years.total) dated, most in \(year): \(count)")
    }
}
