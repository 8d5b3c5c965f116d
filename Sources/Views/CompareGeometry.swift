import Reading
import Screen

/// The two texts of a comparison, side by side or one above the other, with numbers beside them and a map of each.
///
/// ```
/// map text   number │ number text   map
/// ```
struct CompareGeometry {
    struct Part {
        let text: Rect
        /// Where the numbers of matches stand.
        let gutter: Rect
        /// The whole text in one column.
        let map: Rect
    }

    let left: Part
    let right: Part
    /// Between them: three columns for the bar where the texts meet, or a row where they stand one above the other.
    let divider: Rect
    let isStacked: Bool
    private static let dividerColumns = 3

    /// - Parameters:
    ///   - digits: of the largest number.
    ///   - share: of the left text, in percent.
    init(_ body: Rect, digits: Int, share: Int) {
        isStacked = body.columns < Geometry.narrow
        if isStacked {
            let half = max(1, (body.rows - 1) / 2)
            divider = body.dropTop(half).top(1)
            (left, right) = (Self.stacked(body.top(half), digits), Self.stacked(body.dropTop(half + 1), digits))
        } else {
            let middle = body.dropLeft(2).dropRight(2)
            let texts = max(0, middle.columns - 2 * (digits + 1) - Self.dividerColumns)
            let columns = min(max(texts * share / 100, min(12, texts / 2)), max(texts - 12, texts / 2))
            let first = middle.left(columns)
            let gutter = middle.dropLeft(columns + 1).left(digits)
            divider = middle.dropLeft(columns + 1 + digits).left(Self.dividerColumns)
            let behind = middle.dropLeft(columns + 1 + digits + Self.dividerColumns)
            left = Part(text: first, gutter: gutter, map: body.left(1))
            right = Part(text: behind.dropLeft(digits + 1), gutter: behind.left(digits), map: body.right(1))
        }
    }

    init(_ page: ComparePage, _ state: ReadingState, _ size: Size) {
        let digits = page.layout == .version ? 1 : min(3, String(page.pairs.pairs.count).count)
        self.init(Geometry(size).body, digits: page.pairs.pairs.isEmpty ? 0 : digits, share: state.leftShare)
    }

    subscript(side: ComparePage.Side) -> Part { side == .left ? left : right }

    private static func stacked(_ rect: Rect, _ digits: Int) -> Part {
        let gutter = digits == 0 || rect.columns < 24 ? 0 : digits + 1
        let map = rect.columns < 24 ? 0 : 1
        return Part(
            text: rect.dropLeft(gutter).dropRight(2 * map), gutter: rect.left(gutter), map: rect.right(map))
    }
}
