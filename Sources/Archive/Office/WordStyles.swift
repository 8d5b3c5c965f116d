/// What a Word document's paragraph styles say of headings and lists.
struct WordStyles {
    struct Style {
        var name = ""
        /// From 1; 0 where the style says that it is no heading.
        var level: Int?
        var numbering: ListPlace?
    }

    private var styles: [String: Style] = [:]
    /// The style of a paragraph that names none.
    private var standard = Style()

    init(_ tree: MarkupTree?) {
        var read: [String: (style: Style, base: String?)] = [:]
        var standardID: String?
        for style in tree?.children("style") ?? [] where style["type"] == "paragraph" {
            guard let id = style["styleId"] else { continue }
            read[id] = (Self.style(style), style.child("basedOn")?["val"])
            if style["default"] == "1" || style["default"] == "true" { standardID = id }
        }
        for id in read.keys { styles[id] = Self.inherited(id, read) }
        if let standardID { standard = styles[standardID] ?? Style() }
    }

    subscript(id: String?) -> Style { id.flatMap { styles[$0] } ?? standard }

    private static func style(_ tree: MarkupTree) -> Style {
        let name = tree.child("name")?["val"]?.lowercased() ?? ""
        let properties = tree.child("pPr")
        var level = properties?.child("outlineLvl")?["val"].flatMap { Int($0) }.map { $0 < 9 ? $0 + 1 : 0 }
        if level == nil, name.hasPrefix("heading ") || name.hasPrefix("标题 ") {
            level = Int(name.split(separator: " ").last ?? "")
        }
        let list = properties?.child("numPr")
        let numbering = list.map {
            ListPlace(list: $0.child("numId")?["val"], level: $0.child("ilvl")?["val"].flatMap { Int($0) })
        }
        return Style(name: name, level: level, numbering: numbering)
    }

    /// A style with what it takes over from those that it is based on.
    private static func inherited(_ id: String, _ read: [String: (style: Style, base: String?)]) -> Style {
        var result = read[id]?.style ?? Style()
        var next = read[id]?.base
        var visited: Set<String> = [id]
        while let base = next, visited.insert(base).inserted, let (style, further) = read[base] {
            result.level = result.level ?? style.level
            if let inherited = style.numbering {
                let own = result.numbering
                result.numbering = ListPlace(list: own?.list ?? inherited.list, level: own?.level ?? inherited.level)
            }
            next = further
        }
        return result
    }
}

/// A list by its number in `numbering.xml`, and a level in it from 0; nil for what isn't stated.
struct ListPlace {
    var list: String?
    var level: Int?
}
