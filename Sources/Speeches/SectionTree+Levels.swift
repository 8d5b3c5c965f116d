extension SectionTree {
    /// The tree with other levels of some headings; what stands below one goes along with it, and no level is left out.
    ///
    /// - Parameter wanted: by the node; 0 for what is no heading, whose text belongs to the section before it from then on.
    public func levelled(_ wanted: [Int: Int]) -> SectionTree {
        if wanted.isEmpty { return self }
        var shifts = Array(repeating: 0, count: nodes.count)
        var kept: [(node: Section, level: Int)] = []
        for (index, node) in nodes.enumerated().dropFirst() where node.kind == .headed {
            let inherited = max(1, node.level + shifts[node.parent ?? 0])
            let level = wanted[index] ?? inherited
            shifts[index] = (level == 0 ? max(1, inherited) - 1 : level) - node.level
            if level > 0 { kept.append((node, level)) }
        }
        kept += nodes.dropFirst().filter { $0.kind == .closing }.map { ($0, 1) }
        return SectionTree(nodes: [root] + nested(kept))
    }

    private func nested(_ headings: [(node: Section, level: Int)]) -> [Section] {
        var open: [(level: Int, index: Int)] = []
        let depths: [(level: Int, parent: Int)] = headings.enumerated().map { index, heading in
            while let last = open.last, last.level >= heading.level { open.removeLast() }
            defer { open.append((heading.level, index + 1)) }
            return (open.count + 1, open.last?.index ?? 0)
        }
        return headings.enumerated().map { index, heading in
            let next = headings.indices.dropFirst(index + 1).first { depths[$0].level <= depths[index].level }
            let node = heading.node
            return Section(
                kind: node.kind, level: depths[index].level, label: node.label, heading: node.heading,
                range: node.start..<(next.map { headings[$0].node.start } ?? root.range.upperBound), parent: depths[index].parent)
        }
    }
}

extension Document {
    /// The document with other levels of headings.
    ///
    /// - Parameter levels: by the speech's place in the document, from 0, and the node of its tree.
    public func levelling(_ levels: [Int: [Int: Int]]) -> Document {
        if levels.isEmpty { return self }
        var document = self
        for (index, wanted) in levels where speeches.indices.contains(index) {
            document.speeches[index].sections = speeches[index].sections.levelled(wanted)
        }
        return document
    }
}
