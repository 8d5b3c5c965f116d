import Testing

@testable import Screen

struct ThemeTests {
    private static let told: [[Role]] = [
        [.verbatim, .near, .parallel, .formula], [.strongVerbatim, .strongNear, .strongParallel, .formula],
        [.text, .verbatim, .changedWording], [.text, .cursorRow, .cursorRowInactive],
        [.text, .searchHit, .currentSearchHit], [.text, .statusBar, .statusAccent], [.menu, .menuCurrent],
        [.text, .title, .dimmed],
        [.text, .selection], [.text, .mark], [.warning, .error],
    ]

    @Test(arguments: ColorDepth.allCases, Theme.Scheme.allCases)
    func whatMustBeToldApartIs(depth: ColorDepth, scheme: Theme.Scheme) {
        let theme = Theme(scheme)
        for roles in Self.told {
            let looks = Set(roles.map { theme.resolve(Style($0), depth) })
            #expect(looks.count == roles.count, "\(roles)")
        }
    }

    @Test(arguments: ColorDepth.allCases, Theme.Scheme.allCases)
    func theCurrentMatchStandsOutInEveryGrade(depth: ColorDepth, scheme: Theme.Scheme) {
        let theme = Theme(scheme)
        for grade in [Role.text, .verbatim, .near, .parallel, .formula] {
            for overlay in [Role.currentMatch, .cursorRow, .selection] {
                #expect(
                    theme.resolve(Style(grade), depth) != theme.resolve(Style(grade, over: overlay), depth), "\(grade) \(overlay)"
                )
            }
        }
        for overlay in [Role.cursorRow, .currentMatch] {
            let looks = Set([Role.text, .verbatim, .changedWording].map { theme.resolve(Style($0, over: overlay), depth) })
            #expect(looks.count == 3, "\(overlay)")
        }
    }

    @Test func theContrastThemeBringsItsOwnGround() {
        for role in Role.allCases {
            let look = Theme(.contrast).resolve(Style(role), .full)
            #expect(look.foreground >= 0 && look.background >= 0, "\(role)")
        }
    }

    @Test(
        arguments: [
            ("default", -1), ("red", 1), ("bright-white", 15), ("200", 200), ("#000000", 16), ("#ff0000", 196), ("#767676", 243),
            ("256", nil), ("#12345", nil), ("#+12345", nil), ("pink", nil), ("-1", nil),
        ] as [(String, Int32?)])
    func coloursAreReadByNameNumberAndParts(text: String, number: Int32?) {
        #expect(PaletteColor.number(text).map(PaletteColor.inPalette) == number)
    }

    @Test func trueColoursAreKeptWhereTheTerminalHasThemAndElseTheNearestIsTaken() throws {
        let orange = try #require(PaletteColor.number("#fe8019"))
        let theme = Theme(.dark, changes: [.near: Appearance(foreground: orange)])
        #expect(theme.resolve(Style(.near), .direct).foreground == orange)
        #expect(theme.resolve(Style(.near), .full).foreground == PaletteColor.inPalette(orange))
        #expect(theme.resolve(Style(.near), .eight) == Theme(.dark).resolve(Style(.near), .eight))
        #expect(PaletteColor.direct(orange) == 0xfe8019)
        #expect(PaletteColor.direct(196) == 0xff0000 && PaletteColor.direct(3) == 3 && PaletteColor.direct(-1) == -1)
        #expect(PaletteColor.direct(16) == 8, "the first eight numbers are the palette's own")
    }

    @Test(
        arguments: [(0, .none), (8, .eight), (16, .sixteen), (88, .sixteen), (256, .full), (1 << 24, .direct)]
            as [(Int, ColorDepth)])
    func theDepthIsTheMostThatTheTerminalCanShow(colors: Int, depth: ColorDepth) {
        #expect(ColorDepth(colors: colors) == depth)
    }

    @Test(arguments: ColorDepth.allCases, Theme.Scheme.allCases)
    func strongMatchesStandOutWhereThereAreColours(depth: ColorDepth, scheme: Theme.Scheme) {
        let theme = Theme(scheme)
        let grades: [(Role, Role)] = [(.verbatim, .strongVerbatim), (.near, .strongNear), (.parallel, .strongParallel)]
        for (usual, strong) in grades {
            let isTold = theme.resolve(Style(usual), depth) != theme.resolve(Style(strong), depth)
            #expect(isTold == (depth != .none && scheme != .mono), "\(usual)")
        }
    }

    @Test(arguments: Role.allCases)
    func everyRoleHasANameThatReadsBack(role: Role) { #expect(Role(name: role.name) == role) }

    @Test func withoutColourThereAreNone() {
        for role in Role.allCases {
            let look = Theme().resolve(Style(role, over: .cursorRow), .none)
            #expect(look.foreground == -1 && look.background == -1)
        }
    }

    @Test(arguments: ColorDepth.allCases.filter { $0 != .none }, Theme.Scheme.allCases.filter { $0 != .mono })
    func textIsReadableOnItsBackground(depth: ColorDepth, scheme: Theme.Scheme) {
        let quiet: Set<Role> = [.frame, .guide, .bar, .marginMark]
        let overlays: [Role?] = [nil, .cursorRow, .cursorRowInactive, .currentMatch, .selection]
        for role in Role.allCases where !quiet.contains(role) {
            for overlay in Self.grounds.contains(role) ? [nil] : overlays {
                let look = Theme(scheme).resolve(Style(role, over: overlay), depth)
                for isDark in Self.backdrops(of: scheme) {
                    let found = contrast(of: look, onDark: isDark)
                    let over = String(describing: overlay)
                    #expect(found >= Self.leastContrast(scheme, depth), "\(role) over \(over), dark \(isDark): \(found)")
                }
            }
        }
    }

    private static let grounds: Set<Role> = [
        .statusBar, .statusAccent, .menu, .menuCurrent, .selection, .cursorRow, .cursorRowInactive, .currentMatch,
    ]

    /// Whether the backgrounds that a scheme is for are dark ones.
    private static func backdrops(of scheme: Theme.Scheme) -> [Bool] {
        switch scheme {
        case .neutral: [true, false]
        case .light: [false]
        case .dark, .contrast, .mono: [true]
        }
    }

    /// No colour has more than 4.58 to 1 on black and on white.
    private static func leastContrast(_ scheme: Theme.Scheme, _ depth: ColorDepth) -> Double {
        switch scheme {
        case .neutral: 4
        case .contrast where depth.rawValue >= ColorDepth.full.rawValue: 7
        default: 4.5
        }
    }

    /// Of the text on its ground, where the terminal's own colours are light grey on black, or black on white.
    private func contrast(of look: Appearance, onDark isDark: Bool) -> Double {
        let own = isDark ? (ink: 0.8, ground: 0.0) : (ink: 0.0, ground: 1.0)
        let ink = look.foreground >= 0 ? luminance(look.foreground) : own.ink
        let ground = look.background >= 0 ? luminance(look.background) : own.ground
        return (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05)
    }

    /// The first sixteen colours as xterm has them.
    private static let xterm: [(Int, Int, Int)] = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255),
    ]

    /// Relative luminance (WCAG 2.1) of a colour of the xterm palette.
    private func luminance(_ color: Int32) -> Double {
        let (red, green, blue) = color < 16 ? Self.xterm[Int(color)] : PaletteColor.parts(of: color)
        let parts = [Double(red), Double(green), Double(blue)]
        let linear = parts.map { $0 / 255 <= 0.03928 ? $0 / 255 / 12.92 : power(($0 / 255 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    @Test func anUnknownBackgroundGetsTheThemeForBoth() {
        #expect(Theme(for: nil) == Theme(.neutral))
        #expect(Theme(for: .light) == Theme(.light) && Theme(for: .dark) == Theme(.dark))
    }

    /// To the power of 2.4, as the square times the fifth root of the square (Newton's method): no Foundation here.
    private func power(_ x: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
        return x * x * root
    }
}
