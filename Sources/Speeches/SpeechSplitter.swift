/// Finds the speeches of a document: where a title line recurs with a running number, or a salutation follows a
/// title-like line after a closing.
enum SpeechSplitter {
    struct Part {
        let lines: Range<Int>
        /// The line that is known to begin it with its title; nil where the head has to be read.
        let titleLine: Int?
    }

    /// The lines of each speech; those above the first of a compilation belong to none.
    static func split(_ text: CleanText, _ lines: [Line]) -> [Part] {
        let numbered = numberedTitles(text, lines)
        if numbered.count >= 2 { return parts(from: numbered, lines.count) { $0 } }
        let saluted = salutedTitles(text, lines)
        guard !saluted.isEmpty else { return [Part(lines: 0..<lines.count, titleLine: nil)] }
        return parts(from: [0] + saluted, lines.count) { $0 == 0 ? nil : $0 }
    }

    private static func parts(from starts: [Int], _ end: Int, titleLine: (Int) -> Int?) -> [Part] {
        zip(starts, starts.dropFirst() + [end]).map { Part(lines: $0..<$1, titleLine: titleLine($0)) }
    }

    /// The longest run of title lines of one style that count from one; a table of contents is none, since nothing
    /// stands under its lines.
    private static func numberedTitles(_ text: CleanText, _ lines: [Line]) -> [Int] {
        var runs: [CompilationMark.Style: (last: Int, lines: [Int])] = [:]
        var best: [Int] = []
        for index in lines.indices {
            guard let mark = CompilationMark.read(lines[index], text), hasBody(index, lines, text) else { continue }
            var run = runs[mark.style] ?? (0, [])
            if mark.number == 1 { run = (0, []) }
            guard mark.number == run.last + 1 else { continue }
            run = (mark.number, run.lines + [index])
            runs[mark.style] = run
            if run.lines.count > best.count { best = run.lines }
        }
        return best
    }

    private static func hasBody(_ title: Int, _ lines: [Line], _ text: CleanText) -> Bool {
        let below = lines[(title + 1)...].prefix(8).prefix { CompilationMark.read($0, text) == nil }
        return below.map(\.length).reduce(0, +) >= 60
    }

    private static func salutedTitles(_ text: CleanText, _ lines: [Line]) -> [Int] {
        var starts: [Int] = []
        for index in lines.indices where lines[index].length <= 60 && SpeechHead.salutation(of: lines[index], text) != nil {
            guard lines[index...].prefix(12).map(\.length).reduce(0, +) >= 200,
                let title = titleLine(above: index, after: starts.last ?? 0, lines, text)
            else { continue }
            starts.append(title)
        }
        return starts
    }

    /// The title above a salutation that begins another speech.
    private static func titleLine(above index: Int, after start: Int, _ lines: [Line], _ text: CleanText) -> Int? {
        var title: Int?
        var place = index - 1
        while place > start, index - place <= 5, HeadLine.isTitleLike(lines[place], text) {
            if HeadLine.namesSpeech(lines[place], text) || title == nil && !HeadLine.isDate(lines[place], text) { title = place }
            place -= 1
        }
        guard let title, title > start + 3 else { return nil }
        guard Label.read(in: text, at: lines[title].text.lowerBound, atLineStart: true) == nil else { return nil }
        let before = lines[start..<title].suffix(200)
        guard before.contains(where: { $0.length > 60 }) else { return nil }
        let isNamed = HeadLine.namesSpeech(lines[title], text)
        return isNamed || before.suffix(3).contains { Closing.thanks(in: $0.text, text) } ? title : nil
    }
}
