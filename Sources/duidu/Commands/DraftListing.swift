import Checking
import Screen
import Speeches
import Views

/// Prints a checked draft as text: totals, then every sentence with its letter and, below it, where it stands.
struct DraftListing {
    let check: DraftCheck
    let library: Library
    let columns: Int
    let isColoured: Bool
    /// How many sources of a sentence are named.
    let sourceLimit: Int

    private static let indent = 5

    func printAll() {
        printTotals()
        for sentence in check.sentences { printSentence(sentence) }
    }

    private func printTotals() {
        let speech = library.speech(check.draft)
        Console.print(speech.title.text + "  " + library.document(of: check.draft).name)
        let all = check.all
        let symbols = Symbols()
        func row(_ letter: String, _ name: String, _ totals: DraftTotals, _ color: Int?) {
            let text =
                symbols.padded(letter, columns: 3) + symbols.padded(name, columns: 18) + DraftWording.totals(totals, of: all)
            Console.printSafe(coloured(Sanitizer.plain(text), color))
        }
        for kind in SentenceKind.allCases {
            row(kind.letter(Console.language), DraftWording.kind(kind), check.totals(kind), kind.color)
        }
        Console.print(DraftWording.quoted + words("：", ": ") + DraftWording.totals(check.quoted, of: all))
        Console.print("")
    }

    private func printSentence(_ sentence: DraftSentence) {
        let document = library.document(of: check.draft)
        let letter = sentence.kind.letter(Console.language) + (sentence.isQuotation ? words("引", "Q") : "")
        printWrapped(document.quote(sentence.range), lead: Symbols().padded(letter, columns: Self.indent), sentence.kind.color)
        guard sentence.kind != .only else { return }
        for source in sentence.sources.prefix(sourceLimit) {
            let place = source.passage
            let crumbs = library.crumbs(ofSpeech: place.speech, at: place.range.lowerBound).filter { !$0.isEmpty }.last
            let names = [library.speech(place.speech).title.text, crumbs].compactMap { $0 }.joined(separator: " › ")
            let head = "\(DraftWording.share(source.share))  \(names)"
            let fitted = Symbols().fitted(Sanitizer.plain(head), columns: columns - Self.indent - 2)
            Console.printSafe(String(repeating: " ", count: Self.indent) + "→ " + fitted)
            let other = library.document(of: place.speech)
            let quote = other.quote(other.sentence(at: place.range.lowerBound))
            printWrapped(quote, lead: String(repeating: " ", count: Self.indent + 2), nil)
        }
    }

    private func printWrapped(_ text: String, lead: String, _ color: Int?) {
        let scalars = Array(Sanitizer.plain(text).unicodeScalars)
        let width = Symbols().columns(of: lead)
        let rows = LineBreaker(width: max(10, columns - width)).rows(of: scalars[...])
        for (number, row) in rows.enumerated() {
            let line = String(String.UnicodeScalarView(scalars[row]))
            let before = number == 0 ? lead : String(repeating: " ", count: width)
            Console.printSafe(coloured(before + line, color))
        }
    }

    private func coloured(_ text: String, _ color: Int?) -> String {
        guard isColoured, let color else { return text }
        return "\u{1b}[\(color)m\(text)\u{1b}[0m"
    }
}
