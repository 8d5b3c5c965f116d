/// What a cell is there for. The theme alone knows what that looks like.
@frozen @usableFromInline
package enum Role: UInt8, Hashable, Sendable, CaseIterable {
    case text, dimmed
    /// A title that stands in the document, and one that was derived for want of it.
    case title, derivedTitle
    /// A section's heading and the label before it (一、).
    case heading, label
    case statusBar, statusAccent, hint, keyName
    /// Frames and dividers; the lines of a tree; the heads of a table's columns.
    case frame, guide, columnHead
    /// The row of the cursor in the pane that has the keys, and in one that hasn't.
    case cursorRow, cursorRowInactive
    case selection
    /// The grades of a match, from the most to the least telling.
    case verbatim, near, parallel, formula
    case currentMatch
    /// Inside a match: what differs from the other side, and what the other side hasn't at all.
    case changedWording, uniqueWording
    case searchHit, currentSearchHit
    /// What was damaged and is shown as it most likely read.
    case repair
    /// The sign in the margin where reuse stands.
    case marginMark
    /// What stands for a character that may not reach the terminal.
    case marker
    case warning, error, progress
    /// A row that the reader has marked.
    case mark
    /// The bars that draw a share.
    case bar
    case menu, menuCurrent
    /// What belongs together on the two sides of a comparison, by turns.
    case firstPair, secondPair, thirdPair, fourthPair, fifthPair
    /// Matches that are among the strongest of their speech.
    case strongVerbatim, strongNear, strongParallel
}
