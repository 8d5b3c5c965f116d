import Checking
import Views

/// What `duidu check` calls the kinds of sentences, and what it counts.
struct DraftWording {
    static func totals(_ totals: DraftTotals, of all: DraftTotals) -> String {
        let share = Int((Double(totals.characters) / Double(max(1, all.characters)) * 100).rounded())
        return words(
            "\(totals.sentences) 句，\(totals.characters) 字，\(share)%",
            "\(totals.sentences) \(totals.sentences == 1 ? "sentence" : "sentences"), \(totals.characters) characters, \(share)%")
    }

    static func kind(_ kind: SentenceKind) -> String { kind.name(Console.language) }
    static var quoted: String { words("其中注明出处的引文", "of these quoted with the source named") }

    /// `62%`
    static func share(_ share: Double) -> String { "\(Int((share * 100).rounded()))%" }
}
