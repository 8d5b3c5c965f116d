import Curses
import Matching
import Reading
import Screen
import Views

/// Settings that are changed while the session runs.
extension ReaderLoop {
    /// Changes a setting for this session.
    func set(_ name: String, to value: String, _ terminal: Terminal?) {
        let before = settings
        do throws(SettingMistake) {
            settings = try Setting.changed(settings, name, to: value)
        } catch {
            return say(error.message(.chinese), error.message(.english))
        }
        apply(name, changedFrom: before, terminal)
        say(
            "已设 \(kept: "\(name) = \(value)")；要长久有效，写进 config.toml",
            "\(name) = \(value) for this session; config.toml keeps it")
    }

    func apply(_ name: String, changedFrom before: Settings, _ terminal: Terminal?) {
        (session.keymap, session.columns) = (settings.keymap, settings.columns)
        if settings.ascii != before.ascii || settings.ambiguous != before.ambiguous {
            let width = settings.ambiguous.width ?? terminal?.ambiguous ?? .narrow
            session.symbols = Symbols(ambiguous: width, ascii: settings.ascii)
        }
        if settings.color != before.color { terminal?.useColor(settings.terminalOptions.color, theme: presentTheme) }
        if settings.background != before.background {
            backdrop = settings.terminalOptions.backdrop ?? terminal?.backdrop
        }
        var actions: [Action] = []
        if name == "theme" { actions.append(.useTheme(settings.theme)) }
        if name == "language" { actions.append(.useLanguage(settings.language?.rawValue)) }
        if settings.mouse != session.state.usesMouse { actions.append(.toggleMouse) }
        if name == "text-width" { actions.append(.useTextWidth(settings.textWidth)) }
        for effect in actions.compactMap({ session.receive($0) }) { _ = perform(effect, terminal) }
        if settings.shortestMatch != before.shortestMatch {
            _ = session.receive(.matchingProgressed(0))
            work.match(session.state.library, matchSettings)
        }
    }

    var presentTheme: Theme { theme ?? Theme(for: backdrop) }

    func use(theme name: String) {
        do throws(SettingsProblem) {
            let found = try ThemeFile.themeOrAuto(named: name)
            theme = found.theme
            if let first = found.problems.first { throw first }
        } catch {
            say(error)
        }
    }

    var matchSettings: MatchSettings {
        var wanted = MatchSettings()
        wanted.minimumLength = settings.shortestMatch
        return wanted
    }
}
