import Archive
import ArgumentParser
import Foundation
import Glibc
import Speeches

/// Reads mutations of samples until the time or the count is over; a crash or a hang shows the seed of what was read.
@main
struct Fuzz: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "duidu-fuzz")

    @Option(help: "how long to go on, shared by all kinds") var seconds: Double?
    @Option(help: "mutations of each kind") var count: Int?
    @Option(help: "repeats a run") var seed = Int.random(in: 0..<1_000_000)
    @Argument(help: "a folder of samples") var folder: String
    @Argument(help: "their kinds, as docx; all if none is named") var kinds: [String] = []

    /// In seconds; what takes longer is told.
    private static let slowest = 5.0

    func run() throws {
        let samples = try Sample.load(folder).filter { kinds.isEmpty || kinds.contains($0.key) }
        print("seed \(seed)")
        for (place, kind) in samples.keys.sorted().enumerated() {
            let share = seconds.map { $0 / Double(samples.count) }
            Self.run(kind, samples[kind] ?? [], seed: UInt64(seed + place * 1_000_000_007), seconds: share, count: count)
        }
    }

    /// A converter that hangs is stopped sooner than usual, so that a run gets on.
    private static let options: ReadingOptions = {
        var limits = ReadingLimits()
        limits[.converterTime] = 3
        return ReadingOptions(limits: limits)
    }()

    private static func run(_ kind: String, _ samples: [Sample], seed: UInt64, seconds: Double?, count: Int?) {
        var (read, refused, slow) = (0, [String: Int](), 0.0)
        let start = Date()
        var tried = 0
        while count.map({ tried < $0 }) ?? true, seconds.map({ -start.timeIntervalSinceNow < $0 }) ?? true {
            let one = seed &+ UInt64(tried)
            let bytes = mutation(of: samples, seed: one)
            note(kind, one, bytes)
            let before = Date()
            switch LibraryReader.check(bytes, name: "mutation." + kind, options: options) {
            case nil: read += 1
            case let reason?: refused[label(reason), default: 0] += 1
            }
            let took = -before.timeIntervalSinceNow
            if took > slowest { print("\(kind): seed \(one) took \(took) s") }
            slow = max(slow, took)
            tried += 1
        }
        let reasons = refused.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        let rate = Int(Double(tried) / max(0.001, -start.timeIntervalSinceNow))
        print(
            "\(kind): \(tried) mutations, \(rate)/s, \(read) read; \(reasons); slowest \(Int(slow * 1000)) ms; "
                + "peak memory \(peakMemory() >> 20) MB")
        fflush(nil)
    }

    /// Half of an archive's mutations are of a part, packed anew; some put the archive into itself.
    private static func mutation(of samples: [Sample], seed: UInt64) -> [UInt8] {
        var mutator = Mutator(seed: seed)
        let sample = samples[mutator.number(below: samples.count)]
        let other = samples[mutator.number(below: samples.count)].bytes
        guard !sample.parts.isEmpty, mutator.number(below: 4) > 0 else { return mutator.mutate(sample.bytes, with: other) }
        var parts = sample.parts
        let place = mutator.number(below: parts.count)
        if mutator.number(below: 16) == 0 {
            parts[place].bytes = sample.bytes
        } else {
            parts[place].bytes = mutator.mutate(parts[place].bytes, with: other)
        }
        return Zip.packed(parts)
    }

    /// Leaves what is being read where a crash can be looked into: the file that DUIDU_FUZZ_LAST names.
    private static func note(_ kind: String, _ seed: UInt64, _ bytes: [UInt8]) {
        guard let path = ProcessInfo.processInfo.environment["DUIDU_FUZZ_LAST"] else { return }
        try? Data(bytes).write(to: URL(fileURLWithPath: path + "." + kind))
    }

    private static func label(_ reason: ReadingFailure.Reason) -> String {
        String(describing: reason).prefix { $0 != "(" } + (limitName(reason).map { " " + $0 } ?? "")
    }

    private static func limitName(_ reason: ReadingFailure.Reason) -> String? {
        if case .limit(let limit, _) = reason { limit.rawValue } else { nil }
    }

    /// In bytes.
    private static func peakMemory() -> Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
