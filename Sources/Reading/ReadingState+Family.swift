import Matching
import Speeches

extension ReadingState {
    mutating func updateFamily(_ action: Action) {
        switch action {
        case .showFamily(let row): showFamily(in: row)
        case .toggleContext: editFamily { $0.showsContext.toggle() }
        case .scrollTable(let columns):
            editFamily { page in
                let last = page.table.witnesses[page.table.typical].offsets.count + page.table.insertions.reduce(0, +) - 1
                page.column = min(max(page.column + columns, 0), max(0, last))
            }
        default: break
        }
    }

    /// All witnesses of the passage at the cursor.
    private mutating func showFamily(in row: TextRange?) {
        let match: Match? =
            switch page {
            case .reader(let page):
                row.flatMap { spot(inSpeech: page.speech, at: page.cursor, row: $0) }.map { matches.matches[$0.lead.match] }
            case .compare: pairAtCursor?.match
            default: nil
            }
        guard let match, let table = FamilyTable(match.family, in: matches, of: library) else {
            return notice = matchingProgress == nil ? .noMatchHere : .stillMatching
        }
        history.record(pages)
        pages.append(.family(FamilyPage(table, of: library)))
    }

    mutating func editFamily(_ change: (inout FamilyPage) -> Void) {
        guard case .family(var page) = page else { return }
        change(&page)
        pages[pages.count - 1] = .family(page)
    }

    mutating func nextFamilyOrder() {
        editFamily { [library] page in
            page.order = page.order.next
            page.sort(of: library)
        }
        guard case .family(let page) = page else { return }
        notice = .witnessesOrdered(page.order)
    }

    mutating func markWitness() {
        editFamily { page in
            let witness = page.witness
            page.marked = page.marked.contains(witness) ? page.marked.filter { $0 != witness } : page.marked.suffix(1) + [witness]
            page.cursor = min(page.cursor + 1, page.rows.count - 1)
        }
    }

    /// The two marked witnesses side by side; one marked with the one at the cursor.
    mutating func compareWitnesses(of page: FamilyPage) {
        let chosen = page.marked.count == 2 ? page.marked : page.marked + [page.witness]
        let passages = chosen.map { page.table.witnesses[$0] }
        guard passages.count == 2, passages[0].speech != passages[1].speech else { return notice = .markTwoWitnesses }
        let shared = matches.matches(between: passages[0].speech, and: passages[1].speech).map { matches.matches[$0] }
        let match = shared.first { match in
            let ranges = match.a.speech == passages[0].speech ? [match.a.range, match.b.range] : [match.b.range, match.a.range]
            return ranges[0].overlaps(passages[0].range) && ranges[1].overlaps(passages[1].range)
        }
        compare(passages[0].speech, passages[1].speech, at: match)
    }

    /// The witnesses as rows of a table, parted by tabs: date, speech, section, wording.
    mutating func copyFamily(_ page: FamilyPage) -> Effect {
        let lines = page.rows.map { row in
            let witness = page.table.witnesses[row]
            let tree = library.speech(witness.speech).sections
            let section = tree.nodes[tree.index(at: witness.range.lowerBound)]
            let document = library.document(of: witness.speech)
            let cells = [
                library.speech(witness.speech).facts.date ?? "", names[witness.speech], document.quote(section.heading),
                document.quote(witness.range),
            ]
            return cells.joined(separator: "\t")
        }
        notice = .tableCopied(lines.count)
        return .copy(lines.joined(separator: "\n") + "\n")
    }
}
