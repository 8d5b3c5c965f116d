/// How many colours the terminal has.
package enum ColorDepth: Int, Hashable, Sendable, CaseIterable {
    case none = 0
    case eight = 8
    case sixteen = 16
    case full = 256
    /// Any red, green and blue.
    case direct = 0x100_0000

    /// The most that a terminal of so many colours can show.
    package init(colors: Int) {
        self = ColorDepth.allCases.last { $0.rawValue <= colors } ?? .none
    }
}
