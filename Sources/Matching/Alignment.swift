/// A run of an alignment: steps that are equal, or all that differ between two such runs.
struct Run: Hashable, Sendable {
    var kind: Edit.Kind
    /// Its tokens on either side.
    var a: Int32
    var b: Int32
}

/// Two stretches of tokens that belong together.
struct Alignment: Sendable {
    /// Tokens of the `TokenizedLibrary`.
    var a: Range<Int>
    var b: Range<Int>
    var runs: [Run]
    /// Gains less costs, by what the two speeches say alone.
    var score: Float

    /// Tokens that are equal on both sides.
    var equalCount: Int { runs.reduce(0) { $0 + ($1.kind == .equal ? Int($1.a) : 0) } }
    var isVerbatim: Bool { runs.count == 1 && runs[0].kind == .equal }
}
