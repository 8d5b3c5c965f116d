import Checking
import Matching
import Speeches

/// What a page that shows the whole library works out of the matches; done in the background.
package struct Gathering: Sendable {
    package enum Kind: Hashable, Sendable { case families, shares, draft(Int) }

    package enum Result: Sendable {
        case families(FamilyList)
        case shares(LibraryShares)
        case draft(DraftCheck)
    }

    let kind: Kind
    let matches: MatchIndex
    let library: Library
    /// Of which matches; the session has others by the time that an older one is done.
    let generation: Int
    /// Of a draft, the speeches of its author.
    var own: Set<Int> = []

    /// May take seconds in a large library.
    package func perform() -> Action {
        switch kind {
        case .families: .gathered(.families(FamilyList(matches, of: library)), generation: generation)
        case .shares: .gathered(.shares(LibraryShares(matches, of: library)), generation: generation)
        case .draft(let speech):
            .gathered(
                .draft(DraftCheck(speech, of: library, matches.matches, versions: matches.versions, mine: own)),
                generation: generation)
        }
    }
}

extension ReadingState {
    /// What the page on the screen lacks and nobody works on yet. Waits for the matches.
    mutating func lackingGathering() -> Effect? {
        let kind: Gathering.Kind
        switch page {
        case .families where families == nil: kind = .families
        case .matrix where shares == nil: kind = .shares
        case .draft(let page) where drafts[page.speech] == nil: kind = .draft(page.speech)
        default: return nil
        }
        guard !isReading, matchingProgress == nil, askedFor[kind] != generation else { return nil }
        askedFor[kind] = generation
        var gathering = Gathering(kind: kind, matches: matches, library: library, generation: generation)
        if case .draft(let speech) = kind { gathering.own = own(for: speech) }
        return .gather(gathering)
    }

    mutating func receive(_ result: Gathering.Result, generation: Int) {
        guard generation == self.generation else { return }
        switch result {
        case .families(let list): families = list
        case .shares(let found): shares = found
        case .draft(let check): drafts[check.draft] = check
        }
        fitGatheredPages()
    }

    /// The pages that show the whole library, with what is known now.
    mutating func fitGatheredPages() {
        for index in pages.indices {
            switch pages[index] {
            case .families(var page):
                page.fit(families)
                pages[index] = .families(page)
            case .matrix(var page):
                page.fit(shares, of: library, names, matches.versions)
                pages[index] = .matrix(page)
            case .draft(var page):
                page.fit(drafts[page.speech])
                pages[index] = .draft(page)
            default: break
            }
        }
    }
}
