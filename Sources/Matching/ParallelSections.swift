import Speeches

/// A section elsewhere that makes the same point as one of mine, with the reasons.
public struct ParallelSection: Hashable, Sendable {
    /// Where it stands, and how alike it is.
    public let similar: SimilarSection
    /// The same section in other versions of that text.
    public let versions: [SimilarSection]
    /// How many tokens of my section stand there too.
    public let sharedTokens: Int
    /// The shared passages as indices into the index's matches, the most telling first.
    public let matches: [Int]

    public var speech: Int { similar.speech }
    public var section: Int { similar.section }
}

extension MatchIndex {
    /// What is less alike, in another version, isn't the same section.
    private static let versionLikeness = 0.6

    /// The sections of other texts that are like one, with the matches between them, the most alike first; the versions of
    /// a text are one.
    public func parallels(
        ofSection section: Int, inSpeech speech: Int, of library: Library, sections: SectionIndex
    ) -> [ParallelSection] {
        let range = library.speech(speech).sections.nodes[section].range
        let mine = sides(ofSpeech: speech, in: range)
        return grouped(sections.similar(toSection: section, inSpeech: speech), sections).map { lead, others in
            let otherRange = library.speech(lead.speech).sections.nodes[lead.section].range
            let shared = mine.filter { $0.other.speech == lead.speech && otherRange.contains($0.other.range.middle) }
            let tokens = shared.reduce(0.0) { sum, side in
                let share = Double(side.range.clamped(to: range).count) / Double(max(1, side.range.count))
                return sum + Double(matches[side.match].equalTokens) * share
            }
            return ParallelSection(
                similar: lead, versions: others, sharedTokens: Int(tokens.rounded()),
                matches: Set(shared.map(\.match)).sorted())
        }
    }

    /// Each section with its counterparts in other versions of its text, which come behind it in the list.
    private func grouped(
        _ ranked: [SimilarSection], _ sections: SectionIndex
    ) -> [(lead: SimilarSection, others: [SimilarSection])] {
        var groups: [(lead: SimilarSection, others: [SimilarSection])] = []
        var groupsOfText: [Int: [Int]] = [:]
        for candidate in ranked {
            let text = versions.text(of: candidate.speech)
            let group = groupsOfText[text, default: []].first { group in
                let lead = groups[group].lead
                return lead.speech != candidate.speech && !groups[group].others.contains { $0.speech == candidate.speech }
                    && sections.likeness(lead, candidate) >= Self.versionLikeness
            }
            if let group {
                groups[group].others.append(candidate)
            } else {
                groupsOfText[text, default: []].append(groups.count)
                groups.append((candidate, []))
            }
        }
        return groups
    }
}

extension [ParallelSection] {
    /// Those that neither contain, nor stand in, a better one.
    public func bestOfEachBranch(in library: Library) -> [ParallelSection] {
        var kept: [ParallelSection] = []
        for candidate in self {
            let tree = library.speech(candidate.speech).sections
            let related = kept.contains { other in
                other.speech == candidate.speech
                    && (tree.subtree(of: other.section).contains(candidate.section)
                        || tree.subtree(of: candidate.section).contains(other.section))
            }
            if !related { kept.append(candidate) }
        }
        return kept
    }
}

extension TextRange {
    fileprivate var middle: TextPosition { lowerBound.advanced(by: count / 2) }
}
