import Archive
import Foundation
import Speeches

/// Reads a folder stage by stage on one core, then all of it as the program does, on all cores.
enum Measurement {
    static func report(of folder: String) -> BenchReport {
        let (library, whole) = timed("whole, all cores") { LibraryReader.read([folder]) }
        let memory = peakMemory()
        let names = library.documents.map(\.name)
        let bytes = names.map { [UInt8](FileManager.default.contents(atPath: $0) ?? Data()) }
        let (lines, plain) = timed("plain pass") { bytes.reduce(0) { $0 + lineCount(of: $1) } }
        let (texts, reading) = timed("reading") { names.compactMap { try? LibraryReader.readText($0) } }
        let (_, folding) = timed("folding") { texts.reduce(0) { $0 + Folding.fold($1.scalars).count } }
        let (_, parsing) = timed("folding, structure") {
            zip(texts, names).reduce(0) { $0 + DocumentParser.parse($1.0, name: $1.1).speeches.count }
        }
        return BenchReport(
            files: names.count, failures: library.failures.count, characters: texts.map(\.count).reduce(0, +),
            bytes: bytes.map(\.count).reduce(0, +), lines: lines, peakMemory: memory,
            stages: [plain, reading, folding, parsing, whole],
            searches: SearchMeasurement.report(of: library))
    }

    /// What any pass over the bytes costs: each is looked at once.
    private static func lineCount(of bytes: [UInt8]) -> Int {
        var count = 0
        for byte in bytes where byte == 0x0a { count += 1 }
        return count
    }

    private static func timed<T>(_ name: String, _ work: () -> T) -> (T, BenchReport.Stage) {
        let clock = ContinuousClock()
        let (start, used) = (clock.now, processorTime())
        let result = work()
        let stage = BenchReport.Stage(
            name: name, seconds: (clock.now - start) / .seconds(1), processorSeconds: processorTime() - used)
        return (result, stage)
    }

    /// What all threads have computed so far, in seconds; unlike the clock it doesn't count what other programs took.
    private static func processorTime() -> Double {
        let usage = usage()
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
    }

    /// The most memory that the process has held so far, in bytes.
    private static func peakMemory() -> Int { usage().ru_maxrss * 1024 }

    private static func usage() -> rusage {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        return usage
    }
}
