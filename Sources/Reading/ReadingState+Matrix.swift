import Matching
import Speeches

extension ReadingState {
    mutating func editMatrix(_ change: (inout MatrixPage) -> Void) {
        guard case .matrix(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .matrix(page)
    }

    /// Changes what is shown of the matrix; the cursor stays on its speeches.
    private mutating func refitMatrix(_ change: (inout MatrixPage) -> Void) {
        editMatrix { [shares, library, names, matches] page in
            change(&page)
            page.fit(shares, of: library, names, matches.versions)
        }
    }

    mutating func showMatrix() {
        if case .matrix = page { return }
        history.record(pages)
        var page = MatrixPage()
        page.fit(shares, of: library, names, matches.versions)
        pages.append(.matrix(page))
    }

    mutating func moveInMatrix(_ cursor: MatrixPage.Spot, top: MatrixPage.Spot) {
        editMatrix { page in
            page.move(to: cursor)
            page.top = top
        }
    }

    mutating func nextMatrixOrder() {
        refitMatrix { page in
            page.order = page.order.next
            page.open = []
        }
        guard case .matrix(let page) = page else { return }
        notice = .matrixOrdered(page.order)
    }

    /// Opens and closes the blocks at the cursor, or all.
    mutating func foldMatrix(_ action: Action) {
        guard case .matrix(let page) = page, let table = page.table else { return }
        switch action {
        case .foldAll: refitMatrix { $0.open = [] }
        case .unfoldAll: refitMatrix { $0.open = Set(table.blocks.indices) }
        case .unfold: setOpen(page.closedBlock, true)
        case .fold: setOpen(page.openBlock, false)
        case .toggleFold:
            page.closedBlock != nil ? setOpen(page.closedBlock, true) : setOpen(page.openBlock, false)
        default: break
        }
    }

    private mutating func setOpen(_ block: Int?, _ isOpen: Bool) {
        guard let block else { return notice = .nothingToUnfold }
        refitMatrix { page in
            if isOpen { page.open.insert(block) } else { page.open.remove(block) }
        }
    }

    /// Compares the speeches of the cell; a closed group opens first, but for versions, of which the newest stands for all.
    mutating func openCell() {
        guard case .matrix(let page) = page, let table = page.table else { return notice = .stillMatching }
        let isGroup = [page.cursor.row, page.cursor.column].map { table.items[$0] }.contains { item in
            item.speech == nil && table.blocks[item.block].kind != .versions
        }
        isGroup ? setOpen(page.closedBlock, true) : compareCell()
    }

    /// Compares the speeches that stand for the cell's row and column.
    mutating func compareCell() {
        guard case .matrix(let page) = page, let table = page.table else { return notice = .stillMatching }
        let (left, right) = (table.lead(of: page.cursor.row), table.lead(of: page.cursor.column))
        if left != right { return compare(left, right, at: nil) }
        page.closedBlock == nil ? notice = .sameSpeech : setOpen(page.closedBlock, true)
    }

    /// Goes to the next of the closest pairs, opening what hides them.
    mutating func stepClosest(by count: Int) {
        guard case .matrix(let page) = page, page.table != nil, let shares else { return notice = .stillMatching }
        guard !shares.closest.isEmpty else { return notice = .noSharedPassages }
        let wanted = page.reached.map { $0 + count } ?? 0
        let place = min(max(wanted, 0), shares.closest.count - 1)
        let pair = shares.closest[place]
        refitMatrix { page in
            let hidden = [pair.row, pair.column].compactMap { page.table?.items[page.table?.item(of: $0) ?? 0] }
            page.open.formUnion(hidden.filter { $0.speech == nil }.map(\.block))
        }
        editMatrix { page in
            guard let table = page.table else { return }
            page.move(to: .init(row: table.item(of: pair.row), column: table.item(of: pair.column)))
            page.reached = place
        }
        notice = wanted == place ? .closestPair(place + 1, of: shares.closest.count) : .noMoreMatches
    }
}
