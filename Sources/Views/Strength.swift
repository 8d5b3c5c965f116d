import Matching

/// Which matches of a speech are among its strongest: those with at least half the score of the best.
struct Strength {
    private let matches: MatchIndex
    private let least: Double
    private static let share = 0.5

    init(ofSpeech speech: Int, in matches: MatchIndex) {
        self.matches = matches
        let best = matches.tellingSpots[speech].first.map { matches.matches[matches.spots[speech][$0].lead.match].score }
        least = (best ?? 0) * Self.share
    }

    func isStrong(_ side: Side) -> Bool { matches.matches[side.match].score >= least }
}
