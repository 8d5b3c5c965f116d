import Matching
import Speeches

/// What fills the screen, with its place in it. Places are indices of rows in a list and positions in a text; screen
/// rows and columns are unknown here.
package enum Page: Sendable {
    case library(LibraryPage)
    case reader(ReaderPage)
    case compare(ComparePage)
    case parallels(ParallelsPage)
    case family(FamilyPage)
    case families(FamiliesPage)
    case matrix(MatrixPage)
    case outline(OutlinePage)
    case notes(NotesPage)
    case draft(DraftPage)
    case hits(HitsPage)
    case help(HelpPage)
}

/// The list of speeches.
package struct LibraryPage: Sendable {
    /// Index into the rows that the filter leaves.
    package var cursor = 0
    package var top = 0
    /// Words that a title, file name or stated fact must hold, whatever the script and case.
    package var filter = ""
    package var order = SpeechOrder.file
    /// Texts whose versions are shown, as indices into the groups of versions.
    package var unfolded: Set<Int> = []

    package init() {}
}

/// One speech: tree and text. The section at the text cursor is the tree's current one.
package struct ReaderPage: Sendable {
    package enum Pane: Sendable { case tree, text }

    package let speech: Int
    package var pane: Pane
    package var cursor: TextPosition
    /// What stands in the top row of the text.
    package var top: TextPosition
    /// The cursor came by a jump, and wants text around it.
    package var cameByJump = false
    /// The node in the top row of the tree.
    package var treeTop = 0
    /// Nodes whose children are hidden in the tree.
    package var collapsed: Set<Int> = []
    /// Words that a heading must hold to be shown in the tree.
    package var treeFilter = ""
    package var selection: Selection?
    /// Where the mouse was pressed, from which a drag selects.
    package var pressed: TextPosition?

    package init(speech: Int, at position: TextPosition, pane: Pane) {
        (self.speech, self.pane, cursor, top) = (speech, pane, position, position)
    }
}

/// For one section, its counterparts in the other speeches, their texts under each other.
package struct ParallelsPage: Sendable {
    package let speech: Int
    package let section: Int
    /// Ranked.
    package let items: [ParallelSection]
    /// The matches that were known when the page was opened; the items' indices are of these.
    package let found: MatchIndex
    package var cursor: Place
    package var top: Place

    /// A row of the page: block 0 is the section itself, block n the n-th counterpart.
    package struct Place: Hashable, Comparable, Sendable {
        package var block: Int
        /// In the block's text; nil for the block's head.
        package var position: TextPosition?

        package init(block: Int, position: TextPosition?) { (self.block, self.position) = (block, position) }

        package static func < (a: Self, b: Self) -> Bool {
            (a.block, a.position ?? TextPosition(-1)) < (b.block, b.position ?? TextPosition(-1))
        }
    }
}

/// Every place where the words of the last search stand, by speech.
package struct HitsPage: Sendable {
    /// Index into the rows.
    package var cursor: Int
    package var top = 0
    /// Groups whose hits are hidden.
    package var folded: Set<Int> = []
}

/// All keys of the page below, by what they do.
package struct HelpPage: Sendable {
    package var top = 0
    /// What is searched for in the help.
    package internal(set) var words = ""
    /// The line of the present hit.
    package internal(set) var hit: Int?
}
