import Matching
import Speeches

/// What a page that shows the whole library works out of the matches; done in the background.
package struct Gathering: Sendable {
    package enum Kind: Hashable, Sendable { case families, shares }

    package enum Result: Sendable {
        case families(FamilyList)
        case shares(LibraryShares)
    }

    let kind: Kind
    let matches: MatchIndex
    let library: Library
    /// Of which matches; the session has others by the time that an older one is done.
    let generation: Int

    /// May take seconds in a large library.
    package func perform() -> Action {
        switch kind {
        case .families: .gathered(.families(FamilyList(matches, of: library)), generation: generation)
        case .shares: .gathered(.shares(LibraryShares(matches, of: library)), generation: generation)
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
        default: return nil
        }
        guard !isReading, matchingProgress == nil, askedFor[kind] != generation else { return nil }
        askedFor[kind] = generation
        return .gather(Gathering(kind: kind, matches: matches, library: library, generation: generation))
    }

    mutating func receive(_ result: Gathering.Result, generation: Int) {
        guard generation == self.generation else { return }
        switch result {
        case .families(let list): families = list
        case .shares(let found): shares = found
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
            default: break
            }
        }
    }
}
