import Archive
import ArgumentParser
import Speeches

struct TreeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tree", abstract: words("打印讲话的层次", "Print the section trees"),
        discussion: words("例：duidu tree ~/讲话", "Example: duidu tree --json ~/speeches > sections.jsonl"))

    @OptionGroup var input: PathOptions
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false

    func run() throws {
        let library = try input.read()
        if json { try printRecords(of: library) } else { printTrees(of: library) }
    }

    private func printRecords(of library: Library) throws {
        let counts = ["documents": library.documents.count, "speeches": library.count]
        Console.print(
            try JSONLine.encode(
                RunRecord(
                    version: Duidu.version, command: "tree", parameters: input.parameters,
                    counts: counts)))
        for document in library.documents {
            for speech in document.speeches {
                Console.print(try JSONLine.encode(SpeechRecord(speech, in: document)))
                for section in speech.sections.nodes where section.kind == .headed {
                    Console.print(try JSONLine.encode(SectionRecord(section, of: speech, in: document)))
                }
            }
        }
    }

    private func printTrees(of library: Library) {
        for index in 0..<library.count {
            let speech = library.speech(index)
            Console.print("\(speech.title.text)  [\(library.document(of: index).name)#\(speech.id.number)]")
            for (node, section) in speech.sections.nodes.enumerated() where section.kind == .headed {
                let heading = library.heading(ofNode: node, inSpeech: index)
                Console.print(String(repeating: "  ", count: section.level) + heading)
            }
        }
    }
}
