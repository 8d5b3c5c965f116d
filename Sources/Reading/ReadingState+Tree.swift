import Speeches

extension ReadingState {
    /// The nodes of the tree that no collapsed node hides, in order.
    package func visibleNodes(of page: ReaderPage) -> [Int] {
        let tree = library.speech(page.speech).sections
        if !page.treeFilter.isEmpty { return filteredNodes(of: page) }
        var visible: [Int] = []
        var index = 0
        while index < tree.nodes.count {
            visible.append(index)
            index = page.collapsed.contains(index) ? tree.subtree(of: index).upperBound : index + 1
        }
        return visible
    }

    /// The nodes whose headings hold the filter's words, whatever the script, with those above them.
    private func filteredNodes(of page: ReaderPage) -> [Int] {
        let nodes = library.speech(page.speech).sections.nodes
        let document = library.document(of: page.speech)
        let words = Folding.fold(page.treeFilter).filter(\.isContent).map(\.value)
        var isShown = Array(repeating: false, count: nodes.count)
        isShown[0] = true
        for (index, node) in nodes.enumerated() {
            let heading = document.contentOffsets(in: node.label.lowerBound..<max(node.label.lowerBound, node.heading.upperBound))
            guard heading.map({ document.folded[$0].value }).contains(words) else { continue }
            var place: Int? = index
            while let shown = place, !isShown[shown] || shown == index {
                isShown[shown] = true
                place = nodes[shown].parent
            }
        }
        return nodes.indices.filter { isShown[$0] }
    }

    /// The tree's current node: the section at the text cursor, or what hides it.
    package func currentNode(of page: ReaderPage) -> Int {
        let node = library.speech(page.speech).sections.index(at: page.cursor)
        return visibleNodes(of: page).last { $0 <= node } ?? 0
    }

    mutating func updateTree(_ action: Action) {
        if case .hits = page { return updateHits(action) }
        if case .matrix = page { return foldMatrix(action) }
        guard case .reader(let page) = page else { return updateVersions(action) }
        let tree = library.speech(page.speech).sections
        let node = currentNode(of: page)
        let isOpen = !tree.children(of: node).isEmpty && !page.collapsed.contains(node)
        switch action {
        case .toggleFold: isOpen ? collapse(node) : expand(node)
        case .unfold: expand(node)
        case .fold:
            if isOpen && node != 0 { return collapse(node) }
            editReader { $0.cursor = tree.nodes[tree.nodes[node].parent ?? 0].start }
        case .foldAll:
            let parents = tree.nodes.indices.filter { $0 != 0 && !tree.children(of: $0).isEmpty }
            editReader { $0.collapsed = Set(parents) }
        case .unfoldAll: editReader { $0.collapsed = [] }
        case .foldLevels(let count): foldLevels(by: count)
        default: break
        }
        if case .reader(let page) = self.page { folds[page.speech] = page.collapsed }
    }

    /// Nodes of the deepest level that is shown are hidden, or those below it shown.
    private mutating func foldLevels(by count: Int) {
        guard case .reader(let page) = page else { return }
        let tree = library.speech(page.speech).sections
        let depth = visibleNodes(of: page).map { tree.nodes[$0].level }.max() ?? 1
        let deepest = max(1, depth + count)
        let hidden = tree.nodes.indices.filter { tree.nodes[$0].level >= deepest && !tree.children(of: $0).isEmpty }
        editReader { $0.collapsed = Set(hidden) }
    }

    /// The cursor goes along, so that it doesn't point into what can't be seen.
    private mutating func collapse(_ node: Int) {
        guard case .reader(let page) = page else { return }
        let start = library.speech(page.speech).sections.nodes[node].start
        editReader {
            $0.collapsed.insert(node)
            if $0.pane == .tree { $0.cursor = start }
        }
    }

    private mutating func expand(_ node: Int) {
        editReader { $0.collapsed.remove(node) }
    }
}
