import Speeches

/// Finds what a text gives as the words of somebody or something that it names: `他在会上指出：“…”`, `《…》规定，…`,
/// `As she once said, …`.
///
/// It goes by the form of what introduces a quotation, not by lists of persons: a clause that isn't about the speaker itself
/// and ends with a verb of saying, or a title in book marks before one.
enum AttributionFinder {
    /// The stretches of a text that are given as somebody's words, in order of their sentences.
    ///
    /// - Parameter sentences: of the document, in order. A quotation that isn't closed goes on to the end of its paragraph.
    static func attributions(in sentences: [TextRange], of document: Document) -> [TextRange] {
        var found: [TextRange] = []
        /// Ranges of one sentence that touch each other are one.
        func gather(_ ranges: [TextRange]) {
            var last = found.endIndex
            for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
            where !range.isEmpty {
                if last < found.count, range.lowerBound <= found[last].upperBound {
                    found[last] = found[last].lowerBound..<max(found[last].upperBound, range.upperBound)
                } else {
                    last = found.count
                    found.append(range)
                }
            }
        }
        var open: (mark: Character, paragraph: TextRange)?
        for sentence in sentences {
            let paragraph = document.paragraphs[document.paragraphs.partitioningIndex { $0.upperBound > sentence.lowerBound }]
            let text = sentence.scalars.map { Character(document.folded[$0].scalar) }
            func place(_ range: Range<Int>) -> TextRange {
                sentence.lowerBound.advanced(by: range.lowerBound)..<sentence.lowerBound.advanced(by: range.upperBound)
            }
            var ranges: [TextRange] = []
            if let begun = open, begun.paragraph == paragraph {
                let end = text.firstIndex(of: begun.mark)
                ranges.append(place(0..<(end ?? text.count)))
                if end == nil {
                    gather(ranges)
                    continue
                }
            }
            let reader = AttributionReader(text)
            gather(ranges + reader.attributed.map(place))
            open = reader.unclosed.map { ($0, paragraph) }
        }
        return found
    }
}

/// Reads one sentence, in folded characters.
private struct AttributionReader {
    private static let closings: [Character: Character] = ["“": "”", "「": "」", "『": "』", "\"": "\"", "‘": "’"]
    /// Verbs that give what follows in quotation marks as somebody's words,
    private static let quoting = words("指出 强调 提出 要求 写道 写过 说 讲 认为 告诫 教导 嘱咐 明确 规定 载明 宣布 号召 云 曰 道 过 到 我们")
    /// and those that do so before a comma or colon alone.
    private static let stating = words("指出 强调 说过 说道 曾说 要求 写道 告诫我们 教导我们 规定 载明 有云 说得好 常言道 俗话说 老话说 古人说 古人云 古语云 有句话说")
    /// Behind these the verb is what the speaker itself does or wants done.
    private static let ownEndings = Set("要再应须来地的所不着想敢多少听得")
    private static let ownWords = words("我 咱 本人 大家")
    /// Verbs that are nouns too, and what stands before a noun.
    private static let nouns = words("要求 规定")
    private static let beforeNouns = Set("的和是及与、质")
    /// Before a title, they give it as the source.
    private static let according = words("根据 按照 依照 依据 遵照 正如 如同")
    private static let behindTitle = words("规定 明确 指出 提出 要求 写道 强调 载明 中说")
    private static let numerals = Set("一二三四五六七八九十百零〇0123456789")
    private static let english = words(
        "said says wrote writes noted observed declared warned argued put|it reminded|us told|us once|said"
    )
    .map { $0.map { $0 == "|" ? " " : $0 } }
    private static let ownEnglish: Set<String> = ["i", "we", "you"]
    /// Between a title and its verb stand at most so many characters: `第三条`, `中明确`.
    private static let titleReach = 14

    private(set) var attributed: [Range<Int>] = []
    /// What would close a quotation that the sentence leaves open.
    private(set) var unclosed: Character?
    private let text: [Character]

    init(_ text: [Character]) {
        self.text = text
        for index in text.indices {
            if Self.closings[text[index]] != nil { readQuotation(at: index) }
            if text[index] == "》" { readTitle(endingAt: index) }
            if isComma(index) { readStatement(before: index) }
            if text[index] == "条" || text[index] == "款" { readArticle(endingAt: index) }
        }
    }

    private static func words(_ list: String) -> [[Character]] { list.split(separator: " ").map(Array.init) }

    private func isComma(_ index: Int) -> Bool { text[index] == "," || text[index] == ":" }

    private func isBlank(_ index: Int) -> Bool { text[index] == " " || text[index].isNewline }

    private func has(_ word: [Character], at index: Int) -> Bool {
        index >= 0 && index + word.count <= text.count && text[index..<index + word.count].elementsEqual(word)
    }

    /// The start of the longest of the words that ends at an index.
    private func start(of words: [[Character]], endingAt end: Int) -> Int? {
        words.filter { has($0, at: end - $0.count) }.map { end - $0.count }.min()
    }

    /// `…指出：“`, `… wrote, "`; and behind the quotation, `," she said`.
    private mutating func readQuotation(at index: Int) {
        guard let mark = Self.closings[text[index]] else { return }
        let isTwoSided = mark == text[index]
        if isTwoSided, text[..<index].count(where: { $0 == mark }) % 2 == 1 { return readSaidBehind(closedAt: index) }
        var end = index
        while end > 0, isBlank(end - 1) || isComma(end - 1) { end -= 1 }
        let last = text[(index + 1)...].firstIndex(of: mark)
        if !isTwoSided, let last { readSaidBehind(closedAt: last) }
        guard isSaying(endingAt: end) else { return }
        attributed.append(index + 1..<(last ?? text.count))
        if last == nil { unclosed = mark }
    }

    /// A clause about somebody else that ends with a verb of saying; particles and several verbs may follow each other.
    private func isSaying(endingAt end: Int) -> Bool {
        if let verb = start(of: Self.english, endingAt: end) {
            return verb > 1 && isBlank(verb - 1) && isOthersEnglish(before: verb)
        }
        if end >= 5, has(Array(" that"), at: end - 5) { return isSaying(endingAt: end - 5) }
        var verb = end
        while let earlier = start(of: Self.quoting, endingAt: verb) { verb = earlier }
        return verb < end && isOthers(before: verb)
    }

    /// Whether the clause that ends here has a subject, and it isn't the speaker.
    private func isOthers(before end: Int) -> Bool {
        let start = text[..<end].lastIndex { ",;。!?:".contains($0) }.map { $0 + 1 } ?? 0
        let clause = text[start..<end].drop { $0 == " " }
        guard clause.count >= 2, let last = clause.last, !Self.ownEndings.contains(last) else { return false }
        return !clause.indices.contains { index in Self.ownWords.contains { has($0, at: index) && index + $0.count <= end } }
    }

    private func isOthersEnglish(before end: Int) -> Bool {
        let start = text[..<end].lastIndex { ",;.!?:".contains($0) }.map { $0 + 1 } ?? 0
        let subject = text[start..<end].split(separator: " ").map { String($0) }
        return !subject.isEmpty && !subject.contains(where: Self.ownEnglish.contains)
    }

    /// `，`、`：` behind a verb: what follows, to the sentence's end, are somebody's words.
    private mutating func readStatement(before comma: Int) {
        guard !isQuoted(behind: comma) else { return }
        let isProverb = start(of: Self.stating.suffix(6), endingAt: comma) != nil
        if let verb = start(of: Self.stating, endingAt: comma), isProverb || isOthers(before: verb) && !isNoun(verb, comma) {
            return attributeRest(behind: comma)
        }
        if let verb = start(of: Self.english, endingAt: comma), let start = clauseStart(before: verb) {
            // `as she said,`: without `as` a comma alone says nothing.
            if has(Array("as "), at: start), isOthersEnglish(before: verb) { attributeRest(behind: comma) }
        }
        if let start = clauseStart(before: comma), comma - start < 80 {
            let opens = [Array("according to "), Array("in the words of ")].contains { has($0, at: start) }
            if opens { attributeRest(behind: comma) }
        }
    }

    /// `…的内涵和要求，`
    private func isNoun(_ verb: Int, _ end: Int) -> Bool {
        guard Self.nouns.contains(where: { text[verb..<end].elementsEqual($0) }) else { return false }
        let start = text[..<verb].lastIndex { ",;。!?:".contains($0) } ?? 0
        return text[start..<verb].contains(where: Self.beforeNouns.contains)
    }

    private func clauseStart(before end: Int) -> Int? {
        var start = text[..<end].lastIndex { ",;:.".contains($0) }.map { $0 + 1 } ?? 0
        while start < end, isBlank(start) || Self.closings[text[start]] != nil { start += 1 }
        return start < end ? start : nil
    }

    private mutating func attributeRest(behind index: Int) {
        var start = min(index + 1, text.count)
        while start < text.count, isComma(start) || isBlank(start) { start += 1 }
        attributed.append(start..<text.count)
    }

    private func isQuoted(behind index: Int) -> Bool {
        let next = text[(index + 1)...].first { $0 != " " }
        return next.map { Self.closings[$0] != nil } ?? false
    }

    /// `《…》第三条规定`, `根据《…》`.
    private mutating func readTitle(endingAt index: Int) {
        let reach = index + 1..<min(index + 1 + Self.titleReach, text.count)
        let end = reach.first { ",;。:《".contains(text[$0]) } ?? reach.upperBound
        if let verb = (index + 1..<max(index + 1, end)).first(where: { place in Self.behindTitle.contains { has($0, at: place) } }
        ) {
            var behind = verb
            while Self.behindTitle.contains(where: { has($0, at: behind) }) { behind += 2 }
            return attributeBehindVerb(behind)
        }
        guard let open = text[..<index].lastIndex(of: "《") else { return }
        if start(of: Self.according, endingAt: open) != nil { attributeBehindVerb(index + 1) }
    }

    /// `宪法第二条规定`
    private mutating func readArticle(endingAt index: Int) {
        guard let digit = text[..<index].last, Self.numerals.contains(digit) else { return }
        for verb in ["规定", "明确规定"].map(Array.init) where has(verb, at: index + 1) { attributeBehindVerb(index + 1 + verb.count) }
    }

    /// To the end of the quotation that follows at once, else of the sentence. What is ruled by an attribute (`规定的`) isn't said.
    private mutating func attributeBehindVerb(_ index: Int) {
        guard index < text.count, text[index] != "的" else { return }
        let before = index - 1
        if isQuoted(behind: before) || index < text.count && isComma(index) && isQuoted(behind: index) {
            let open = text[index...].firstIndex { Self.closings[$0] != nil } ?? index
            let mark = Self.closings[text[open]] ?? " "
            return attributed.append(open + 1..<(text[(open + 1)...].firstIndex(of: mark) ?? text.count))
        }
        attributeRest(behind: before)
    }

    /// `“…,” said the old man`, `"…," she wrote`: the quotation before.
    private mutating func readSaidBehind(closedAt index: Int) {
        let clause = text[(index + 1)...].prefix { !",;.!?:".contains($0) }.split(separator: " ").map { String($0) }
        let verbs = Self.english.map { String($0) }
        guard let verb = clause.prefix(5).firstIndex(where: verbs.contains), clause.count > 1 else { return }
        guard !clause.contains(where: Self.ownEnglish.contains), verb <= 4 else { return }
        let open = text[..<index].lastIndex { Self.closings[$0] == text[index] }
        if let open { attributed.append(open + 1..<index) }
    }
}
