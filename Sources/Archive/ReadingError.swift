import Foundation

/// Why a file or folder couldn't be read.
public struct ReadingError: Error, Equatable, Sendable {
    public enum Reason: Equatable, Sendable {
        case missing
        case noPermission
        case empty
        case emptyFolder
        case notText
        /// - Parameter byte: the offset of the first byte that isn't UTF-8, from 0.
        case invalidUTF8(byte: Int)
        case notAFile
        /// What the system said.
        case system(String)
    }

    /// The path as the user gave it, or as found under a folder.
    public let name: String
    public let reason: Reason

    public init(name: String, reason: Reason) { (self.name, self.reason) = (name, reason) }
}
