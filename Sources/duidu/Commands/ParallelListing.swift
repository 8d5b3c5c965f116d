import Matching
import Speeches

/// Parallel sections as text for people: the section, then its counterparts with the reasons.
struct ParallelListing {
    let library: Library

    func print(_ section: Int, inSpeech speech: Int, _ parallels: [ParallelSection], _ shared: [[String]]) {
        Console.print(place(section, speech))
        for (parallel, shared) in zip(parallels, shared) {
            let score = Int((parallel.similar.score * 100).rounded())
            Console.print("  \(score)  \(place(parallel.section, parallel.speech))")
            for version in parallel.versions {
                Console.print("      " + words("另一稿：", "another version: ") + place(version.section, version.speech))
            }
            let reasons = reasons(parallel, shared)
            if !reasons.isEmpty { Console.print("      \(reasons)") }
        }
    }

    private func reasons(_ parallel: ParallelSection, _ shared: [String]) -> String {
        var reasons: [String] = []
        let count = parallel.matches.count
        if count > 0 {
            reasons.append(
                words(
                    "\(count) 处匹配，共有 \(parallel.sharedTokens) 字",
                    "\(count == 1 ? "one match" : "\(count) matches"), \(parallel.sharedTokens) shared"))
        }
        if !shared.isEmpty { reasons.append(shared.joined(separator: " / ")) }
        return reasons.joined(separator: words("；", "; "))
    }

    private func place(_ section: Int, _ speech: Int) -> String {
        let heading = library.heading(ofNode: section, inSpeech: speech)
        let start = library.speech(speech).sections.nodes[section].start
        return "\(heading)  \(library.document(of: speech).name)#\(library.speech(speech).id.number):\(start.scalar)"
    }
}
