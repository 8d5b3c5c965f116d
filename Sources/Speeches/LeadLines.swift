/// Finds headings without a label that are sentences on lines of their own: `农村改革继续深入。` above its paragraph, at least
/// three of them, where each begins a block that a blank line sets off, or all begin with the same two characters.
struct LeadLines {
    let text: CleanText
    let lines: [Line]

    /// The longest sentence that can be a heading, and the shortest paragraph below one, in characters.
    private static let (longest, shortestParagraph) = (45, 50)
    /// What begins a paragraph of the speech and no heading.
    private static let subjects: WordList = ["我", "你", "他", "她", "同志", "各位", "大家", "让", "现在", "下面", "总之"]

    func find(in range: Range<Int>, labelled: Set<Int>) -> [Candidate] {
        guard text.isHan else { return [] }
        let leads = range.filter { $0 + 1 < range.upperBound && !labelled.contains($0) && isLead($0, labelled: labelled) }
        var kept = Set(leads.filter { lines[$0].followsBlank && !lines[$0 + 1].followsBlank })
        if kept.count < 3 { kept = [] }
        for group in Dictionary(grouping: leads, by: beginning).values { kept.formUnion(alternating(group)) }
        return kept.sorted().enumerated().map { number, line in
            let start = lines[line].text.lowerBound
            let label = Label(kind: .opening, number: number + 1, range: start..<start, headingStart: start)
            return Candidate(label: label, boundary: .line, line: line)
        }
    }

    /// A short line that is one sentence, above a paragraph.
    private func isLead(_ index: Int, labelled: Set<Int>) -> Bool {
        let line = lines[index].text
        guard (4...Self.longest).contains(lines[index].length), text[line.upperBound - 1] == 0x3002,
            text.kind(at: line.lowerBound) == .ideograph, Self.subjects.match(in: text, at: line.lowerBound) == nil,
            !line.dropLast().contains(where: { Punctuation.isStop(text[$0]) || text[$0] == 0x3a })
        else { return false }
        return lines[index + 1].length >= Self.shortestParagraph && !labelled.contains(index + 1)
    }

    private func beginning(of index: Int) -> UInt64 {
        let start = lines[index].text.lowerBound
        return UInt64(text[start]) << 32 | UInt64(text[start + 1])
    }

    /// The lines of which at least three stand a paragraph or two apart.
    private func alternating(_ leads: [Int]) -> [Int] {
        var runs: [[Int]] = []
        for line in leads {
            if let last = runs.last?.last, line - last <= 3 {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
        return runs.filter { $0.count >= 3 }.flatMap { $0 }
    }
}
