/// Whether the terminal was asked for its background (OSC 11). Asked after the first picture, so that it delays nothing.
enum BackdropQuestion {
    case toBeAsked
    /// Since this time in milliseconds.
    case asked(Int64)
    /// Since this time; by now the background counts as unknown.
    case late(Int64)
    case done

    /// An answer that takes longer isn't waited for.
    static let patienceMilliseconds: Int64 = 2000
    /// As long as this, the background is taken for a dark one.
    static let hopeMilliseconds: Int64 = 500
    static let pauseMilliseconds: Int32 = 30

    func isOpen(at time: Int64) -> Bool {
        switch self {
        case .asked(let start), .late(let start): time - start < Self.patienceMilliseconds
        case .toBeAsked, .done: false
        }
    }

    /// The time in milliseconds until the background counts as unknown; nil where it does, or is known.
    func hope(at time: Int64) -> Int64? {
        guard case .asked(let start) = self else { return nil }
        return max(0, start + Self.hopeMilliseconds - time)
    }
}
