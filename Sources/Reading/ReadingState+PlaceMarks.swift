import Speeches

/// A place that the reader gave a letter.
package struct PlaceMark: Hashable, Sendable {
    package let speech: Int
    package let position: TextPosition
}

extension ReadingState {
    mutating func updatePlaceMarks(_ action: Action) {
        switch action {
        case .awaitLetter(.setMark): textCursor == nil ? notice = .nothingHere : (overlay = .letter(.setMark))
        case .awaitLetter(.goToMark): overlay = .letter(.goToMark)
        case .takeLetter(let letter): take(letter)
        default: break
        }
    }

    private mutating func take(_ letter: Character) {
        guard case .letter(let use) = overlay else { return }
        overlay = nil
        switch use {
        case .setMark:
            guard let (speech, position) = textCursor else { return }
            placeMarks[letter] = PlaceMark(speech: speech, position: position)
            notice = .placeMarked(letter)
        case .goToMark:
            guard let mark = placeMarks[letter] else { return notice = .noPlaceMark(letter) }
            go(to: mark.speech, at: mark.position)
        }
    }
}
