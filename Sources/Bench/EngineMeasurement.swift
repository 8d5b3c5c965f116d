import Archive
import Foundation
import Matching
import Speeches

/// Runs the engine on one library and measures it. Each runs in a process of its own, since memory isn't given back.
enum EngineMeasurement {
    /// Generated speeches with planted reuse.
    static func generated(count: Int, seed: UInt64, settings: MatchSettings) -> EngineFigures {
        let corpus = PlantedCorpus(count: count, seed: seed)
        let documents = corpus.texts.enumerated().map { index, text in
            DocumentParser.parse(DecodedText(text), name: "speech-\(index).txt")
        }
        return measure("generated", Library(documents: documents), planted: corpus.families, settings)
    }

    /// A folder's files.
    static func folder(_ path: String, settings: MatchSettings) -> EngineFigures {
        measure(path.split(separator: "/").last.map(String.init) ?? path, LibraryReader.read([path]), planted: nil, settings)
    }

    private static func measure(
        _ name: String, _ library: Library, planted: [[PlantedCorpus.Plant]]?, _ settings: MatchSettings
    ) -> EngineFigures {
        let characters = library.documents.reduce(0) { $0 + $1.text.count }
        Memory.forgetPeak()
        let textMemory = Memory.current()
        let (result, cost) = Cost.measure { Matcher(settings: settings).match(library) }
        let peak = Memory.peak()
        let matches = result?.matches ?? []
        let score = planted.map { PlantedScore(matches, of: library, planted: $0) }
        return EngineFigures(
            name: name, speeches: library.count, characters: characters, seedLength: result?.seedLength ?? 0,
            seconds: cost.seconds, processorSeconds: cost.processorSeconds, peakMemory: peak, textMemory: textMemory,
            floorSeconds: SortFloor.cost(of: characters).seconds, matches: matches.count,
            telling: matches.count { $0.grade != .formula }, recall: score?.recall, precision: score?.precision,
            stages: (result?.stages ?? []).map {
                EngineFigures.Stage(name: $0.stage, input: $0.input, output: $0.output, seconds: $0.seconds)
            })
    }
}
