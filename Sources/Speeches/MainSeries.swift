/// Decides which short lines are headings beside a speech's labelled ones.
struct MainSeries {
    let candidates: [Candidate]
    /// Whether they stand above the labelled headings, which begin anew under each.
    let areOuter: Bool

    /// A short line before the first label of a series that runs on over other short lines is a subtitle or a stray;
    /// where labels count from one again under different lines, the lines are the main headings.
    static func standing(_ short: [Candidate], beside labelled: [(candidate: Candidate, series: Int)]) -> MainSeries {
        let main = labelled.map(\.candidate).filter(\.isAtLineStart)
        guard let first = main.first else { return MainSeries(candidates: short, areOuter: true) }
        let firsts = main.filter { $0.label.kind == first.label.kind && $0.label.number == 1 }
        let above = firsts.compactMap { first in
            let behind = short.partitioningIndex { $0.start > first.start }
            return behind > 0 ? behind : nil
        }
        if Set(above).count >= 2, short.contains(where: { $0.start < first.start }) {
            return MainSeries(candidates: short, areOuter: true)
        }
        return MainSeries(candidates: short.filter { $0.start > first.start }, areOuter: false)
    }

    /// The lines of main headings that say something, `路修好了，水引来了`, below others that name a topic, `山里的路`: those
    /// stand below the topic before them, if it is the way of the speech.
    func statements(in text: CleanText, _ lines: [Line]) -> Set<Int> {
        guard areOuter else { return [] }
        let said = candidates.map(\.line).filter { line in lines[line].text.contains { text[$0] == 0x2c } }
        guard said.count >= 2, candidates.count - said.count >= 2, candidates.first?.line != said.first else { return [] }
        return Set(said)
    }
}
