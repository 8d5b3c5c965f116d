/// Something that is stated about a speech, and where.
public struct StatedFact: Hashable, Sendable {
    public let value: String
    public let origin: Origin

    public enum Origin: Hashable, Sendable {
        /// The stretch of the document that states it.
        case text(TextRange)
        case fileName
        case folderName
        /// A row of a `metadata.csv`, by the line that it begins on, from 1.
        case metadata(line: Int)
        /// What the file format says of the text, beside it.
        case format
        /// The user corrected it.
        case user
    }

    public init(_ value: String, _ origin: Origin) { (self.value, self.origin) = (value, origin) }
}
