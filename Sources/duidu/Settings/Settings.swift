import Matching
import Views

/// What the user wants otherwise than it is; the options of a command line come before them.
struct Settings: Sendable {
    /// `auto`, a scheme or the name of a theme's file.
    var theme = "auto"
    var color = ColorChoice.auto
    var background = BackgroundChoice.auto
    /// nil goes by the locale.
    var language: Language?
    var ambiguous = AmbiguousChoice.auto
    var ascii = false
    var mouse = true
    /// nil for as many as there is room for.
    var columns: [LibraryColumn]?
    /// In tokens.
    var shortestMatch = MatchSettings().minimumLength
    var keymap = Keymap.standard
}
