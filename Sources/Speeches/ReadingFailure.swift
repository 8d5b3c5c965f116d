/// Why a file or folder couldn't be read.
public struct ReadingFailure: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case missing
        case noPermission
        /// Nothing in it but blanks.
        case empty
        /// No file in it that could hold a speech.
        case emptyFolder
        /// A program, a picture, an archive, or text in an encoding that isn't read.
        case notText
        /// - Parameter byte: the offset from 0 of the first byte that isn't UTF-8.
        case invalidUTF8(byte: Int)
        /// A device, a socket or a pipe.
        case notAFile
        /// Anything else, in the system's words.
        case system(String)
    }

    /// The path as the user gave it, or as found under a folder.
    public let name: String
    public let reason: Reason

    public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }
}
