extension Document {
    /// The document with one of its speeches alone, or with one section of it as the speech; all else is front matter, and
    /// positions stay what they are.
    ///
    /// - Parameter section: an index into the nodes of the speech's tree; 0 is the whole speech.
    public func excerpt(ofSpeech index: Int, section: Int = 0) -> Document {
        let speech = speeches[index]
        return holding(section == 0 ? speech : excerpt(of: speech, section))
    }

    /// The document with all its speeches as one, in which each is a main section.
    public var joiningSpeeches: Document {
        guard let first = speeches.first, let last = speeches.last, speeches.count > 1 else { return self }
        let whole = first.range.lowerBound..<last.range.upperBound
        var nodes = [Self.root(whole)]
        for speech in speeches {
            let start = speech.range.lowerBound
            let offset = nodes.count
            nodes.append(
                Section(
                    kind: .headed, level: 1, label: start..<start, heading: speech.titleLine ?? start..<start,
                    range: speech.range,
                    parent: 0))
            nodes += speech.sections.nodes.dropFirst().map { $0.moved(levels: 1, parent: ($0.parent ?? 0) + offset) }
        }
        return holding(
            Speech(
                id: first.id, title: first.title, range: whole, length: contentOffsets(in: whole).count, titleLine: nil,
                salutation: nil, facts: first.facts, sections: SectionTree(nodes: nodes)))
    }

    /// The document less the speeches that touch a range; what they hold is front matter.
    public func omittingSpeeches(touching range: TextRange) -> Document {
        let left = speeches.filter { !$0.range.overlaps(range) }
        let omitted = speeches.filter { $0.range.overlaps(range) }.map(\.range)
        let front = (frontMatter.filter { part in !omitted.contains { $0.overlaps(part) } } + omitted)
        return Document(
            name: name, text: text, origin: origin, folded: folded, noise: noise, repairs: repairs,
            frontMatter: front.sorted { $0.lowerBound < $1.lowerBound }, paragraphs: paragraphs, speeches: left)
    }

    private func holding(_ speech: Speech) -> Document {
        let outside = [text.range.lowerBound..<speech.range.lowerBound, speech.range.upperBound..<text.range.upperBound]
        let inside = frontMatter.filter { speech.range.contains($0.lowerBound) && $0.upperBound <= speech.range.upperBound }
        return Document(
            name: name, text: text, origin: origin, folded: folded, noise: noise, repairs: repairs,
            frontMatter: ([outside[0]] + inside + [outside[1]]).filter { !$0.isEmpty }, paragraphs: paragraphs,
            speeches: [speech])
    }

    private func excerpt(of speech: Speech, _ section: Int) -> Speech {
        let subtree = speech.sections.subtree(of: section)
        let node = speech.sections.nodes[section]
        let below = speech.sections.nodes[subtree].dropFirst().map {
            $0.moved(levels: -node.level, parent: ($0.parent ?? section) - section)
        }
        let content = speech.id.content ^ UInt64(section) &* 0x9e37_79b9_7f4a_7c15
        let heading = quote(node.label.lowerBound..<max(node.label.upperBound, node.heading.upperBound))
        return Speech(
            id: SpeechID(content: content, number: speech.id.number), title: SpeechTitle(text: heading, isDerived: false),
            range: node.range, length: contentOffsets(in: node.range).count, titleLine: nil, salutation: nil,
            facts: speech.facts, sections: SectionTree(nodes: [Self.root(node.range)] + below))
    }

    private static func root(_ range: TextRange) -> Section {
        let start = range.lowerBound..<range.lowerBound
        return Section(kind: .speech, level: 0, label: start, heading: start, range: range, parent: nil)
    }
}

extension Section {
    fileprivate func moved(levels: Int, parent: Int) -> Section {
        Section(kind: kind, level: level + levels, label: label, heading: heading, range: range, parent: parent)
    }
}
