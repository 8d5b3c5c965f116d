import Reading
import Screen

/// How the screen is divided on every page.
struct Geometry {
    /// Below this many columns, what usually stands side by side stands alone or one above the other.
    static let narrow = 60

    let header: Rect
    let body: Rect
    /// What is at the cursor; nil where there is no room.
    let foot: Rect?
    /// Keys, notices, prompts.
    let hints: Rect

    init(_ size: Size) {
        let screen = Rect(size)
        header = screen.top(min(1, size.rows / 2))
        hints = screen.bottom(1)
        let hasFoot = size.rows >= 8
        foot = hasFoot ? screen.dropBottom(1).bottom(1) : nil
        body = screen.dropTop(header.rows).dropBottom(hasFoot ? 2 : 1)
    }
}

/// The reader's tree and text.
struct ReaderGeometry {
    /// Wider lines are hard to read (about 44 Han characters).
    static let widestText = TextWidth.normal.columns

    let tree: Rect?
    let divider: Rect?
    /// Rows and columns of the text itself.
    let text: Rect?
    /// One column beside the text for the marks of reuse.
    let margin: Rect?
    /// One column at the edge of the screen for a map of the whole speech.
    let map: Rect?

    init(_ body: Rect, pane: ReaderPage.Pane, width: TextWidth) {
        let isNarrow = body.columns < Geometry.narrow
        let treeColumns = isNarrow ? body.columns : min(max(body.columns * 32 / 100, 22), 46)
        tree = isNarrow && pane == .text ? nil : body.left(treeColumns)
        divider = isNarrow ? nil : body.dropLeft(treeColumns).left(1)
        guard !isNarrow || pane == .text else {
            (text, margin, map) = (nil, nil, nil)
            return
        }
        let area = isNarrow ? body : body.dropLeft(treeColumns + 2)
        map = isNarrow ? nil : area.right(1)
        let inside = isNarrow ? area : area.dropRight(1)
        let columns = min(max(1, inside.columns - 2), width.columns)
        let page = inside.dropLeft(max(0, inside.columns - 2 - columns) / 2)
        text = page.left(columns)
        margin = page.dropLeft(columns + 1).left(1)
    }
}

extension TextWidth {
    /// The longest line of a text.
    var columns: Int {
        switch self {
        case .normal: 88
        case .narrow: 60
        case .full: .max / 2
        }
    }
}
