/// What each style looks like, in as many colours as there are.
///
/// Text keeps the terminal's own colours unless the theme gives `text` some, which then hold wherever a look has none. The
/// grades fall from strong to faint: verbatim gold, near green, parallel blue, formula grey. An overlay with two colours
/// replaces both, one with a background only that.
/// Without colour the grades fall from bold underlined to plain, and what lies over a row reverses it, so that what was
/// reversed itself (wording that differs, a hit) stands out there too.
package struct Theme: Hashable, Sendable {
    package enum Backdrop: String, Hashable, Sendable, CaseIterable { case dark, light }
    /// The looks that come with the program.
    package enum Scheme: String, Hashable, Sendable, CaseIterable {
        case dark, light
        /// For a background that isn't known: readable on black and on white.
        case neutral
        /// White on black, whatever the terminal's own colours; text at 7 to 1 and more.
        case contrast
        /// No colours, only bold, underline and reverse.
        case mono
    }

    package let scheme: Scheme
    /// What a user's theme changes of the scheme.
    package let changes: [Role: Appearance]

    package init(_ scheme: Scheme = .dark, changes: [Role: Appearance] = [:]) { (self.scheme, self.changes) = (scheme, changes) }

    /// - Parameter backdrop: nil where it isn't known.
    package init(for backdrop: Backdrop?) {
        switch backdrop {
        case .dark: self.init(.dark)
        case .light: self.init(.light)
        case nil: self.init(.neutral)
        }
    }

    package func resolve(_ style: Style, _ depth: ColorDepth) -> Appearance {
        var result = look(of: style.role, depth)
        if let overlay = style.overlay {
            let over = look(of: overlay, depth)
            if over.foreground >= 0 && over.background >= 0 {
                (result.foreground, result.background) = (over.foreground, over.background)
            } else if over.background >= 0, !style.role.keepsBackground {
                result.background = over.background
            }
            result.attributes = result.attributes.laidOver(by: over.attributes)
        }
        result.attributes.formUnion(style.emphasis.subtracting(.layered))
        if style.emphasis.contains(.layered) { result.attributes.insert(hasColors(depth) ? .underline : .italic) }
        let ground = look(of: .text, depth)
        if result.foreground < 0 { result.foreground = ground.foreground }
        if result.background < 0 { result.background = ground.background }
        if result.foreground >= 0, result.foreground == result.background { result.foreground = -1 }
        return result
    }

    /// Without them underlining says something already.
    private func hasColors(_ depth: ColorDepth) -> Bool { depth != .none && scheme != .mono }

    private func look(of role: Role, _ depth: ColorDepth) -> Appearance {
        if let change = changes[role], depth != .none, change.needs <= depth.rawValue {
            return depth == .direct ? change : change.inPalette
        }
        switch (depth, scheme) {
        case (.none, _), (_, .mono): return SmallPalette.colourless(role)
        case (.full, .dark), (.direct, .dark): return Palette.dark(role)
        case (.full, .light), (.direct, .light): return Palette.light(role)
        case (.full, .contrast), (.direct, .contrast): return Palette.contrast(role)
        case (.full, .neutral), (.direct, .neutral): return Palette.neutral(role)
        case (.sixteen, .dark): return SmallPalette.sixteenDark(role)
        case (.eight, .dark): return SmallPalette.dark(role)
        case (_, .light): return SmallPalette.light(role)
        case (_, .neutral): return SmallPalette.neutral(role)
        case (_, .contrast): return SmallPalette.contrast(role)
        }
    }
}

extension Appearance {
    /// Colours that a terminal must have to show it.
    fileprivate var needs: Int { Int(max(inPalette.foreground, inPalette.background)) + 1 }

    /// With the nearest colours of the palette.
    fileprivate var inPalette: Appearance {
        Appearance(
            foreground: PaletteColor.inPalette(foreground), background: PaletteColor.inPalette(background),
            attributes: attributes)
    }
}

extension Role {
    /// What a reader looks for in a row stays as it is where the row is the cursor's, or the match the current one.
    fileprivate var keepsBackground: Bool {
        self == .searchHit || self == .currentSearchHit || self == .changedWording || self == .menuCurrent
    }
}

extension Emphasis {
    /// Both, except that reversing twice is not reversing.
    fileprivate func laidOver(by other: Emphasis) -> Emphasis {
        var result = union(other)
        if contains(.reverse) && other.contains(.reverse) { result.remove(.reverse) }
        return result
    }
}
