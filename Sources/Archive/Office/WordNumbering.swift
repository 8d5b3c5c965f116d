/// Counts a Word document's list items and writes their numbers as Word does.
struct WordNumbering {
    private struct Level {
        var start = 1
        var format = "decimal"
        var text = ""
        var isLegal = false
        /// The level from 1 behind whose items this one begins anew; 0 for never.
        var restart: Int?
        /// The style whose paragraphs are this level's items.
        var style: String?
    }

    private struct List {
        let abstract: String
        var levels: [Int: Level]
        /// The levels that begin anew with this list's first item.
        var starts: [Int: Int]
    }

    private var lists: [String: List] = [:]
    /// The last number at each level, by abstract list: Word's lists of one abstract list count on.
    private var counters: [String: [Int: Int]] = [:]
    private var begun: Set<String> = []
    /// Word has as many.
    private static let deepest = 8

    init(_ tree: MarkupTree?, styles: WordStyles) {
        var abstracts: [String: [Int: Level]] = [:]
        var links: [String: String] = [:]
        for abstract in tree?.children("abstractNum") ?? [] {
            guard let id = abstract["abstractNumId"] else { continue }
            abstracts[id] = Self.levels(abstract)
            links[id] = abstract.child("numStyleLink")?["val"]
        }
        let numbers = tree?.children("num") ?? []
        let abstractOfNumber = Dictionary(
            numbers.compactMap { number in
                number["numId"].flatMap { id in number.child("abstractNumId")?["val"].map { (id, $0) } }
            }, uniquingKeysWith: { first, _ in first })
        for number in numbers {
            guard let id = number["numId"], var abstract = abstractOfNumber[id] else { continue }
            if let linked = links[abstract].flatMap({ styles[$0].numbering?.list }) {
                abstract = abstractOfNumber[linked] ?? abstract
            }
            lists[id] = Self.list(number, abstract: abstract, levels: abstracts[abstract] ?? [:])
        }
    }

    /// The number before a paragraph, with the blank behind it; nil for one that shows none.
    ///
    /// - Parameter style: the paragraph's, which may stand for a level.
    mutating func label(_ place: ListPlace, style: String?) -> String? {
        guard let id = place.list, id != "0", let list = lists[id] else { return nil }
        let byStyle = style.flatMap { style in list.levels.first { $0.value.style == style }?.key }
        let level = min(max(place.level ?? byStyle ?? 0, 0), Self.deepest)
        guard let shown = list.levels[level] else { return nil }
        count(list, id, level)
        if shown.format == "bullet" { return "- " }
        var label = ""
        var isPlace = false
        for character in shown.text {
            if isPlace, let digit = character.wholeNumberValue, (1...9).contains(digit) {
                label += number(list, level: digit - 1, isLegal: shown.isLegal)
            } else if isPlace {
                label += "%\(character)"
            } else if character != "%" {
                label.append(character)
            }
            isPlace = character == "%" && !isPlace
        }
        return label.isEmpty ? nil : Self.spaced(label)
    }

    private mutating func count(_ list: List, _ id: String, _ level: Int) {
        var counts = counters[list.abstract] ?? [:]
        if begun.insert(id).inserted {
            for (level, start) in list.starts { counts[level] = start - 1 }
        }
        counts[level] = (counts[level] ?? (list.levels[level]?.start ?? 1) - 1) &+ 1
        for deeper in level + 1...Self.deepest + 1 where list.levels[deeper]?.restart.map({ $0 > level }) ?? true {
            counts[deeper] = nil
        }
        counters[list.abstract] = counts
    }

    private func number(_ list: List, level: Int, isLegal: Bool) -> String {
        let value = counters[list.abstract]?[level] ?? list.levels[level]?.start ?? 1
        return CountFormat.string(value, as: isLegal ? "decimal" : list.levels[level]?.format ?? "decimal") ?? ""
    }

    /// A blank behind `1.`, none behind `一、` and `（一）`, which take up their own.
    private static func spaced(_ label: String) -> String {
        let label = label.last == " " ? String(label.dropLast()) : label
        return "、）．，。：)".contains(label.last ?? " ") ? label : label + " "
    }

    private static func levels(_ tree: MarkupTree) -> [Int: Level] {
        var levels: [Int: Level] = [:]
        for level in tree.children("lvl") {
            if let index = level["ilvl"].flatMap({ Int($0) }), (0...deepest).contains(index) { levels[index] = Self.level(level) }
        }
        return levels
    }

    private static func level(_ tree: MarkupTree) -> Level {
        // Word 2010's own formats stand in a choice, with a fallback of the old ones.
        let format = tree.child("numFmt") ?? tree.descendants("numFmt").first
        let legal = tree.child("isLgl")
        return Level(
            start: number(tree.child("start")) ?? 1, format: format?["val"] ?? "decimal",
            text: tree.child("lvlText")?["val"] ?? "", isLegal: legal != nil && legal?["val"] != "0" && legal?["val"] != "false",
            restart: number(tree.child("lvlRestart")), style: tree.child("pStyle")?["val"])
    }

    private static func list(_ tree: MarkupTree, abstract: String, levels: [Int: Level]) -> List {
        var list = List(abstract: abstract, levels: levels, starts: [:])
        for override in tree.children("lvlOverride") {
            guard let index = override["ilvl"].flatMap({ Int($0) }), (0...deepest).contains(index) else { continue }
            if let replaced = override.child("lvl") { list.levels[index] = level(replaced) }
            if let start = number(override.child("startOverride")) { list.starts[index] = start }
        }
        return list
    }

    /// A number that can be counted on from.
    private static func number(_ tree: MarkupTree?) -> Int? {
        tree?["val"].flatMap { Int($0) }.map { min(max($0, 0), 1_000_000) }
    }
}
