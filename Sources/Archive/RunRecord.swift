/// The first record of every JSON output: what was run, so that the result can be repeated.
public struct RunRecord: Encodable, Sendable {
    let type = "run"
    let version: String
    let command: String
    let parameters: [String: String]
    let counts: [String: Int]

    public init(version: String, command: String, parameters: [String: String], counts: [String: Int]) {
        (self.version, self.command, self.parameters, self.counts) = (version, command, parameters, counts)
    }
}
