import Matching
import Speeches

/// What can happen to a reading session. Whatever depends on rows was turned into indices and text positions before.
package enum Action: Sendable {
    // Moving
    case moveInList(cursor: Int, top: Int)
    case moveInText(cursor: TextPosition, top: TextPosition)
    case moveInTree(node: Int, top: Int)
    case moveInParallels(cursor: ParallelsPage.Place, top: ParallelsPage.Place)
    case focusTree
    case focusText
    /// The other text of a comparison, with the place in it that stands on the cursor's row.
    case focusOther(cursor: TextPosition, top: TextPosition)

    // Stepping
    case stepMatch(by: Int)
    case stepOtherSpeech(by: Int)
    case stepSection(by: Int)
    case stepParagraph(by: Int)
    case stepHit(by: Int)

    // Opening and closing
    case openRow
    /// The other place of the passage at the cursor; the range is the cursor's row.
    case followPassage(in: TextRange)
    case showParallels
    case openParallel
    /// All witnesses of the passage at the cursor; the range is the cursor's row.
    case showFamily(in: TextRange?)
    /// Each witness in its sentence, or all aligned.
    case toggleContext
    case scrollTable(by: Int)
    case copyTable
    case compare(in: TextRange?)
    /// Puts two speeches of the library side by side.
    case compareSpeeches(Int, Int)
    case swapSides
    /// Lets the other text of a comparison stand while the one with the keys scrolls; it has this on top.
    case freeScrolling(otherTop: TextPosition)
    /// Lets both scroll together from where they stand.
    case lockScrolling(ComparePage.Meeting)
    case toggleLayout
    case moveInVersions(cursor: ComparePage.Place, top: ComparePage.Place, isStep: Bool)
    /// Gives the keys to the other text, at this place.
    case switchVersion(to: ComparePage.Place)
    case toggleUnchanged
    /// So many rows more around each change.
    case changeContext(by: Int)
    /// The left text's share of the width, in percent.
    case moveDivider(to: Int)
    case dragDivider(Bool)
    case showHits
    case showHelp
    case closePage
    case escape
    case goBack
    case goForward
    case quit

    // Trees
    case toggleFold
    case fold
    case unfold
    case foldAll
    case unfoldAll

    // Lists
    case toggleMark
    case nextOrder
    case startFilter
    case startSearch
    case type(String)
    case eraseCharacter
    case acceptPrompt
    case openMenu
    case accept

    // Looks
    case toggleHighlights
    case nextGradeFilter
    case toggleNoise
    case toggleOriginal
    case toggleMouse
    /// The passage at the cursor, else what stands in the range.
    case copy(in: TextRange)
    case say(Notice)

    // From the background
    case libraryRead(Library)
    case matchingProgressed(Double)
    case matched(MatchIndex)
    case searched(Search)

    // The terminal
    case suspend
    case redraw
}

/// What an action asks of the world; only the program performs it.
package enum Effect: Sendable {
    case match(Library)
    case search(String, Library)
    case copy(String)
    case useMouse(Bool)
    case quit
    case suspend
    case redraw
}
