/// The tables behind ``Theme`` for terminals of 16 colours, of 8, and of none.
///
/// What these colours are is the terminal's affair. Those that are used keep 4.5 to 1 (WCAG 2.1) in xterm's, which leaves few
/// on each background: of the eight, on black, green, yellow, cyan and white; on white, red, blue and magenta; on both, none
/// but magenta, which comes close. Bright black is nothing but the background in some palettes (Solarized), and isn't used.
enum SmallPalette {
    static func sixteenDark(_ role: Role) -> Appearance {
        switch role {
        case .verbatim: Appearance(foreground: 11)
        case .near: Appearance(foreground: 10)
        case .parallel: Appearance(foreground: 14)
        case .strongVerbatim: Appearance(foreground: 11, attributes: .bold)
        case .strongNear: Appearance(foreground: 10, attributes: .bold)
        case .strongParallel: Appearance(foreground: 14, attributes: .bold)
        case .uniqueWording: Appearance(foreground: 9, attributes: .underline)
        case .heading: Appearance(foreground: 15, attributes: .bold)
        default: dark(role)
        }
    }

    static func dark(_ role: Role) -> Appearance {
        switch role {
        case .label, .keyName, .progress: Appearance(foreground: 6)
        case .verbatim, .marginMark, .bar, .marker: Appearance(foreground: 3)
        case .near: Appearance(foreground: 2)
        case .parallel: Appearance(foreground: 6)
        case .strongVerbatim: Appearance(foreground: 3, attributes: .bold)
        case .strongNear: Appearance(foreground: 2, attributes: .bold)
        case .strongParallel: Appearance(foreground: 6, attributes: .bold)
        case .uniqueWording: Appearance(foreground: 3, attributes: .underline)
        case .repair: Appearance(foreground: 6, attributes: .italic)
        case .warning: Appearance(foreground: 3, attributes: .bold)
        case .mark: Appearance(foreground: 6, attributes: .bold)
        case .firstPair: Appearance(foreground: 2)
        case .secondPair: Appearance(foreground: 6)
        case .thirdPair: Appearance(foreground: 3)
        default: plain(role)
        }
    }

    static func light(_ role: Role) -> Appearance {
        switch role {
        case .label, .keyName, .progress: Appearance(foreground: 4)
        case .verbatim, .marginMark, .bar: Appearance(foreground: 5)
        case .near: Appearance(foreground: 4)
        case .parallel, .marker: Appearance(foreground: 1)
        case .strongVerbatim: Appearance(foreground: 5, attributes: .bold)
        case .strongNear: Appearance(foreground: 4, attributes: .bold)
        case .strongParallel: Appearance(foreground: 1, attributes: .bold)
        case .uniqueWording: Appearance(foreground: 1, attributes: .underline)
        case .repair: Appearance(foreground: 4, attributes: .italic)
        case .warning, .mark: Appearance(foreground: 5, attributes: .bold)
        case .firstPair: Appearance(foreground: 4)
        case .secondPair: Appearance(foreground: 1)
        case .thirdPair: Appearance(foreground: 5)
        default: plain(role)
        }
    }

    /// Where the background isn't known.
    static func neutral(_ role: Role) -> Appearance {
        switch role {
        case .label, .keyName, .marginMark, .bar, .verbatim, .thirdPair: Appearance(foreground: 5)
        case .strongVerbatim, .warning, .mark: Appearance(foreground: 5, attributes: .bold)
        case .near: Appearance(attributes: .italic)
        case .strongNear: Appearance(attributes: [.bold, .italic])
        case .parallel: Appearance(attributes: .underline)
        case .strongParallel, .uniqueWording: Appearance(attributes: [.bold, .underline])
        case .firstPair, .secondPair, .marker, .progress: Appearance()
        default: plain(role)
        }
    }

    /// What has the terminal's own colours, or brings both its colours.
    private static func plain(_ role: Role) -> Appearance {
        switch role {
        case .dimmed, .hint, .columnHead, .frame, .guide, .formula: Appearance(attributes: .dim)
        case .title, .heading, .fourthPair: Appearance(attributes: .bold)
        case .derivedTitle, .repair: Appearance(attributes: .italic)
        case .statusBar, .cursorRow, .menuCurrent: Appearance(attributes: .reverse)
        case .statusAccent: Appearance(attributes: [.reverse, .bold])
        case .cursorRowInactive, .fifthPair: Appearance(attributes: .underline)
        case .selection: Appearance(foreground: 7, background: 4)
        case .currentMatch: Appearance(attributes: [.bold, .underline])
        case .changedWording, .error: Appearance(foreground: 7, background: 1, attributes: .bold)
        case .searchHit: Appearance(foreground: 0, background: 3)
        case .currentSearchHit: Appearance(foreground: 0, background: 6, attributes: .bold)
        case .menu: Appearance(foreground: 0, background: 7)
        default: Appearance()
        }
    }

    /// White on black, whatever the terminal's own colours.
    static func contrast(_ role: Role) -> Appearance {
        role == .text ? Appearance(foreground: 7, background: 0) : dark(role)
    }

    static func colourless(_ role: Role) -> Appearance {
        switch role {
        case .text, .label, .marginMark, .bar, .progress, .menu: Appearance()
        case .firstPair, .secondPair, .thirdPair, .fourthPair, .fifthPair: Appearance()
        case .dimmed, .hint, .columnHead, .frame, .guide, .marker, .formula: Appearance(attributes: .dim)
        case .title, .heading, .keyName, .mark, .warning, .near, .strongNear: Appearance(attributes: .bold)
        case .derivedTitle, .repair: Appearance(attributes: .italic)
        case .parallel, .strongParallel, .uniqueWording, .cursorRowInactive: Appearance(attributes: .underline)
        case .verbatim, .strongVerbatim: Appearance(attributes: [.bold, .underline])
        case .statusBar, .cursorRow, .selection, .currentMatch, .searchHit, .menuCurrent: Appearance(attributes: .reverse)
        case .statusAccent, .error, .changedWording: Appearance(attributes: [.reverse, .bold])
        case .currentSearchHit: Appearance(attributes: [.reverse, .bold, .underline])
        }
    }
}
