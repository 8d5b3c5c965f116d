/// What a run measured.
struct ReadingReport: Encodable {
    struct Stage: Encodable {
        let name: String
        let seconds: Double
        /// Of all cores together.
        let processorSeconds: Double
    }

    let files: Int
    let failures: Int
    let characters: Int
    let bytes: Int
    let lines: Int
    /// In bytes, after everything was read on all cores.
    let peakMemory: Int
    /// The first is the plain pass over the same bytes that the others are compared with.
    let stages: [Stage]
    let searches: SearchReport

    /// A row for each stage: seconds, seconds of all cores together, milliseconds of them per MB, and how many times the
    /// plain pass.
    var table: String {
        let megabytes = Double(bytes) / 1e6
        let plain = stages.first?.processorSeconds ?? 1
        let head = "\(files) files, \(failures) failures, \(characters) characters, \(Columns.fixed(megabytes, 1)) MB, "
        let memory = "peak memory \(peakMemory / 1_000_000) MB"
        let rows = stages.map { stage in
            let used = stage.processorSeconds
            let columns = [
                Columns.fixed(stage.seconds, 3) + " s", Columns.fixed(used, 3) + " s cpu",
                Columns.fixed(used * 1000 / megabytes, 2) + " ms/MB",
                Columns.fixed(used / plain, 1) + " x",
            ]
            let name = stage.name + String(repeating: " ", count: max(1, 18 - stage.name.count))
            return name + columns.map(Columns.padded).joined()
        }
        return ([head + memory] + rows + ["", searches.table]).joined(separator: "\n")
    }
}
