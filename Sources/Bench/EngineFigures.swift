import Foundation
import Matching

/// What one run of the engine took, text in memory → ranked matches, and what it found.
struct EngineFigures: Codable {
    struct Stage: Codable {
        let name: String
        let input: Int
        let output: Int
        let seconds: Double
    }

    let name: String
    let speeches: Int
    let characters: Int
    let seedLength: Int
    let seconds: Double
    let processorSeconds: Double
    /// In bytes: of the process, texts included, and what was held before the engine began.
    let peakMemory: Int
    let textMemory: Int
    /// A plain radix sort of as many records, one thread.
    let floorSeconds: Double
    let matches: Int
    /// Matches that aren't set phrases.
    let telling: Int
    /// The share of planted pairs that a match covers by half on both sides; nil where nothing was planted.
    let recall: Double?
    /// The share of matches, set phrases left out, that lie by half in a planted pair.
    let precision: Double?
    let stages: [Stage]

    static let head =
        "case           speeches  characters   k      wall       cpu   x floor   peak MB   of text   matches   telling    recall  precision"

    /// A row under `head`.
    var row: String {
        let share = { (value: Double?) in value.map { Columns.fixed($0, 3) } ?? "" }
        let columns: [(String, Int)] = [
            ("\(speeches)", 9), ("\(characters)", 12), ("\(seedLength)", 4), (Columns.fixed(seconds, 3), 10),
            (Columns.fixed(processorSeconds, 3), 10), (Columns.fixed(seconds / max(floorSeconds, 1e-9), 1), 10),
            ("\(peakMemory / 1_000_000)", 10), ("\(textMemory / 1_000_000)", 10), ("\(matches)", 10), ("\(telling)", 10),
            (share(recall), 10), (share(precision), 11),
        ]
        let title = name + String(repeating: " ", count: max(0, 14 - name.count))
        return title + columns.map { Columns.padded($0.0, to: $0.1) }.joined()
    }
}
