/// How many colours the terminal has.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case full = 256

    /// The most that a terminal of so many colours can show.
    package init(colors: Int) {
        self = colors >= 256 ? .full : colors >= 16 ? .sixteen : colors >= 8 ? .eight : .none
    }
}
