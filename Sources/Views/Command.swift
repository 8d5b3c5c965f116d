/// What a key asks for, before it is known what that means on the page.
package enum Command: Hashable, Sendable {
    case down, up, halfPageDown, halfPageUp, pageDown, pageUp, first, last, share
    case switchPane, open, expand, collapse
    case toggleFold, unfold, fold, foldAll, unfoldAll
    case nextMatch, previousMatch, nextOtherSpeech, previousOtherSpeech
    case nextSection, previousSection, nextParagraph, previousParagraph
    case search, nextHit, previousHit, hits, filter
    case parallels, compare, swap, mark, order
    case family, lock, layout, moreContext, lessContext, dividerLeft, dividerRight
    case highlights, grades, copy, noise, original, mouse
    case back, forward, close, escape
    case help, menu, redraw, suspend, quit
}
