/// What a file may cost before it is refused.
public enum ReadingLimit: String, CaseIterable, Hashable, Sendable {
    /// Bytes of a file.
    case fileSize = "file-size"
    /// Bytes that an archive's parts have when unpacked.
    case expandedSize = "expanded-size"
    /// How many times larger than the file its unpacked parts are.
    case ratio
    /// Bytes by which XML entities make a text longer than the file.
    case entities
    /// Elements of XML or HTML inside each other.
    case depth
    /// Seconds that a converter takes.
    case converterTime = "converter-time"
    /// Bytes that a converter writes.
    case converterOutput = "converter-output"

    /// What is allowed where the user says nothing.
    public var standard: Int {
        switch self {
        case .fileSize, .converterOutput: 64 << 20
        case .expandedSize: 256 << 20
        case .ratio: 200
        case .entities: 1 << 20
        case .depth: 250
        case .converterTime: 30
        }
    }

    /// Whether it counts bytes, which people write as `64M`.
    public var countsBytes: Bool {
        switch self {
        case .fileSize, .expandedSize, .entities, .converterOutput: true
        case .ratio, .depth, .converterTime: false
        }
    }

    public var writtenStandard: String { written(standard) }

    /// A value as people write it: `64M`, `250`.
    public func written(_ value: Int) -> String {
        guard countsBytes else { return "\(value)" }
        if value >= 1 << 20, value.isMultiple(of: 1 << 20) { return "\(value >> 20)M" }
        return value >= 1 << 10 && value.isMultiple(of: 1 << 10) ? "\(value >> 10)K" : "\(value)"
    }
}
