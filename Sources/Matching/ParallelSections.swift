import Speeches

/// A section elsewhere that makes the same point as one of mine.
public struct ParallelSection: Hashable, Sendable {
    public let speech: Int
    /// Index into that speech's section tree.
    public let section: Int
    /// Higher is more alike.
    public let score: Double
    /// How many tokens of my section stand there too.
    public let sharedTokens: Int
    /// The shared passages as indices into the index's matches, the most telling first.
    public let matches: [Int]
}

extension MatchIndex {
    /// The sections of other speeches that share wording with one, the best of each branch, ranked by the score of what
    /// is shared against the square root of the section's length: a long chapter that happens to hold one shared
    /// sentence stands behind the short point that is about it.
    public func parallels(ofSection section: Int, inSpeech speech: Int, of library: Library) -> [ParallelSection] {
        let range = library.speech(speech).sections.nodes[section].range
        var shared: [Key: [Side]] = [:]
        for side in sides(ofSpeech: speech, in: range) where side.other.speech != speech {
            let tree = library.speech(side.other.speech).sections
            for node in tree.path(to: tree.index(at: middle(of: side.other.range))) {
                shared[Key(speech: side.other.speech, section: node), default: []].append(side)
            }
        }
        let ranked = shared.map { key, sides in parallel(key, sides, within: range, of: library) }
            .sorted { ($1.score, $0.speech, $0.section) < ($0.score, $1.speech, $1.section) }
        return bestOfEachBranch(ranked, of: library)
    }

    private struct Key: Hashable {
        let speech: Int
        let section: Int
    }

    private func middle(of range: TextRange) -> TextPosition { range.lowerBound.advanced(by: range.count / 2) }

    private func parallel(_ key: Key, _ sides: [Side], within range: TextRange, of library: Library) -> ParallelSection {
        let length = library.speech(key.speech).sections.nodes[key.section].range.count
        var (score, tokens) = (0.0, 0.0)
        for side in sides {
            let share = Double(side.range.clamped(to: range).count) / Double(max(1, side.range.count))
            score += matches[side.match].score * share * (side.grade == .formula ? 0.1 : 1)
            tokens += Double(matches[side.match].equalTokens) * share
        }
        return ParallelSection(
            speech: key.speech, section: key.section, score: score / Double(max(1, length)).squareRoot(),
            sharedTokens: Int(tokens.rounded()), matches: Array(Set(sides.map(\.match))).sorted())
    }

    /// Drops sections that contain, or stand in, a better one.
    private func bestOfEachBranch(_ ranked: [ParallelSection], of library: Library) -> [ParallelSection] {
        var kept: [ParallelSection] = []
        for candidate in ranked {
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
