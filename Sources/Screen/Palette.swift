/// The tables behind ``Theme``. Numbers are those of the xterm palette: 16–231 the colour cube, 232–255 greys.
///
/// Text on its background keeps a contrast of 4.5 to 1 or more (WCAG 2.1) on the usual black, Solarized and white.
enum Palette {
    static func dark(_ role: Role) -> Appearance {
        switch role {
        case .text: Appearance()
        case .dimmed, .hint, .columnHead: Appearance(foreground: 247)
        case .title: Appearance(attributes: .bold)
        case .derivedTitle: Appearance(foreground: 250, attributes: .italic)
        case .heading: Appearance(foreground: 230, attributes: .bold)
        case .label: Appearance(foreground: 144)
        case .statusBar: Appearance(foreground: 252, background: 237)
        case .statusAccent: Appearance(foreground: 222, background: 237, attributes: .bold)
        case .keyName: Appearance(foreground: 180)
        case .frame, .guide: Appearance(foreground: 240)
        case .cursorRow: Appearance(background: 236)
        case .cursorRowInactive: Appearance(background: 235)
        case .selection: Appearance(foreground: 231, background: 24)
        case .verbatim: Appearance(foreground: 222)
        case .near: Appearance(foreground: 150)
        case .parallel: Appearance(foreground: 110)
        case .formula: Appearance(foreground: 145)
        case .currentMatch: Appearance(background: 17)
        case .changedWording: Appearance(foreground: 217, background: 52)
        case .repair: Appearance(foreground: 174, attributes: .italic)
        case .uniqueWording: Appearance(foreground: 216, attributes: .underline)
        case .searchHit: Appearance(foreground: 16, background: 179)
        case .currentSearchHit: Appearance(foreground: 16, background: 215, attributes: .bold)
        case .marginMark, .bar: Appearance(foreground: 179)
        case .marker: Appearance(foreground: 173)
        case .warning: Appearance(foreground: 215)
        case .error: Appearance(foreground: 210, attributes: .bold)
        case .progress: Appearance(foreground: 109)
        case .mark: Appearance(foreground: 213, attributes: .bold)
        case .menu: Appearance(foreground: 252, background: 236)
        case .menuCurrent: Appearance(foreground: 255, background: 24)
        }
    }

    static func light(_ role: Role) -> Appearance {
        switch role {
        case .text: Appearance()
        case .dimmed, .hint, .columnHead: Appearance(foreground: 240)
        case .title: Appearance(attributes: .bold)
        case .derivedTitle: Appearance(foreground: 239, attributes: .italic)
        case .heading: Appearance(foreground: 235, attributes: .bold)
        case .label: Appearance(foreground: 58)
        case .statusBar: Appearance(foreground: 236, background: 254)
        case .statusAccent: Appearance(foreground: 88, background: 254, attributes: .bold)
        case .keyName: Appearance(foreground: 94)
        case .frame, .guide: Appearance(foreground: 248)
        case .cursorRow: Appearance(background: 254)
        case .cursorRowInactive: Appearance(background: 255)
        case .selection: Appearance(foreground: 16, background: 153)
        case .verbatim: Appearance(foreground: 94, background: 230)
        case .near: Appearance(foreground: 22, background: 194)
        case .parallel: Appearance(foreground: 25)
        case .formula: Appearance(foreground: 60)
        case .currentMatch: Appearance(background: 228)
        case .changedWording: Appearance(foreground: 88, background: 224)
        case .repair: Appearance(foreground: 125, attributes: .italic)
        case .uniqueWording: Appearance(foreground: 90, attributes: .underline)
        case .searchHit: Appearance(foreground: 16, background: 221)
        case .currentSearchHit: Appearance(foreground: 16, background: 214, attributes: .bold)
        case .marginMark, .bar: Appearance(foreground: 136)
        case .marker: Appearance(foreground: 125)
        case .warning: Appearance(foreground: 94)
        case .error: Appearance(foreground: 124, attributes: .bold)
        case .progress: Appearance(foreground: 24)
        case .mark: Appearance(foreground: 127, attributes: .bold)
        case .menu: Appearance(foreground: 236, background: 255)
        case .menuCurrent: Appearance(foreground: 16, background: 153)
        }
    }

    static func contrast(_ role: Role) -> Appearance {
        switch role {
        case .text: Appearance(foreground: 231, background: 16)
        case .dimmed, .hint, .columnHead, .formula: Appearance(foreground: 252)
        case .title: Appearance(attributes: .bold)
        case .derivedTitle: Appearance(foreground: 255, attributes: .italic)
        case .heading, .warning: Appearance(foreground: 226, attributes: .bold)
        case .label: Appearance(foreground: 229)
        case .statusBar: Appearance(foreground: 16, background: 231)
        case .statusAccent: Appearance(foreground: 16, background: 226, attributes: .bold)
        case .keyName: Appearance(foreground: 229, attributes: .bold)
        case .frame, .guide: Appearance(foreground: 250)
        case .cursorRow: Appearance(background: 18)
        case .cursorRowInactive: Appearance(background: 235)
        case .selection, .menuCurrent: Appearance(foreground: 16, background: 226)
        case .verbatim, .marginMark, .bar: Appearance(foreground: 226)
        case .near: Appearance(foreground: 120)
        case .parallel: Appearance(foreground: 123)
        case .currentMatch: Appearance(background: 17, attributes: .underline)
        case .changedWording: Appearance(foreground: 16, background: 217)
        case .uniqueWording: Appearance(foreground: 219, attributes: .underline)
        case .repair: Appearance(foreground: 218, attributes: .italic)
        case .searchHit: Appearance(foreground: 16, background: 214)
        case .currentSearchHit: Appearance(foreground: 16, background: 51, attributes: .bold)
        case .marker: Appearance(foreground: 217)
        case .error: Appearance(foreground: 217, attributes: .bold)
        case .progress: Appearance(foreground: 159)
        case .mark: Appearance(foreground: 219, attributes: .bold)
        case .menu: Appearance(foreground: 231, background: 18)
        }
    }

    static func sixteenDark(_ role: Role) -> Appearance {
        switch role {
        case .dimmed, .hint, .columnHead, .frame, .guide: Appearance(foreground: 8)
        case .verbatim: Appearance(foreground: 11)
        case .near: Appearance(foreground: 10)
        case .parallel: Appearance(foreground: 14)
        case .formula: Appearance(foreground: 7, attributes: .dim)
        case .uniqueWording: Appearance(foreground: 9, attributes: .underline)
        case .heading: Appearance(foreground: 15, attributes: .bold)
        case .cursorRow: Appearance(background: 8)
        default: eight(role)
        }
    }

    static func sixteenLight(_ role: Role) -> Appearance {
        switch role {
        case .dimmed, .hint, .columnHead, .frame, .guide: Appearance(foreground: 8)
        case .verbatim: Appearance(foreground: 5, attributes: .bold)
        case .near: Appearance(foreground: 2)
        case .parallel: Appearance(foreground: 4)
        case .formula: Appearance(foreground: 8)
        case .label, .keyName, .progress: Appearance(foreground: 4)
        case .marginMark, .bar: Appearance(foreground: 5)
        case .statusBar: Appearance(foreground: 0, background: 7)
        case .cursorRow: Appearance(background: 7)
        default: eight(role)
        }
    }

    static func eight(_ role: Role) -> Appearance {
        switch role {
        case .text: Appearance()
        case .dimmed, .hint, .columnHead, .frame, .guide: Appearance(attributes: .dim)
        case .title, .heading: Appearance(attributes: .bold)
        case .derivedTitle: Appearance(attributes: .italic)
        case .label, .keyName, .progress: Appearance(foreground: 6)
        case .statusBar: Appearance(attributes: .reverse)
        case .statusAccent: Appearance(attributes: [.reverse, .bold])
        case .cursorRow, .menuCurrent: Appearance(attributes: .reverse)
        case .cursorRowInactive: Appearance(attributes: .underline)
        case .selection: Appearance(foreground: 7, background: 4)
        case .verbatim: Appearance(foreground: 3, attributes: .bold)
        case .near: Appearance(foreground: 2)
        case .parallel: Appearance(foreground: 6)
        case .formula: Appearance(attributes: .dim)
        case .currentMatch: Appearance(attributes: [.bold, .underline])
        case .changedWording: Appearance(foreground: 1, attributes: [.bold, .reverse])
        case .uniqueWording: Appearance(foreground: 1, attributes: .underline)
        case .repair: Appearance(foreground: 5, attributes: .italic)
        case .searchHit: Appearance(foreground: 0, background: 3)
        case .currentSearchHit: Appearance(foreground: 0, background: 6, attributes: .bold)
        case .marginMark, .bar: Appearance(foreground: 3)
        case .marker: Appearance(foreground: 1)
        case .warning: Appearance(foreground: 3, attributes: .bold)
        case .error: Appearance(foreground: 1, attributes: .bold)
        case .mark: Appearance(foreground: 5, attributes: .bold)
        case .menu: Appearance(foreground: 0, background: 7)
        }
    }

    static func colourless(_ role: Role) -> Appearance {
        switch role {
        case .text, .label, .marginMark, .bar, .progress, .menu: Appearance()
        case .dimmed, .hint, .columnHead, .frame, .guide, .marker, .formula: Appearance(attributes: .dim)
        case .title, .heading, .keyName, .mark, .warning, .near: Appearance(attributes: .bold)
        case .derivedTitle, .repair: Appearance(attributes: .italic)
        case .parallel, .uniqueWording, .cursorRowInactive: Appearance(attributes: .underline)
        case .verbatim: Appearance(attributes: [.bold, .underline])
        case .statusBar, .cursorRow, .selection, .currentMatch, .searchHit, .menuCurrent: Appearance(attributes: .reverse)
        case .statusAccent, .error, .changedWording: Appearance(attributes: [.reverse, .bold])
        case .currentSearchHit: Appearance(attributes: [.reverse, .bold, .underline])
        }
    }
}
