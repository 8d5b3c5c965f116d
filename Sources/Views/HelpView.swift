import Matching
import Reading
import Screen

/// All keys by what they do, from the keymap, and what the looks mean.
struct HelpView {
    /// A line of the help: keys and what they do, or a head.
    struct Line {
        let keys: String
        let words: String
        let style: Style
    }

    private let page: HelpPage
    private let viewport: Viewport

    init(_ page: HelpPage, _ viewport: Viewport) { (self.page, self.viewport) = (page, viewport) }

    static func top(_ page: HelpPage, _ viewport: Viewport) -> Int {
        let rows = Geometry(viewport.size).body.rows
        return min(max(0, page.top), max(0, lines(viewport).count - rows))
    }

    func draw(on grid: inout Grid) {
        let lines = Self.lines(viewport)
        let body = Geometry(viewport.size).body
        let top = Self.top(page, viewport)
        let figure = "\(min(lines.count, top + body.rows))/\(lines.count)"
        HeaderView(crumbs: [Phrase("对读 · 帮助", "duidu help")(viewport.language)], figure: figure, viewport: viewport).draw(
            on: &grid)
        let keyColumns = min(20, body.columns / 3)
        for (offset, line) in lines[top...].prefix(body.rows).enumerated() {
            let row = body.row + offset
            guard !line.keys.isEmpty else {
                grid.put(
                    viewport.symbols.fitted(line.words, columns: body.columns - 2), at: Point(column: 1, row: row),
                    style: line.style)
                continue
            }
            grid.put(
                viewport.symbols.fitted(line.keys, columns: keyColumns), at: Point(column: 3, row: row), style: Style(.keyName))
            let column = keyColumns + 5
            let room = max(0, body.columns - column)
            grid.put(viewport.symbols.fitted(line.words, columns: room), at: Point(column: column, row: row), style: line.style)
        }
        if let foot = Geometry(viewport.size).foot { grid.fill(foot, Style(.statusBar)) }
    }

    static func lines(_ viewport: Viewport) -> [Line] {
        let language = viewport.language
        var lines: [Line] = []
        for group in Binding.Group.allCases {
            lines.append(Line(keys: "", words: group.name(language), style: Style(.heading)))
            for binding in viewport.keymap.bindings where binding.group == group {
                lines.append(Line(keys: binding.spelling, words: binding.name(language), style: .plain))
            }
            lines.append(Line(keys: "", words: "", style: .plain))
        }
        return lines + legend(language)
    }

    private static func legend(_ language: Language) -> [Line] {
        let grades: [(Grade, Phrase)] = [
            (.verbatim, Phrase("字字相同", "all characters equal")),
            (.near, Phrase("同样的话，略有改动", "the same phrasing with small edits")),
            (.parallel, Phrase("同样的意思，词句换过或调过次序", "the same point, reworded or rearranged")),
            (.formula, Phrase("到处都有的套话", "a set phrase that stands everywhere")),
        ]
        let rest: [Line] = [
            Line(
                keys: "",
                words: Phrase(
                    "比对中，相同的字照常显示，不同的字标出，别处没有的变暗。",
                    "In a comparison equal characters are plain, differing ones marked, and what has no counterpart is dimmed.")(
                        language),
                style: Style(.dimmed)),
            Line(
                keys: "",
                words: Phrase(
                    "数字加动作键即重复，如 5j；选取文字请按住 Shift 拖动鼠标。",
                    "A number before a key repeats it, as in 5j; hold Shift and drag to select with the mouse.")(language),
                style: Style(.dimmed)),
        ]
        return [Line(keys: "", words: Phrase("等级", "Grades")(language), style: Style(.heading))]
            + grades.map { Line(keys: $0.name(language), words: $1(language), style: Style($0.role)) } + rest
    }
}

extension Binding.Group {
    package var name: Phrase {
        switch self {
        case .moving: Phrase("移动", "Moving")
        case .stepping: Phrase("逐处", "Stepping")
        case .opening: Phrase("打开与折叠", "Opening and folding")
        case .comparing: Phrase("比对", "Comparing")
        case .finding: Phrase("查找", "Finding")
        case .looks: Phrase("显示", "Looks")
        case .program: Phrase("程序", "Program")
        }
    }
}
