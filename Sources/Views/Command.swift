import Screen

/// What a key asks for, before it is known what that means on the page.
package enum Command: String, CaseIterable, Hashable, Sendable {
    case down, up, halfPageDown, halfPageUp, pageDown, pageUp, scrollDown, scrollUp, centre, first, last, share
    case switchPane, open, expand, collapse
    case toggleFold, unfold, fold, foldAll, unfoldAll, foldMore, foldLess
    case nextMatch, previousMatch, nextOtherSpeech, previousOtherSpeech
    case nextSection, previousSection, nextParagraph, previousParagraph
    case search, nextHit, previousHit, hits, filter, sectionFilter, familyFilter
    case searchScope, complete, earlierLine, laterLine
    case caretLeft, caretRight, caretToStart, caretToEnd, eraseBehind, eraseWord, eraseToStart, eraseToEnd
    case parallels, compare, swap, mark, order
    case note, notes, notesFilter, deleteNote
    case draft, families, matrix, outline, setPhrase, noReuse, undo, openBoth
    case family, lock, layout, moreContext, lessContext, dividerLeft, dividerRight
    case highlights, grades, select, selectDown, selectUp, selectLeft, selectRight, copy, edit, noise, original, mouse, nextTheme,
        textWidth, shorterMatches, longerMatches
    case setPlaceMark, goToPlaceMark
    case back, forward, close, escape, screens
    case help, menu, commandLine, redraw, suspend, quit
}

extension Command {
    /// As settings and the command line write it: `next-match`.
    package var id: String { rawValue.kebabCased }

    package init?(id: String) {
        guard let command = Command.allCases.first(where: { $0.id == id }) else { return nil }
        self = command
    }
}
