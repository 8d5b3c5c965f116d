import Matching
import Reading
import Screen
import Speeches

/// The columns of the library's list; the less telling ones give way where the screen is narrow.
struct LibraryColumns {
    private struct Column: Sendable {
        let name: LibraryColumn
        let head: Phrase
        let columns: Int
        let alignment: Symbols.Alignment
        let order: SpeechOrder?
        /// The widths of the screen at which it is shown.
        let widths: Range<Int>
        let text: @Sendable (Int, ReadingState, Symbols) -> (String, Role)
    }

    private let columns: [Column]
    private let titleColumns: Int
    private let language: Language
    private static let titleStart = 3

    private let order: SpeechOrder

    /// What the list is sorted by has a column where there is room for it.
    ///
    /// - Parameter chosen: by the user, in this order; the last give way where the title has too little room.
    init(_ width: Int, _ language: Language, _ order: SpeechOrder, _ chosen: [LibraryColumn]? = nil) {
        let shown =
            chosen.map { Self.columns($0, width) }
            ?? Self.all.filter {
                $0.widths.contains(width) || width >= 60 && $0.order == order && $0.order == .speaker
            }
        self.order = order
        columns = shown
        titleColumns = max(4, width - Self.titleStart - shown.reduce(1) { $0 + $1.columns + 2 })
        self.language = language
    }

    private static func columns(_ chosen: [LibraryColumn], _ width: Int) -> [Column] {
        var room = width - titleStart - leastTitle
        return chosen.compactMap { name in
            all.first { $0.name == name && $0.widths.contains(width) } ?? all.first { $0.name == name }
        }.prefix { column in
            room -= column.columns + 2
            return room >= 0
        }
    }

    private static let leastTitle = 16

    private static let all: [Column] = [
        Column(name: .date, head: Phrase("日期", "date"), columns: 10, alignment: .left, order: .date, widths: 70..<Int.max) {
            speech, state, _ in
            (state.library.speech(speech).facts.date ?? "-", .dimmed)
        },
        Column(
            name: .speaker, head: Phrase("讲话人", "speaker"), columns: 8, alignment: .left, order: .speaker, widths: 120..<Int.max
        ) {
            speech, state, symbols in
            (symbols.fitted(state.library.speech(speech).facts.speaker ?? "-", columns: 8), .dimmed)
        },
        Column(name: .length, head: Phrase("字数", "chars"), columns: 6, alignment: .right, order: .length, widths: 40..<Int.max) {
            speech, state, _ in
            (Figures.grouped(state.library.speech(speech).length), .text)
        },
        Column(name: .sections, head: Phrase("节", "sect"), columns: 4, alignment: .right, order: .sections, widths: 60..<Int.max)
        {
            speech, state, _ in
            (String(state.library.speech(speech).sections.headingCount), .text)
        },
        Column(name: .reuse, head: Phrase("复用", "reuse"), columns: 5, alignment: .right, order: .reuse, widths: 36..<Int.max) {
            speech, state, symbols in
            unknown(state, symbols) ?? (String(Int((state.reuse(of: speech) * 100).rounded())) + "%", .text)
        },
        Column(name: .bar, head: Phrase("", ""), columns: 5, alignment: .left, order: nil, widths: 90..<Int.max) {
            speech, state, symbols in
            unknown(state, symbols).map { _ in ("", .dimmed) } ?? (symbols.bar(state.reuse(of: speech), columns: 5), .bar)
        },
        nearest(columns: 14, widths: 96..<124),
        nearest(columns: 30, widths: 124..<Int.max),
        Column(name: .matches, head: Phrase("匹配", "match"), columns: 5, alignment: .right, order: .matches, widths: 76..<Int.max)
        {
            speech, state, symbols in
            unknown(state, symbols) ?? (String(state.matches.sides[speech].count), .text)
        },
    ]

    /// What stands for a figure of the matches as long as there are none; nil where there are.
    private static func unknown(_ state: ReadingState, _ symbols: Symbols) -> (String, Role)? {
        state.awaitsMatches ? (symbols.ellipsis, .dimmed) : nil
    }

    /// The speech with the most telling match.
    private static func nearest(columns: Int, widths: Range<Int>) -> Column {
        Column(
            name: .nearest, head: Phrase("最近的一篇", "nearest"), columns: columns, alignment: .left, order: nil, widths: widths
        ) { speech, state, symbols in
            if let figure = unknown(state, symbols) { return figure }
            guard let partner = state.matches.partners[speech].first else { return ("-", .dimmed) }
            return (symbols.fittedTitle(state.library.speech(partner.speech).title.text, columns: columns), .dimmed)
        }
    }

    func drawHeads(on grid: inout Grid, _ line: Int, _ symbols: Symbols) {
        func style(_ column: SpeechOrder?) -> Style {
            column == order ? Style(.columnHead, .underline) : Style(.columnHead)
        }
        let title = Phrase("标题", "title")(language)
        let titleOrder = order == .title ? SpeechOrder.title : nil
        grid.put(title, at: Point(column: Self.titleStart, row: line), style: style(titleOrder), limit: titleColumns)
        forEachColumn { column, start in
            let text = symbols.padded(column.head(language), columns: column.columns, column.alignment)
            grid.put(text, at: Point(column: start, row: line), style: style(column.order), limit: column.columns)
        }
    }

    func draw(
        _ speech: Int, _ versions: LibraryRow.Versions, _ state: ReadingState, on grid: inout Grid, _ line: Int,
        _ symbols: Symbols
    ) {
        let start = Point(column: Self.titleStart, row: line)
        let title = state.library.speech(speech).title
        let style = Style(title.isDerived ? .derivedTitle : .text)
        switch versions {
        case .one: put(symbols.fittedTitle(title.text, columns: titleColumns), at: start, style, titleColumns, state, on: &grid)
        case .folded(let count): drawText(symbols.collapsed, title.text, style, count, state, on: &grid, start, symbols)
        case .unfolded(let count): drawText(symbols.expanded, title.text, style, count, state, on: &grid, start, symbols)
        case .below:
            let name = "  \(symbols.leaf) " + Self.fileName(of: speech, in: state.library)
            put(symbols.fitted(name, columns: titleColumns), at: start, .plain, titleColumns, state, on: &grid)
        }
        forEachColumn { column, start in
            let (text, role) = column.text(speech, state, symbols)
            let padded = symbols.padded(text, columns: column.columns, column.alignment)
            grid.put(padded, at: Point(column: start, row: line), style: Style(role), limit: column.columns)
        }
    }

    /// The row of a text: whether it is unfolded, its title, and how many versions there are of it.
    private func drawText(
        _ guide: String, _ title: String, _ style: Style, _ count: Int, _ state: ReadingState, on grid: inout Grid,
        _ start: Point, _ symbols: Symbols
    ) {
        let figure = titleColumns < 30 ? String(count) : Phrase("\(count) 版", "\(count) versions")(language)
        let figureColumns = symbols.columns(of: figure)
        grid.put(guide, at: start, style: Style(.guide), limit: titleColumns)
        let room = max(0, titleColumns - figureColumns - 3)
        let place = Point(column: start.column + 2, row: start.row)
        put(symbols.fittedTitle(title, columns: room), at: place, style, room, state, on: &grid)
        let end = start.column + titleColumns - figureColumns
        if room > 0 { grid.put(figure, at: Point(column: end, row: start.row), style: Style(.dimmed), limit: figureColumns) }
    }

    /// A title or name, with the words of the filter marked.
    private func put(_ text: String, at place: Point, _ style: Style, _ limit: Int, _ state: ReadingState, on grid: inout Grid) {
        guard case .library(let page) = state.page, !page.filter.isEmpty else {
            grid.put(text, at: place, style: style, limit: limit)
            return
        }
        let marked = SpeechFilter.places(of: page.filter, in: text)
        grid.put(Array(text.unicodeScalars)[...], at: place, limit: limit) { marked.contains($0) ? Style(.searchHit) : style }
    }

    /// What tells versions apart: the file, and the number of the speech where it holds several.
    private static func fileName(of speech: Int, in library: Library) -> String {
        let document = library.document(of: speech)
        let name = document.name.split(separator: "/").last.map(String.init) ?? document.name
        return document.speeches.count > 1 ? "\(name) #\(library.speech(speech).id.number)" : name
    }

    private func forEachColumn(_ body: (Column, Int) -> Void) {
        var start = Self.titleStart + titleColumns + 2
        for column in columns {
            body(column, start)
            start += column.columns + 2
        }
    }
}
