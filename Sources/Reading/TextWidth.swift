/// How long the lines of a text may be.
package enum TextWidth: String, CaseIterable, Codable, Hashable, Sendable {
    case normal, narrow
    /// As long as there is room.
    case full
}
