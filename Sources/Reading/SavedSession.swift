import Speeches

/// What is remembered of a session when it is left: pages, places and looks. Speeches are named by content, so that a library
/// that has changed since does no harm.
package struct SavedSession: Codable, Sendable {
    struct Name: Codable, Hashable, Sendable {
        let content: UInt64
        let number: Int
    }

    struct List: Codable, Sendable {
        let cursor: Name?
        let filter: String
        let order: String
    }

    struct Text: Codable, Sendable {
        let speech: Name
        let inTree: Bool
        let cursor: Int
        let top: Int
        let treeTop: Int
        let collapsed: [Int]
    }

    enum Place: Codable, Sendable {
        case list(List)
        case text(Text)
    }

    let version: Int
    let pages: [Place]
    /// The places before the last jumps, oldest first.
    let past: [[Place]]
    let grades: Int
    let highlights, hidesNoise, showsOriginal: Bool
    let shortestMatch: Int?
    /// What was chosen in the reader; nil goes by the settings.
    let textWidth: TextWidth?
    package var theme, language: String?
    /// What was searched for, typed behind the colon and filtered by, the latest last.
    let searches, commands, filters: [String]?

    static let currentVersion = 1
    /// Jumps that are worth keeping.
    static let longestPast = 50
}
