import Archive
import Foundation
import Speeches

/// Reads a folder stage by stage on one core, then all of it as the program does, on all cores.
enum Measurement {
    static func report(of folder: String) -> BenchReport {
        let (library, whole) = timed { LibraryReader.read([folder]) }
        let memory = peakMemory()
        let names = library.documents.map(\.name)
        let bytes = names.map { FileManager.default.contents(atPath: $0) ?? Data() }
        let (_, plain) = timed { bytes.reduce(UInt64(0)) { $1.reduce($0) { $0 &+ UInt64($1) } } }
        let (texts, reading) = timed { names.compactMap { try? LibraryReader.readText($0) } }
        let (_, folding) = timed { texts.reduce(0) { $0 + Folding.fold($1.scalars).count } }
        let (_, parsing) = timed { zip(texts, names).reduce(0) { $0 + DocumentParser.parse($1.0, name: $1.1).speeches.count } }
        let stages: [(String, Double)] = [
            ("plain pass", plain), ("reading", reading), ("folding", folding), ("structure", parsing - folding),
            ("whole, all cores", whole),
        ]
        return BenchReport(
            files: names.count, failures: library.failures.count, characters: texts.map(\.count).reduce(0, +),
            bytes: bytes.map(\.count).reduce(0, +), peakMemory: memory,
            stages: stages.map { BenchReport.Stage(name: $0.0, seconds: $0.1) })
    }

    private static func timed<T>(_ work: () -> T) -> (T, seconds: Double) {
        let clock = ContinuousClock()
        let start = clock.now
        let result = work()
        return (result, (clock.now - start) / .seconds(1))
    }

    /// The most memory that the process has held so far, in bytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage.ru_maxrss * 1024
    }
}
