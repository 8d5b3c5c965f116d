import ArgumentParser
import Curses
import Screen

enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }
enum BackgroundChoice: String, ExpressibleByArgument, CaseIterable { case auto, dark, light }
enum AmbiguousChoice: String, ExpressibleByArgument, CaseIterable {
    case narrow = "1"
    case wide = "2"
    case auto

    /// nil asks the terminal.
    var width: AmbiguousWidth? {
        switch self {
        case .narrow: .narrow
        case .wide: .wide
        case .auto: nil
        }
    }
}

/// What the user says about the terminal; what isn't said goes by the settings.
struct TerminalArguments: ParsableArguments {
    @Option(help: help("颜色；NO_COLOR 亦有效", "colours; NO_COLOR is heeded"))
    var color: ColorChoice?
    @Option(
        help: help(
            "主题：auto dark light contrast mono，或自己的主题文件名", "the theme: auto, dark, light, contrast, mono or a file of your own",
            value: "name"))
    var theme: String?
    @Option(help: help("终端背景的明暗；auto 询问终端", "the terminal's background; auto asks it"))
    var background: BackgroundChoice?
    @Option(help: help("“”…— 等字符占几列；auto 询问终端", "columns of “”…— and the like; auto asks the terminal"))
    var ambiguous: AmbiguousChoice?
    @Flag(inversion: .prefixedNo, help: help("边框、条形和标记只用 ASCII", "frames, bars and marks in ASCII"))
    var ascii: Bool?
    @Flag(inversion: .prefixedNo, help: help("鼠标", "use the mouse"))
    var mouse: Bool?

    /// The settings with what the command line says.
    /// - Throws: a mistake in usage where there is no theme of that name.
    func applied(to settings: Settings) throws -> Settings {
        var result = settings
        if let color { result.color = color }
        if let background { result.background = background }
        if let ambiguous { result.ambiguous = ambiguous }
        if let ascii { result.ascii = ascii }
        if let mouse { result.mouse = mouse }
        if let theme {
            if theme != "auto" {
                do throws(SettingsProblem) {
                    _ = try ThemeFile.theme(named: theme)
                } catch {
                    throw ValidationError(error.message(Console.language))
                }
            }
            (result.theme, result.statesTheme) = (theme, true)
        }
        result.statesLanguage = LanguageChoice(arguments: Array(CommandLine.arguments.dropFirst())) != nil
        return result
    }
}

extension Settings {
    var terminalOptions: TerminalOptions {
        TerminalOptions(
            color: color == .auto ? .automatic : color == .always ? .always : .never,
            backdrop: background == .auto ? nil : background == .dark ? .dark : .light, ambiguous: ambiguous.width,
            asksBackdrop: theme == "auto" && background == .auto, mouse: mouse,
            prefersTrueColor: !ThemeFile.names.isEmpty)
    }
}
