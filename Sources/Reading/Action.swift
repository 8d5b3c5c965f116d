import Annotations
import Matching
import Searching
import Speeches

/// What can happen to a reading session. Whatever depends on rows was turned into indices and text positions before.
package enum Action: Sendable {
    // Moving
    case moveInList(cursor: Int, top: Int)
    case moveInText(cursor: TextPosition, top: TextPosition)
    case moveInTree(node: Int, top: Int)
    case moveInParallels(cursor: ParallelsPage.Place, top: ParallelsPage.Place)
    case moveInMatrix(cursor: MatrixPage.Spot, top: MatrixPage.Spot)
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
    /// All families of the library.
    case showFamilies
    /// Speech by speech, what each shares with each.
    case showMatrix
    /// The sections of the two speeches of a comparison.
    case showOutline
    /// Calls the match at the cursor of a comparison something.
    case judge(Annotation.Verdict)
    /// Takes back the last note, deletion or verdict.
    case undo
    /// A note on this stretch; nil for what stands at the cursor.
    case startNote(on: TextRange?)
    case showNotes
    /// The speech at the cursor as a draft.
    case showDraft
    case deleteNote
    /// Opens both speeches of a comparison where the match at the cursor stands.
    case openBoth
    case compare(in: TextRange?)
    /// Puts two speeches of the library side by side.
    case compareSpeeches(Int, Int)
    case openAt(speech: Int, TextPosition)
    /// A speech of the library by its title or file, else a file or folder.
    case open(String)
    /// The speeches and sections whose titles hold these words.
    case openTitled(String)
    /// Searches for words as if they had been typed.
    case find(String)
    /// Opens the file in an editor, or what the system opens it with.
    case editFile
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
    /// The open screens to choose from.
    case showScreens
    case closePage
    case escape
    case goBack
    case goForward
    case quit

    // Place marks
    case awaitLetter(LetterUse)
    case takeLetter(Character)

    // Trees
    case toggleFold
    case fold
    case unfold
    case foldAll
    case unfoldAll
    /// Shows more or fewer levels of the tree.
    case foldLevels(by: Int)
    case startSectionFilter

    // Lists
    case toggleMark
    case nextOrder
    case startFilter
    case startSearch
    /// All speeches or the present one.
    case toggleSearchScope
    /// Earlier searches or commands by negative counts.
    case recallLine(by: Int)
    /// A command by its name.
    case startCommand
    case type(String)
    case editLine(LineEdit)
    /// The files and folders whose paths begin with what is typed behind a command.
    case completePath(String)
    case acceptPrompt
    case openMenu
    case accept

    // Looks
    case toggleHighlights
    case nextGradeFilter
    /// Hides shorter matches, or shows them again, by so many steps.
    case changeShortestMatch(by: Int)
    case nextTextWidth
    case toggleNoise
    case toggleOriginal
    case toggleMouse
    case useTextWidth(TextWidth)
    /// By name: a scheme, or a file of the user's.
    case useTheme(String)
    /// By its tag; nil goes by the locale.
    case useLanguage(String?)
    /// A setting by its name, for this session.
    case set(String, to: String)
    /// The passage at the cursor, else its sentence; the range is the cursor's row.
    case copy(in: TextRange)
    /// Begins or changes a selection; nil drops it.
    case select(Selection?)
    /// The mouse was pressed on this character; nil lets go of it.
    case press(at: TextPosition?)
    case copySelection(TextRange)
    /// Goes to a line of the help that holds what was searched for: the n-th of so many.
    case showHelpLine(Int, top: Int, place: Int, of: Int)
    case say(Notice)

    // From the background
    case libraryRead(Library)
    /// Another library, opened in place of this one.
    case otherLibraryRead(Library)
    /// Paths that begin with what was typed.
    case pathsFound(for: String, [String])
    /// Takes up a session of this library where it was left.
    case restore(SavedSession)
    case matchingProgressed(Double)
    case matched(MatchIndex)
    case sectionsIndexed(SectionIndex)
    case gathered(Gathering.Result, generation: Int)
    /// What the user made in this library before, or elsewhere at the same time, and where it stands.
    case annotated(Annotations, [AnnotationID: Placement])
    /// What the file holds after something was written.
    case annotationsKept(Annotations)
    /// The file couldn't be written, for this reason.
    case annotationsNotKept(String)
    /// The share of a slow search that is done.
    case searchProgressed(Double)
    case searched(Search)
    /// The speeches that hold all of these words.
    case filtered([String], Set<Int>)

    // The terminal
    case suspend
    case redraw
}

/// What an action asks of the world; only the program performs it.
package enum Effect: Sendable {
    case match(Library)
    /// Write these in the library's file.
    case keep([Annotation])
    case gather(Gathering)
    /// A search may follow soon.
    case prepareSearch
    case search(SearchRequest, Library)
    case stopSearch
    /// Find the speeches that hold all of these words.
    case filterTexts([String], Library)
    case copy(String)
    /// In the user's editor at a line from 1; of a file that is no text, with the system's program for it.
    case edit(file: String, line: Int, isText: Bool)
    case useMouse(Bool)
    case useTheme(String)
    case set(String, to: String)
    /// A file or folder, or a section behind a colon; else words of a title.
    case open(String)
    case completePath(String)
    case quit
    case suspend
    case redraw
}
