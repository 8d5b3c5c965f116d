extension Library {
    /// The headings down to a place, outermost first.
    public func crumbs(ofSpeech index: Int, at position: TextPosition) -> [String] {
        let tree = speech(index).sections
        return tree.path(to: tree.index(at: position)).map { heading(ofNode: $0, inSpeech: index) }
    }

    /// A heading with its label; the speech's title for the root.
    public func heading(ofNode node: Int, inSpeech index: Int, closing: String = "") -> String {
        let section = speech(index).sections.nodes[node]
        switch section.kind {
        case .speech: return speech(index).title.text
        case .closing: return closing
        case .headed: return document(of: index).quote(section.label.lowerBound..<section.heading.upperBound)
        }
    }
}
