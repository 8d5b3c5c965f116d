import Screen

/// The screen of a draft: totals on top, below them the sentences, and the chosen one with its source beside them or below.
struct DraftGeometry {
    /// From so many columns the source stands beside the sentences.
    private static let leastBeside = 72

    let totals: Rect
    let list: Rect
    let divider: Rect
    let detail: Rect
    let isBeside: Bool

    init(_ size: Size) {
        let body = Geometry(size).body
        totals = body.top(size.rows >= 8 ? 1 : 0)
        let rest = body.dropTop(totals.rows)
        isBeside = size.columns >= Self.leastBeside
        if isBeside {
            let left = rest.columns / 2
            (list, divider, detail) = (rest.left(left), rest.dropLeft(left).left(1), rest.dropLeft(left + 2))
        } else {
            let below = size.rows >= 10 ? rest.rows / 2 : 0
            list = rest.dropBottom(below)
            (divider, detail) = (rest.bottom(below).top(1), rest.bottom(below).dropTop(1))
        }
    }
}
