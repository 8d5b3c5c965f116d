import Archive
import Foundation
import Speeches

/// Reads a folder stage by stage on one core, then all of it as the program does, on all cores.
enum ReadingMeasurement {
    static func report(of folder: String) -> ReadingReport {
        let (library, whole) = timed("whole, all cores") { LibraryReader.read([folder]) }
        let memory = Memory.peak()
        let names = library.documents.map(\.name)
        let bytes = names.map { [UInt8](FileManager.default.contents(atPath: $0) ?? Data()) }
        let (lines, plain) = timed("plain pass") { bytes.reduce(0) { $0 + lineCount(of: $1) } }
        let (texts, reading) = timed("reading") { names.compactMap { try? LibraryReader.readText($0) } }
        let (_, folding) = timed("folding") { texts.reduce(0) { $0 + Folding.fold($1.scalars).count } }
        let (_, parsing) = timed("folding, structure") {
            zip(texts, names).reduce(0) { $0 + DocumentParser.parse($1.0, name: $1.1).speeches.count }
        }
        return ReadingReport(
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

    private static func timed<T>(_ name: String, _ work: () -> T) -> (T, ReadingReport.Stage) {
        let (result, cost) = Cost.measure(work)
        return (result, ReadingReport.Stage(name: name, seconds: cost.seconds, processorSeconds: cost.processorSeconds))
    }
}
