extension Library {
    /// The section that a user means: by its place in the outline (`3`, `2.1`), or by words of its label and heading,
    /// whatever the script; the first where several have them,
    /// of labels the outermost.
    ///
    /// - Returns: an index into the nodes of the speech's tree; nil where there is none.
    public func section(named name: String, inSpeech speech: Int) -> Int? {
        let tree = self.speech(speech).sections
        let numbers = name.split(separator: ".").map { Int($0) }
        if !numbers.isEmpty, numbers.allSatisfy({ $0 ?? 0 > 0 }) {
            var node = 0
            for number in numbers.compactMap({ $0 }) {
                let children = tree.children(of: node)
                guard number <= children.count else { return nil }
                node = children[number - 1]
            }
            return node
        }
        let words = Folding.fold(name).filter(\.isContent).map(\.value)
        guard !words.isEmpty else { return nil }
        let document = document(of: speech)
        let named = tree.nodes.indices.filter { index in
            let node = tree.nodes[index]
            guard node.kind == .headed else { return false }
            let heading = document.contentOffsets(in: node.label.lowerBound..<max(node.label.upperBound, node.heading.upperBound))
            return heading.map { document.folded[$0].value }.contains(words)
        }
        let labelled = named.filter { index in
            let label = document.contentOffsets(in: tree.nodes[index].label)
            return label.map { document.folded[$0].value } == words
        }
        return labelled.min { tree.nodes[$0].level < tree.nodes[$1].level } ?? named.first
    }
}
