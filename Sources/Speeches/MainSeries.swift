/// Decides which short lines are headings beside a speech's labelled ones.
enum MainSeries {
    /// The lines that stand below the labelled headings, or above them where the labels begin anew under each.
    ///
    /// A short line before the first label of a series that runs on over other short lines is a subtitle or a stray.
    static func standing(_ short: [Candidate], beside labelled: [(candidate: Candidate, series: Int)]) -> [Candidate] {
        let main = labelled.filter { $0.candidate.isAtLineStart }
        guard let first = main.first else { return short }
        let firsts = main.filter { $0.candidate.label.kind == first.candidate.label.kind && $0.candidate.label.number == 1 }
        let above = short.filter { $0.start < first.candidate.start }
        let restarts = firsts.count >= 2 && above.count == 1
        return restarts ? short : Array(short.dropFirst(above.count))
    }
}
