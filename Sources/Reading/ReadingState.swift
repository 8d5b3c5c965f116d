import Checking
import Matching
import Searching
import Speeches

/// A reading session as a value.
package struct ReadingState: Sendable {
    package internal(set) var library = Library(documents: []) {
        didSet { (stamp, summary) = (Stamp(), LibrarySummary(library)) }
    }
    package private(set) var summary = LibrarySummary(Library(documents: []))
    /// Another whenever library or matches are others.
    private(set) var stamp = Stamp()
    let libraryRows = LibraryRowsMemo()
    /// What each speech is called where others are near.
    package internal(set) var names: [String] = []
    var filter = SpeechFilter(Library(documents: []))
    /// The speeches that hold what the filter last looked for in the texts.
    var textFilter: (texts: [String], speeches: Set<Int>)?
    /// The files are still being read.
    package internal(set) var isReading = true
    /// All matches found so far, and those of the grades that are shown.
    package internal(set) var allMatches = MatchIndex.empty(speechCount: 0)
    package internal(set) var matches = MatchIndex.empty(speechCount: 0) {
        didSet {
            generation += 1
            stamp = Stamp()
            (families, shares, drafts) = (nil, nil, [:])
        }
    }
    /// Counts how often the matches that are shown were changed.
    var generation = 0
    /// All families of the matches that are shown; nil as long as nobody wanted to see them.
    package internal(set) var families: FamilyList?
    /// What of each speech stands in each other; nil likewise.
    package internal(set) var shares: LibraryShares?
    /// Speeches that were checked as drafts; likewise.
    package internal(set) var drafts: [Int: DraftCheck] = [:]
    /// For which matches they were asked for.
    var askedFor: [Gathering.Kind: Int] = [:]
    /// What the user made in the library.
    package internal(set) var shelf: AnnotationShelf
    var noteTarget: NoteTarget?
    /// What parallel sections are found by; nil as long as it is being made.
    package internal(set) var sections: SectionIndex?
    /// The share of the matching that is done, 0…1; nil when nothing is under way.
    package internal(set) var matchingProgress: Double?

    /// From the library up to what is on the screen.
    package internal(set) var pages: [Page] = [.library(LibraryPage())]
    package internal(set) var overlay: Overlay?
    package internal(set) var history = History()
    package internal(set) var search: Search?
    /// What was searched for and not yet found.
    package internal(set) var awaited: SearchRequest? {
        didSet { if awaited == nil || oldValue == nil { listsAwaited = false } }
    }
    /// The list of its hits was asked for while it was on its way.
    var listsAwaited = false
    /// The share of a slow search that is done; nil where none is under way.
    package internal(set) var searchProgress: Double?
    package internal(set) var searchHistory = LineHistory()
    package internal(set) var commandHistory = LineHistory()
    package internal(set) var filterHistory = LineHistory()
    /// Notes have none: each is kept itself.
    var noteHistory = LineHistory()
    package internal(set) var notice: Notice?

    /// The speeches marked for a comparison, at most two.
    package internal(set) var marked: [Int] = []
    package internal(set) var showsHighlights = true
    /// Glosses, damage and banners are left out of the texts.
    package internal(set) var hidesNoise = false
    /// Repaired stretches are shown as they stand in the file.
    package internal(set) var showsOriginal = false
    /// The share of a comparison's width that the left text has, in percent.
    package internal(set) var leftShare = 50
    /// The mouse holds the divider between two texts.
    package internal(set) var dragsDivider = false
    package internal(set) var usesMouse: Bool
    package internal(set) var gradeFilter = GradeFilter.all
    /// Matches shorter than this many characters on both sides aren't shown.
    package internal(set) var shortestMatch = 0
    package internal(set) var textWidth: TextWidth
    /// What the settings say of the length of lines.
    let usualTextWidth: TextWidth
    /// The theme and the language (its tag) that were chosen in the reader; nil goes by the settings.
    package internal(set) var theme: String?
    package internal(set) var language: String?
    /// Places with a letter.
    package internal(set) var placeMarks: [Character: PlaceMark] = [:]
    /// Of each speech that was opened, the nodes of its tree whose children are hidden.
    var folds: [Int: Set<Int>] = [:]

    /// No list of parallel sections is longer.
    private static let parallelLimit = 12

    /// - Parameter seed: what new annotations get their names from; another for each session.
    package init(usesMouse: Bool = true, textWidth: TextWidth = .normal, seed: UInt64 = 0) {
        shelf = AnnotationShelf(seed: seed)
        (self.usesMouse, self.textWidth, usualTextWidth) = (usesMouse, textWidth, textWidth)
    }

    /// Nothing is known of the matches yet.
    package var awaitsMatches: Bool { matchingProgress != nil && allMatches.matches.isEmpty }

    package var page: Page { pages[pages.count - 1] }

    /// The share of a speech, 0…1, that stands elsewhere in more than a set phrase.
    package func reuse(of speech: Int) -> Double { matches.reuse(of: speech, in: library) }

    /// The spot that a reader would mean on a row: the one that holds the cursor, else the first that touches the row.
    package func spot(inSpeech speech: Int, at cursor: TextPosition, row: TextRange) -> Spot? {
        let spots = matches.spots(ofSpeech: speech, in: row)
        return spots.last { $0.range.contains(cursor) } ?? spots.first
    }

    /// The sections of other texts that make the same point as one, the most alike first.
    func parallels(ofSection section: Int, inSpeech speech: Int) -> [ParallelSection] {
        guard let sections else { return [] }
        return Array(
            matches.parallels(ofSection: section, inSpeech: speech, of: library, sections: sections)
                .bestOfEachBranch(in: library).prefix(Self.parallelLimit))
    }
}
