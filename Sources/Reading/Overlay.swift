import Matching
import Searching
import Speeches

/// What lies over the page and takes the keys.
package enum Overlay: Sendable {
    case prompt(Prompt)
    case menu(Menu)
    case choice(Choice)
    /// A letter that names a place mark is awaited.
    case letter(LetterUse)
}

/// What a letter is awaited for.
package enum LetterUse: Sendable { case setMark, goToMark }

/// A line that the user types.
package struct Prompt: Sendable {
    package enum Kind: Sendable {
        case search, filter, command
        /// A search in the help.
        case help
        /// A filter of the tree's headings.
        case sections
        /// A filter of the families' wordings.
        case families
        /// A note.
        case note
        /// A filter of the notes.
        case notes
    }

    package let kind: Kind
    package internal(set) var line: TypedLine
    /// What the filter was before, for Escape.
    package let before: String
    /// Of a search: what was on the screen when it was begun.
    let origin: Origin?
    /// The search is for the present speech only.
    package internal(set) var isInSpeech = false
    /// Paths that go on with what is typed, since the last Tab.
    package internal(set) var paths: [String] = []
    /// How many lines back in the history, 0 for what was typed.
    private var recalled = 0
    private var typed = ""

    struct Origin: Sendable {
        let pages: [Page]
        let search: Search?
    }

    package init(kind: Kind, text: String) { (self.kind, line, before, origin) = (kind, TypedLine(text), text, nil) }

    package var text: String { line.text }

    init(search origin: Origin) { (kind, line, before, self.origin) = (.search, TypedLine(""), "", origin) }

    /// Puts an earlier line of the history in the prompt, or a later one; behind the last, what was typed.
    mutating func recall(by count: Int, from history: [String]) {
        if recalled == 0 { typed = text }
        recalled = min(max(recalled - count, 0), history.count)
        line = TypedLine(recalled == 0 ? typed : history[history.count - recalled])
    }
}

/// The page's actions, for those who know no keys.
package struct Menu: Sendable {
    package var cursor = 0
    package var top = 0

    package init() {}
}

/// Several places or speeches to choose from.
package struct Choice: Sendable {
    package enum Item: Hashable, Sendable {
        /// Go to this place.
        case passage(Passage, Grade, likeness: Double)
        /// Open this speech at a section, an index into its tree.
        case place(speech: Int, section: Int)
        /// Compare the page's speech with this one.
        case partner(speech: Int, matches: Int, isVersion: Bool)
        /// Go down to this one of the open screens, an index into the session's pages.
        case screen(Int)
    }

    package let items: [Item]
    package var cursor = 0
    package var top = 0
}
