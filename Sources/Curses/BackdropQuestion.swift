/// Whether the terminal was asked for its background (OSC 11). Asked after the first picture, so that it delays nothing.
enum BackdropQuestion {
    case toBeAsked
    /// Since this time in milliseconds.
    case asked(Int64)
    case done

    /// An answer that takes longer isn't waited for.
    static let patienceMilliseconds: Int64 = 2000
    static let pauseMilliseconds: Int32 = 30

    func isOpen(at time: Int64) -> Bool {
        guard case .asked(let start) = self else { return false }
        return time - start < Self.patienceMilliseconds
    }
}
