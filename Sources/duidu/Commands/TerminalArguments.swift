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

/// What the user says about the terminal.
struct TerminalArguments: ParsableArguments {
    @Option(help: help("颜色；NO_COLOR 亦有效", "colours; NO_COLOR is heeded"))
    var color = ColorChoice.auto
    @Option(help: help("终端背景的明暗", "the terminal's background"))
    var background = BackgroundChoice.auto
    @Option(help: help("“”…— 等字符占几列；auto 询问终端", "columns of “”…— and the like; auto asks the terminal"))
    var ambiguous = AmbiguousChoice.narrow
    @Flag(inversion: .prefixedNo, help: help("鼠标", "use the mouse"))
    var mouse = true

    var options: TerminalOptions {
        TerminalOptions(
            color: color == .auto ? .automatic : color == .always ? .always : .never,
            backdrop: background == .auto ? nil : background == .dark ? .dark : .light,
            ambiguous: ambiguous.width, mouse: mouse)
    }
}
