import Archive
import Foundation
import Matching

/// Measures the engine on generated speeches of several sizes and on folders, each case in a process of its own.
enum EngineBench {
    /// Prints a row for each case as it ends, then how cost grows with size at equal settings (`--k`), and writes all figures as JSON.
    static func run(_ arguments: BenchArguments) throws {
        var figures: [EngineFigures] = []
        print(EngineFigures.head)
        for example in arguments.folders + arguments.sizes.map(String.init) {
            let figure = try runCase(example, arguments)
            print(figure.row)
            figures.append(figure)
        }
        for (smaller, larger) in zip(figures, figures.dropFirst())
        where smaller.recall != nil && larger.recall != nil && smaller.seedLength == larger.seedLength {
            let decades = log10(Double(larger.characters) / Double(smaller.characters))
            let growth = pow(larger.processorSeconds / smaller.processorSeconds, 1 / decades)
            print("\(smaller.speeches) → \(larger.speeches) speeches: cost × \(Columns.fixed(growth, 1)) a decade")
        }
        if let output = arguments.output {
            try (JSONLine.encode(figures) + "\n").write(toFile: output, atomically: true, encoding: .utf8)
        }
    }

    /// One case in this process; prints its figures as JSON.
    static func measureCase(_ arguments: BenchArguments) throws {
        var settings = MatchSettings()
        settings.seedLength = arguments.seedLength
        settings.threads = arguments.threads
        for folder in arguments.folders {
            let figures =
                Int(folder).map { EngineMeasurement.generated(count: $0, seed: arguments.seed, settings: settings) }
                ?? EngineMeasurement.folder(folder, settings: settings)
            print(try JSONLine.encode(figures))
        }
    }

    private static func runCase(_ example: String, _ arguments: BenchArguments) throws -> EngineFigures {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments =
            ["case", example, "--seed", "\(arguments.seed)", "--threads", "\(arguments.threads)"]
            + (arguments.seedLength.map { ["--k", "\($0)"] } ?? [])
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(EngineFigures.self, from: data)
    }
}
