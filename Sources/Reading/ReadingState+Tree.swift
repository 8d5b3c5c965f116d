import Speeches

extension ReadingState {
    /// The nodes of the tree that no collapsed node hides, in order.
    package func visibleNodes(of page: ReaderPage) -> [Int] {
        let tree = library.speech(page.speech).sections
        var visible: [Int] = []
        var index = 0
        while index < tree.nodes.count {
            visible.append(index)
            index = page.collapsed.contains(index) ? tree.subtree(of: index).upperBound : index + 1
        }
        return visible
    }

    /// The tree's current node: the section at the text cursor, or what hides it.
    package func currentNode(of page: ReaderPage) -> Int {
        let node = library.speech(page.speech).sections.index(at: page.cursor)
        return visibleNodes(of: page).last { $0 <= node } ?? 0
    }

    mutating func updateTree(_ action: Action) {
        if case .hits = page { return updateHits(action) }
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
        default: break
        }
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
