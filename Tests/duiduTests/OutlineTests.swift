import Speeches
import Testing

/// What was recognised in the sample library, as a text that people review.
struct OutlineTests {
    /// A line for each file; below it one for each speech with its number, date, speaker, number of headings and title, and
    /// the outline indented under it.
    private var outline: String {
        var lines: [String] = []
        for document in Sample.library.documents {
            lines.append("\(Sample.name(document))  speeches: \(document.speeches.count)")
            for speech in document.speeches {
                let facts = speech.facts
                let title = speech.title.isDerived ? "〈\(speech.title.text)〉" : "《\(speech.title.text)》"
                let known = [facts.date, facts.speaker, facts.occasion, facts.place].map { $0 ?? "-" }.joined(separator: " | ")
                lines.append("  #\(speech.id.number) \(title)  \(known)  headings: \(speech.sections.headingCount)")
                lines += speech.sections.nodes.dropFirst().map { section in
                    let indentation = String(repeating: "  ", count: section.level + 2)
                    guard section.kind == .headed else { return indentation + "……" }
                    return indentation + [section.label, section.heading].map(document.quote).joined(separator: "|")
                }
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    @Test func theSampleLibraryHasTheExpectedOutline() throws {
        #expect(Sample.library.failures.isEmpty)
        try Sample.compare(outline, withFile: Sample.expectedPath("outline.txt"))
    }
}
