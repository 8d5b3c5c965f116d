import Testing

@testable import Screen

struct ThemeTests {
    private static let told: [[Role]] = [
        [.verbatim, .near, .parallel, .formula], [.text, .verbatim, .changedWording], [.text, .cursorRow, .cursorRowInactive],
        [.text, .searchHit, .currentSearchHit], [.text, .statusBar, .statusAccent], [.menu, .menuCurrent],
        [.text, .title, .dimmed],
        [.text, .selection], [.text, .mark], [.warning, .error],
    ]

    @Test(arguments: ColorDepth.allCases, Theme.Backdrop.allCases)
    func whatMustBeToldApartIs(depth: ColorDepth, backdrop: Theme.Backdrop) {
        let theme = Theme(backdrop)
        for roles in Self.told {
            let looks = Set(roles.map { theme.resolve(Style($0), depth) })
            #expect(looks.count == roles.count, "\(roles)")
        }
    }

    @Test(arguments: ColorDepth.allCases, Theme.Backdrop.allCases)
    func theCurrentMatchStandsOutInEveryGrade(depth: ColorDepth, backdrop: Theme.Backdrop) {
        let theme = Theme(backdrop)
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

    @Test func withoutColourThereAreNone() {
        for role in Role.allCases {
            let look = Theme().resolve(Style(role, over: .cursorRow), .none)
            #expect(look.foreground == -1 && look.background == -1)
        }
    }

    @Test(arguments: Theme.Backdrop.allCases)
    func textIsReadableOnItsBackground(backdrop: Theme.Backdrop) {
        let quiet: Set<Role> = [.frame, .guide, .bar, .marginMark]
        for role in Role.allCases where !quiet.contains(role) {
            for overlay in [nil, Role.cursorRow, .currentMatch, .selection] {
                let look = Theme(backdrop).resolve(Style(role, over: overlay), .full)
                let ground = look.background >= 0 ? luminance(look.background) : backdrop == .dark ? 0 : 1
                let ink = look.foreground >= 0 ? luminance(look.foreground) : backdrop == .dark ? 0.8 : 0
                let contrast = (max(ground, ink) + 0.05) / (min(ground, ink) + 0.05)
                #expect(contrast >= (overlay == nil ? 4.5 : 3), "\(role) over \(String(describing: overlay)): \(contrast)")
            }
        }
    }

    /// Relative luminance (WCAG 2.1) of a colour of the xterm palette from 16 on.
    private func luminance(_ color: Int16) -> Double {
        let steps: [Double] = [0, 95, 135, 175, 215, 255]
        let index = Int(color) - 16
        let grey = Double(8 + (index - 216) * 10)
        let parts = color >= 232 ? [grey, grey, grey] : [steps[index / 36], steps[index / 6 % 6], steps[index % 6]]
        let linear = parts.map { $0 / 255 <= 0.03928 ? $0 / 255 / 12.92 : power(($0 / 255 + 0.055) / 1.055) }
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// To the power of 2.4, as the square times the fifth root of the square (Newton's method): no Foundation here.
    private func power(_ x: Double) -> Double {
        var root = 1.0
        for _ in 0..<60 { root -= (root * root * root * root * root - x * x) / (5 * root * root * root * root) }
        return x * x * root
    }
}
