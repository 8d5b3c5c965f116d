import Matching
import Speeches

/// What lies over the page and takes the keys.
package enum Overlay: Sendable {
    case prompt(Prompt)
    case menu(Menu)
    case choice(Choice)
}

/// A line that the user types.
package struct Prompt: Sendable {
    package enum Kind: Sendable { case search, filter, command }

    package let kind: Kind
    package var text: String
    /// What the filter was before, for Escape.
    package let before: String

    package init(kind: Kind, text: String) { (self.kind, self.text, before) = (kind, text, text) }
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
        /// Compare the page's speech with this one.
        case partner(speech: Int, matches: Int, isVersion: Bool)
    }

    package let items: [Item]
    package var cursor = 0
    package var top = 0
}
