import CNcurses
import Screen

/// The attributes and colour pair of each style, made as they are first met.
struct ColorPairs {
    private let depth: ColorDepth
    private let hasDefaults: Bool
    private let limit: Int32
    private var theme: Theme
    private var numbers: [UInt64: Int32] = [:]
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
        let foreground = number(appearance.foreground, otherwise: 7)
        let background = number(appearance.background, otherwise: 0)
        let code = UInt64(UInt32(bitPattern: foreground)) << 32 | UInt64(UInt32(bitPattern: background))
        if let number = numbers[code] { return number }
        let number = Int32(numbers.count + 1)
        guard number < limit, init_extended_pair(number, foreground, background) == OK else { return 0 }
        numbers[code] = number
        return number
    }

    /// What ncurses calls a colour; another where the terminal can't be told to use its own.
    private func number(_ color: Int32, otherwise standard: Int32) -> Int32 {
        if color < 0 && !hasDefaults { return standard }
        return depth == .direct ? PaletteColor.direct(color) : color
    }
}
