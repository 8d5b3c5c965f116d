import Speeches

extension ReadingState {
    /// What is being selected in the text that has the keys.
    package var selection: Selection? {
        switch page {
        case .reader(let page): page.selection
        case .compare(let page): page.selection
        default: nil
        }
    }

    mutating func updateSelection(_ action: Action) -> Effect? {
        switch action {
        case .select(let selection): select(selection)
        case .press(let position?):
            editReader { ($0.selection, $0.pressed) = (nil, position) }
            editCompare { ($0.selection, $0.pressed) = (nil, position) }
        case .press(nil):
            editReader { $0.pressed = nil }
            editCompare { $0.pressed = nil }
        case .copySelection(let range):
            guard let (speech, _) = textCursor else { return nil }
            select(nil)
            return copy(range, of: speech)
        default: break
        }
        return nil
    }

    mutating func select(_ selection: Selection?) {
        editReader { $0.selection = selection }
        editCompare { $0.selection = selection }
    }

    /// Copies the passage at the cursor, of both sides where two are compared, else its sentence, with where it is from.
    mutating func copy(in row: TextRange) -> Effect? {
        if case .compare(let page) = page, let pair = pairAtCursor { return copyBoth(pair, of: page) }
        guard let (speech, cursor) = textCursor else { return nil }
        let document = library.document(of: speech)
        return copy(spot(inSpeech: speech, at: cursor, row: row)?.range ?? document.sentence(at: cursor), of: speech)
    }

    private mutating func copy(_ range: TextRange, of speech: Int) -> Effect? {
        let text = library.document(of: speech).paragraphs(in: range).map {
            library.document(of: speech).quote($0.clamped(to: range))
        }.filter { !$0.isEmpty }.joined(separator: "\n")
        guard !text.isEmpty else {
            notice = .nothingHere
            return nil
        }
        notice = .copied(text.count { $0 != "\n" })
        return .copy(text + "\n" + library.source(ofSpeech: speech, at: range.lowerBound))
    }
}
