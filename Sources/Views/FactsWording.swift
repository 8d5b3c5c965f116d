import Speeches

extension Library {
    /// What is stated about a speech, by where: `文中: 2024-03-05 王小明`, `metadata.csv: 标题`. The title's words stand above
    /// already, so that it's named only where something else than the text states it.
    func stated(ofSpeech index: Int, in language: Language) -> [String] {
        let facts = speech(index).facts
        var groups: [(source: String, values: [String])] = []
        for kind in [SpeechFacts.Kind.title, .date, .speaker, .occasion, .place, .source, .series] {
            guard let fact = facts[kind] else { continue }
            if kind == .title, case .text = fact.origin { continue }
            let source = fact.origin.phrase(language)
            let value = kind == .title ? Phrase("标题", "title")(language) : fact.value
            if let place = groups.firstIndex(where: { $0.source == source }) {
                groups[place].values.append(value)
            } else {
                groups.append((source, [value]))
            }
        }
        let written = writing(of: index, in: language)
        if !written.isEmpty { groups.append((StatedFact.Origin.format.phrase(language), written)) }
        return groups.map { $0.source + ": " + $0.values.joined(separator: language.isChinese ? "，" : ", ") }
    }

    /// Who wrote the file and when, as its format says: neither speaker nor date of the speech.
    private func writing(of index: Int, in language: Language) -> [String] {
        let metadata = document(of: index).origin.metadata
        let author = metadata.author.map { Phrase("作者 \(kept: $0)", "author \(kept: $0)")(language) }
        let created = metadata.created.map { Phrase("创建 \($0.prefix(10))", "created \($0.prefix(10))")(language) }
        return [author, created].compactMap { $0 }
    }
}

extension StatedFact.Origin {
    /// Where a fact is stated, in a word.
    var phrase: Phrase {
        switch self {
        case .text: Phrase("文中", "text")
        case .fileName: Phrase("文件名", "file name")
        case .folderName: Phrase("文件夹", "folder")
        case .metadata: Phrase("metadata.csv", "metadata.csv")
        case .format: Phrase("文件属性", "file properties")
        case .user: Phrase("更正", "corrected")
        }
    }
}
