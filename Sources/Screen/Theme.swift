/// What each style looks like, on a dark or a light background, in as many colours as there are.
///
/// Text keeps the terminal's own colours. The grades fall from strong to faint: verbatim gold, near green, parallel blue,
/// formula grey. An overlay with two colours replaces both, one with a background only that.
/// Without colour the grades fall from bold underlined to plain, and what lies over a row reverses it, so that what was
/// reversed itself (wording that differs, a hit) stands out there too.
package struct Theme: Hashable, Sendable {
    package enum Backdrop: Hashable, Sendable, CaseIterable { case dark, light }

    package var backdrop: Backdrop

    package init(_ backdrop: Backdrop = .dark) { self.backdrop = backdrop }

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
        result.attributes.formUnion(style.emphasis)
        if result.foreground >= 0, result.foreground == result.background { result.foreground = -1 }
        return result
    }

    private func look(of role: Role, _ depth: ColorDepth) -> Appearance {
        switch (depth, backdrop) {
        case (.full, .dark): Palette.dark(role)
        case (.full, .light): Palette.light(role)
        case (.sixteen, .dark): Palette.sixteenDark(role)
        case (.sixteen, .light): Palette.sixteenLight(role)
        case (.eight, _): Palette.eight(role)
        case (.none, _): Palette.colourless(role)
        }
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
