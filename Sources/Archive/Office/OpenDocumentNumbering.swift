/// Writes the numbers of OpenDocument's lists and headings.
struct OpenDocumentNumbering {
    struct Level {
        var format = ""
        var prefix = ""
        var suffix = ""
        var start = 1
        /// How many levels a number shows, itself counted.
        var shown = 1
        var isBullet = false
    }

    /// The levels from 1 of each list style.
    private var styles: [String: [Int: Level]] = [:]
    private var headings: [Int: Level] = [:]
    private var headingCounts: [Int: Int] = [:]
    /// List styles by the paragraph styles that bring them.
    private var listOfParagraph: [String: String] = [:]

    init(_ trees: [MarkupTree?]) {
        for tree in trees.compactMap({ $0 }) {
            for style in tree.descendants("list-style") {
                if let name = style["name"] { styles[name] = Self.levels(style) }
            }
            for style in tree.descendants("style") {
                if let name = style["name"], let list = style["list-style-name"], !list.isEmpty { listOfParagraph[name] = list }
            }
            if let outline = tree.descendants("outline-style").first { headings = Self.levels(outline) }
        }
    }

    func listStyle(ofParagraph style: String?) -> String? { style.flatMap { listOfParagraph[$0] } }
    func start(ofList style: String?, level: Int) -> Int { style.flatMap { styles[$0]?[level]?.start } ?? 1 }

    /// The number before a list item.
    /// - Parameter counts: the numbers of the item and of those it stands in, outermost first.
    func label(ofList style: String?, counts: [Int]) -> String? {
        style.flatMap { styles[$0] }.flatMap { Self.label($0, counts) }
    }

    /// Counts a heading and returns the number before it.
    mutating func headingLabel(level: Int) -> String? {
        guard headings[level].map({ !$0.format.isEmpty }) ?? false else { return nil }
        headingCounts[level] = (headingCounts[level] ?? (headings[level]?.start ?? 1) - 1) + 1
        for deeper in headingCounts.keys where deeper > level { headingCounts[deeper] = nil }
        return Self.label(headings, (1...level).map { headingCounts[$0] ?? 1 })
    }

    private static func label(_ levels: [Int: Level], _ counts: [Int]) -> String? {
        guard let level = levels[counts.count] else { return nil }
        if level.isBullet { return "- " }
        let shown = counts.enumerated().suffix(max(1, level.shown))
        let numbers = shown.compactMap { place, count in
            CountFormat.string(count, as: wordName(levels[place + 1]?.format ?? level.format))
        }
        guard !level.format.isEmpty, !numbers.isEmpty else { return nil }
        let label = level.prefix + numbers.joined(separator: ".") + level.suffix
        return "、）．，。：) ".contains(label.last ?? " ") ? label : label + " "
    }

    /// Word's name for a format, which OpenDocument shows by its first numbers.
    private static func wordName(_ format: String) -> String {
        switch format {
        case "": "none"
        case "a": "lowerLetter"
        case "A": "upperLetter"
        case "i": "lowerRoman"
        case "I": "upperRoman"
        case "１, ２, ３, ...": "decimalFullWidth"
        case "①, ②, ③, ...": "decimalEnclosedCircle"
        case "甲, 乙, 丙, ...": "ideographTraditional"
        case "子, 丑, 寅, ...": "ideographZodiac"
        case "壹, 贰, 叁, ...": "chineseLegalSimplified"
        case "壹, 貳, 參, ...": "ideographLegalTraditional"
        default: format.hasPrefix("一") ? "chineseCounting" : "decimal"
        }
    }

    private static func levels(_ style: MarkupTree) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for tree in style.children {
            guard let index = tree["level"].flatMap({ Int($0) }), (1...20).contains(index) else { continue }
            levels[index] = Level(
                format: tree["num-format"] ?? "", prefix: tree["num-prefix"] ?? "", suffix: tree["num-suffix"] ?? "",
                start: tree["start-value"].flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) } ?? 1,
                shown: tree["display-levels"].flatMap { Int($0) } ?? 1,
                isBullet: tree.element.name == "list-level-style-bullet" || tree.element.name == "list-level-style-image")
        }
        return levels
    }
}
