/// Why a file or folder couldn't be read.
public struct ReadingFailure: Error, Hashable, Sendable {
    public enum Reason: Error, Hashable, Sendable {
        case missing
        case noPermission
        /// Nothing in it but blanks.
        case empty
        /// No file in it that could hold a speech.
        case emptyFolder
        /// A program, a picture, an archive.
        case notText
        /// Text in UTF-8 for the most part, with too many places that aren't.
        /// - Parameter byte: the offset from 0 of the first.
        case invalidUTF8(byte: Int)
        /// Text, though in no encoding in which it makes sense.
        case unknownEncoding
        /// A format that isn't read, by its name.
        case unsupported(format: String)
        /// The format's rules are broken, or its end is missing.
        case damaged(format: String)
        /// It opens only with a password.
        case encrypted
        /// A format of pages that holds pictures of them only.
        case noText(format: String)
        /// Past a limit that the user can raise.
        case limit(ReadingLimit, allowed: Int)
        /// None of the programs that read the format is installed.
        /// - Parameter package: Debian's name of what has it.
        case missingConverter(program: String, package: String)
        case converterFailed(program: String)
        /// A device, a socket or a pipe.
        case notAFile
        /// A row of a `metadata.csv`; the others go on.
        case metadata(line: Int, MetadataProblem)
        /// Anything else, in the system's words.
        case system(String)
    }

    /// The path as the user gave it, or as found under a folder.
    public let name: String
    public let reason: Reason

    public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }
}
