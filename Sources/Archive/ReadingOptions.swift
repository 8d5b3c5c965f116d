/// How files are read.
public struct ReadingOptions: Hashable, Sendable {
    /// What the user says of the files' encoding; nil leaves it to what their bytes show.
    public var encoding: TextEncoding?
    public var limits: ReadingLimits

    public init(encoding: TextEncoding? = nil, limits: ReadingLimits = ReadingLimits()) {
        (self.encoding, self.limits) = (encoding, limits)
    }
}
