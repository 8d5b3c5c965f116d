import Matching
import Reading
import Screen
import Speeches

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
        guard !page.words.isEmpty, page.hit == nil,
            let hit = hits(page, viewport).first(where: { $0 >= page.top }) ?? hits(page, viewport).first
        else { return fitted(page.top, viewport) }
        return top(showing: hit, page, viewport)
    }

    private static func fitted(_ top: Int, _ viewport: Viewport) -> Int {
        min(max(0, top), max(0, lines(viewport).count - Geometry(viewport.size).body.rows))
    }

    /// The top that brings a line on the screen, the present one where it is there already.
    static func top(showing line: Int, _ page: HelpPage, _ viewport: Viewport) -> Int {
        let rows = Geometry(viewport.size).body.rows
        let present = fitted(page.top, viewport)
        return (present..<present + rows).contains(line) ? present : fitted(line - rows / 3, viewport)
    }

    /// The lines that hold what is searched for, whatever the case, script and width.
    static func hits(_ page: HelpPage, _ viewport: Viewport) -> [Int] {
        guard !page.words.isEmpty else { return [] }
        let lines = lines(viewport)
        return lines.indices.filter {
            !places(of: page.words, in: lines[$0].words).isEmpty || !places(of: page.words, in: lines[$0].keys).isEmpty
        }
    }

    /// The places in a text, counted in scalars, at which some words stand.
    private static func places(of words: String, in text: String) -> Set<Int> {
        let (wanted, text) = (Folding.fold(words).map(\.value), Folding.fold(text).map(\.value))
        guard !wanted.isEmpty, wanted.count <= text.count else { return [] }
        let starts = (0...text.count - wanted.count).filter { text[$0...].starts(with: wanted) }
        return Set(starts.flatMap { $0..<$0 + wanted.count })
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
            func put(_ text: String, _ column: Int, _ columns: Int, _ style: Style) {
                let hits = Self.places(of: page.words, in: text)
                let hit = Style(top + offset == page.hit ? .currentSearchHit : .searchHit)
                let scalars = Array(viewport.symbols.fitted(text, columns: columns).unicodeScalars)
                grid.put(scalars[...], at: Point(column: column, row: row), limit: max(0, columns)) {
                    hits.contains($0) ? hit : style
                }
            }
            if line.keys.isEmpty {
                put(line.words, 1, body.columns - 2, line.style)
            } else {
                put(line.keys, 3, keyColumns, Style(.keyName))
                put(line.words, keyColumns + 5, max(0, body.columns - keyColumns - 5), line.style)
            }
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
                    "本篇最突出的片段更亮更粗，旁边的竖条也更宽；分属两个同源组的字加下划线（无色时用斜体）。",
                    "The strongest passages of a speech are brighter and bold, with a broader bar beside them; what belongs to two families is underlined (italic without colour)."
                )(
                    language),
                style: Style(.dimmed)),
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
                    "数字加动作键即重复，如 5j；拖动鼠标选取文字，按住 Shift 拖动则由终端选取。",
                    "A number before a key repeats it, as in 5j; drag to select, or hold Shift for the terminal's own selection.")(
                        language),
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
        case .typing: Phrase("输入行", "Typing")
        case .program: Phrase("程序", "Program")
        }
    }
}
