import Archive
import Foundation
import Speeches

/// Measures what reading and matching cost, and generates speeches with planted reuse.
@main
struct Bench {
    private static let usage = """
        usage: duidu-bench read [--json] FOLDER
               duidu-bench engine [--sizes 200,2000] [--seed N] [--k N] [--threads N] [--output FILE] [FOLDER…]
               duidu-bench generate COUNT FOLDER [--seed N]
        """

    static func main() throws {
        let words = CommandLine.arguments.dropFirst()
        guard let command = words.first, let arguments = BenchArguments(words.dropFirst()) else { return refuse() }
        switch (command, arguments.folders.count) {
        case ("read", 1):
            let report = ReadingMeasurement.report(of: arguments.folders[0])
            print(arguments.isJSON ? try JSONLine.encode(report) : report.table)
        case ("engine", _): try EngineBench.run(arguments)
        case ("case", 1): try EngineBench.measureCase(arguments)
        case ("generate", 2):
            guard let count = Int(arguments.folders[0]), count > 0 else { return refuse() }
            try GeneratedFolder.write(PlantedCorpus(count: count, seed: arguments.seed), to: arguments.folders[1])
        default: refuse()
        }
    }

    private static func refuse() {
        FileHandle.standardError.write(Data((usage + "\n").utf8))
        exit(64)
    }
}
