import Matching
import Reading
import Screen
import Speeches
import Views

/// How matches of a comparison are printed: all together as a diff, or one by one.
enum ComparisonLayout: String, CaseIterable {
    case auto, version, matches

    /// From so much text in the same order on both sides a diff says more than a list.
    static let leastOrdered = 0.5
}

/// Prints a comparison of two texts.
struct ComparisonPrinter {
    let library: Library
    let columns: TextColumns
    let layout: ComparisonLayout
    let order: ComparePage.Order
    /// Empty for all but set phrases.
    let grades: [Grade]
    /// Lines around a difference; nil prints all.
    let context: Int?
    let exact: Bool

    /// Both titles with their files.
    func printTitles() {
        for speech in 0..<library.count {
            Console.print(library.speech(speech).title.text + "  " + library.document(of: speech).name)
        }
    }

    /// The two texts as wholes.
    func printTexts() { printTexts(of: library) }

    private func pairs(of library: Library) -> PairMatches {
        PairMatches(0, 1, in: MatchIndex(MatchingArguments.standard().match(library), of: library), of: library)
    }

    private var outlines: OutlineAlignment {
        OutlineAlignment(pairs(of: library), sections: SectionIndex(library), of: library)
    }

    private func printTexts(of library: Library) {
        let pairs = pairs(of: library)
        let isOrdered = pairs.orderedShare >= ComparisonLayout.leastOrdered
        if layout == .version || layout == .auto && isOrdered { return printVersions(pairs, library) }
        printMatches(pairs, library)
    }

    private func printVersions(_ pairs: PairMatches, _ library: Library) {
        let text = VersionText(pairs, of: library, columns, exact: exact)
        let counts = text.counts
        Console.print(
            words(
                "改 \(counts.changed) 处，删 \(counts.deleted) 处，增 \(counts.inserted) 处",
                "changed \(counts.changed), deleted \(counts.deleted), inserted \(counts.inserted)"))
        text.lines(context: context).forEach(Console.printSafe)
    }

    private func printMatches(_ pairs: PairMatches, _ library: Library) {
        let text = MatchesText(pairs, of: library, columns, Console.language, exact: exact)
        let wanted = pairs.order(order).filter { index in
            let grade = pairs.pairs[index].match.grade
            return (grades.isEmpty ? grade != .formula : grades.contains(grade)) && (context == nil || !text.isEqual(index))
        }
        let formulas = pairs.pairs.count { $0.match.grade == .formula }
        Console.print(
            words("匹配 \(pairs.pairs.count) 处", "\(pairs.pairs.count) \(pairs.pairs.count == 1 ? "match" : "matches")")
                + (grades.isEmpty && formulas > 0
                    ? words(
                        "，其中套语 \(formulas) 处不列（--grade formula）", ", \(formulas) of them set phrases, not shown (--grade formula)"
                    )
                    : ""))
        text.lines(of: wanted).forEach(Console.printSafe)
    }

    func printOutlines() {
        let text = OutlineText(outlines, 0, 1, of: library, columns)
        let (both, moved, left, right) = (text.count(.both), text.count(.moved), text.count(.onlyLeft), text.count(.onlyRight))
        Console.print(
            words(
                "同位 \(both) 节，移位 \(moved) 节，只在左 \(left) 节，只在右 \(right) 节",
                "\(both) sections in both, \(moved) moved, \(left) only left, \(right) only right"))
        text.lines(onlyDifferences: context != nil).forEach(Console.printSafe)
    }

    /// Each section of the left text, whole where the right has its like, else by its own sections; then what only the right has.
    func printSections() {
        let alignment = outlines
        let partners = Dictionary(
            alignment.rows.compactMap { row in row.left.flatMap { left in row.right.map { (left, $0) } } }
        ) { first, _ in first }
        let (left, right) = (library.speech(0).sections, library.speech(1).sections)
        var taken = Set<Int>()
        func visit(_ node: Int) {
            if let partner = partners[node], !taken.contains(partner) {
                taken.formUnion(right.subtree(of: partner))
                taken.formUnion(right.path(to: partner))
                return printSection(node, partner, alignment)
            }
            if left.children(of: node).isEmpty { return printSingle(node, 0) }
            left.children(of: node).filter { left.nodes[$0].kind == .headed }.forEach(visit)
        }
        left.children(of: 0).filter { left.nodes[$0].kind == .headed }.forEach(visit)
        for (node, section) in right.nodes.enumerated() where section.kind == .headed && !taken.contains(node) {
            if right.children(of: node).allSatisfy({ !taken.contains($0) }),
                section.parent.map({ $0 == 0 || taken.contains($0) }) ?? true
            {
                printSingle(node, 1)
            }
        }
    }

    private func printSection(_ left: Int, _ right: Int, _ alignment: OutlineAlignment) {
        let score = alignment.rows.first { $0.left == left }?.likeness ?? 0
        Console.print("")
        Console.printSafe(
            columns.head(
                "\(Int((score * 100).rounded()))  \(library.heading(of: left, inSpeech: 0)) ~ \(library.heading(of: right, inSpeech: 1))"
            ))
        let pair = Library(
            comparing: library.documents[0].excerpt(ofSpeech: 0, section: left),
            library.documents[1].excerpt(ofSpeech: 0, section: right))
        printTexts(of: pair)
    }

    private func printSingle(_ node: Int, _ speech: Int) {
        let section = library.speech(speech).sections.nodes[node]
        let length = library.document(of: speech).contentOffsets(in: section.range).count
        Console.print("")
        Console.printSafe(
            columns.head(
                (speech == 0 ? words("只在左", "only left") : words("只在右", "only right")) + "  "
                    + library.heading(of: node, inSpeech: speech) + words("（\(length) 字）", " (\(length))")))
    }
}
