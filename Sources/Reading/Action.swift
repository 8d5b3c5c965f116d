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
    case compare(in: TextRange?)
    /// Puts two speeches of the library side by side.
    case compareSpeeches(Int, Int)
    case swapSides
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
    /// A command by its name.
    case startCommand
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
    /// By name: a scheme, or a file of the user's.
    case useTheme(String)
    /// The passage at the cursor, else what stands in the range.
    case copy(in: TextRange)
    case say(Notice)

    // From the background
    case libraryRead(Library)
    /// Takes up a session of this library where it was left.
    case restore(SavedSession)
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
    case useTheme(String)
    case quit
    case suspend
    case redraw
}
