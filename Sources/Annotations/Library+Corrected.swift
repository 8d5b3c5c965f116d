import Speeches

extension Library {
    /// The library with the titles, dates and levels of headings that a user corrected.
    public func corrected(by annotations: Annotations, _ placements: [AnnotationID: Placement]) -> Library {
        var facts: [Int: [Int: SpeechFacts]] = [:]
        var levels: [Int: [Int: [Int: Int]]] = [:]
        for annotation in annotations.living.sorted(by: { ($0.revision, $0.id) < ($1.revision, $1.id) }) {
            guard let passage = placements[annotation.id]?.passage else { continue }
            let entry = entries[passage.speech]
            switch annotation.body {
            case .fact(let kind, let value, _):
                facts[entry.document, default: [:]][entry.speech, default: SpeechFacts()][kind] = StatedFact(value, .user)
            case .level(let level, _):
                let tree = speech(passage.speech).sections
                let node = tree.index(at: passage.range.lowerBound)
                guard tree.nodes[node].kind == .headed else { continue }
                levels[entry.document, default: [:]][entry.speech, default: [:]][node] = level
            case .note, .mark, .verdict, .deleted: continue
            }
        }
        if facts.isEmpty, levels.isEmpty { return self }
        let corrected = documents.enumerated().map { index, document in
            document.stating(facts[index] ?? [:]).levelling(levels[index] ?? [:])
        }
        return Library(documents: corrected, failures: failures, passedOver: passedOver)
    }
}
