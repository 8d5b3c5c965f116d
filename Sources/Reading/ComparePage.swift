import Matching
import Speeches

/// Two speeches side by side, meeting at the current match.
package struct ComparePage: Sendable {
    package enum Side: Sendable {
        case left, right
        package var other: Self { self == .left ? .right : .left }
    }

    package enum Order: CaseIterable, Sendable { case left, right, score, length }

    /// Both unbroken and meeting at one match, or filled with blank rows so that all meet.
    package enum Layout: Sendable { case meeting, version }

    /// Where both texts stand on one row.
    package struct Meeting: Hashable, Sendable {
        package var left: TextPosition
        package var right: TextPosition

        package init(left: TextPosition, right: TextPosition) { (self.left, self.right) = (left, right) }

        package subscript(side: Side) -> TextPosition { side == .left ? left : right }
    }

    /// A place in one of the two texts: a row of the version layout may have no text on a side.
    package struct Place: Hashable, Sendable {
        package var side: Side
        package var position: TextPosition

        package init(_ side: Side, _ position: TextPosition) { (self.side, self.position) = (side, position) }
    }

    package var left: Int
    package var right: Int
    /// What the two share, in both directions.
    package var pairs: PairMatches
    package var focus = Side.left
    package var current: MatchID?
    package var meeting: Meeting
    /// They meet at a match, and so both move by the same text; false where the reader chose how they stand.
    package var meetsAtMatch = true
    /// In the text that has the focus.
    package var cursor: TextPosition
    package var top: TextPosition
    /// The cursor came by a jump, and wants text around it.
    package var cameByJump = false
    /// The order in which stepping goes through the matches.
    package var order = Order.left
    /// In the text that has the focus.
    package var selection: Selection?
    /// Where the mouse was pressed, from which a drag selects.
    package var pressed: TextPosition?
    /// What stands on top of the other text while both scroll on their own; nil while they scroll together.
    package var otherTop: TextPosition?
    package var layout = Layout.meeting
    /// On top of the version layout.
    package var versionTop: Place
    /// The side that the cursor returns to from rows which only the other side has.
    package var home = Side.left
    /// Unchanged stretches of the version layout are a line each.
    package var foldsUnchanged = false
    /// Rows that stay around a change.
    package var context = 3

    /// Both from their beginnings.
    init(_ pairs: PairMatches, start: Meeting) {
        (left, right, self.pairs, meeting) = (pairs.left, pairs.right, pairs, start)
        (cursor, top, versionTop) = (start.left, start.left, Place(.left, start.left))
        layout = pairs.areVersions ? .version : .meeting
    }

    package var focused: Int { speech(on: focus) }
    package func speech(on side: Side) -> Int { side == .left ? left : right }
    package var isLocked: Bool { otherTop == nil }
}
