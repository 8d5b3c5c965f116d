import Speeches

extension ReadingState {
    /// Opens the speech of that title, file or file's name; of any other name the program has to look among the files.
    mutating func open(_ words: String) -> Effect? {
        guard let speech = (0..<library.count).first(where: { isCalled(words, $0) }) else { return .open(words) }
        go(to: speech, at: library.speech(speech).range.lowerBound)
        return nil
    }

    private func isCalled(_ words: String, _ speech: Int) -> Bool {
        let file = library.document(of: speech).name
        return library.speech(speech).title.text == words || names[speech] == words || file == words
            || file.split(separator: "/").last.map(String.init) == words
    }

    /// Opens the speech or section whose title holds the words, or offers a choice of them.
    mutating func openTitled(_ words: String) {
        let titled = filter.passing(words).speeches.map { Choice.Item.place(speech: $0, section: 0) }
        let sections = (0..<library.count).compactMap { speech in
            library.section(named: words, inSpeech: speech).map { Choice.Item.place(speech: speech, section: $0) }
        }
        let isNumber = words.allSatisfy { $0.isNumber || $0 == "." }
        let places = titled + (isNumber ? [] : sections)
        guard let first = places.first else { return notice = .nothingCalled(words) }
        if places.count == 1 { return take(first) }
        overlay = .choice(Choice(items: places))
    }
}
