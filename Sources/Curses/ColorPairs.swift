import CNcurses
import Screen

/// The attributes and colour pair of each style, made as they are first met.
struct ColorPairs {
    private let depth: ColorDepth
    private let hasDefaults: Bool
    private let limit: Int32
    private var theme: Theme
    private var numbers: [UInt32: Int32] = [:]
    private var looks: [UInt32: (attributes: UInt32, pair: Int32)] = [:]

    /// - Parameters:
    ///   - hasDefaults: whether the terminal can be told to use its own colours.
    ///   - limit: pairs there are.
    init(depth: ColorDepth, hasDefaults: Bool, limit: Int32, theme: Theme) {
        self.depth = depth
        self.hasDefaults = hasDefaults
        self.limit = limit
        self.theme = theme
    }

    mutating func use(_ theme: Theme) {
        guard theme != self.theme else { return }
        self.theme = theme
        looks.removeAll()
    }

    mutating func look(of style: Style) -> (attributes: UInt32, pair: Int32) {
        if let known = looks[style.code] { return known }
        let appearance = theme.resolve(style, depth)
        let look = (UInt32(appearance.attributes.rawValue), pair(appearance))
        looks[style.code] = look
        return look
    }

    /// The pair's number; 0, the terminal's own colours, where there are no more.
    private mutating func pair(_ appearance: Appearance) -> Int32 {
        guard depth != .none, appearance.foreground >= 0 || appearance.background >= 0 else { return 0 }
        let foreground = appearance.foreground < 0 && !hasDefaults ? 7 : Int32(appearance.foreground)
        let background = appearance.background < 0 && !hasDefaults ? 0 : Int32(appearance.background)
        let code = UInt32(bitPattern: foreground + 1) << 16 | UInt32(bitPattern: background + 1)
        if let number = numbers[code] { return number }
        let number = Int32(numbers.count + 1)
        guard number < limit, init_extended_pair(number, foreground, background) == OK else { return 0 }
        numbers[code] = number
        return number
    }
}
