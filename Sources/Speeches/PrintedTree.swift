extension Document {
    /// The document's speeches as an indented outline, a line for each speech and section; what tests compare.
    ///
    /// A speech is `《title》`, or `〈title〉` where the title is derived; a section is its label and heading, `|` between them,
    /// two blanks for each level; a closing is `……`.
    public var printedTree: String {
        speeches.map { speech in
            let title = speech.title.isDerived ? "〈\(speech.title.text)〉" : "《\(speech.title.text)》"
            return ([title] + speech.sections.nodes.dropFirst().map(printed)).joined(separator: "\n")
        }.joined(separator: "\n")
    }

    private func printed(_ section: Section) -> String {
        let indentation = String(repeating: "  ", count: section.level)
        guard section.kind == .headed else { return indentation + "……" }
        let label = section.label.isEmpty ? "" : quote(section.label) + "|"
        return indentation + label + quote(section.heading)
    }
}
