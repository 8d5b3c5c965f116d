import Matching
import Reading
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
    var textWidth = TextWidth.normal
    /// In tokens.
    var shortestMatch = MatchSettings().minimumLength
    var keymap = Keymap.standard
    /// What makes it differ from the standard.
    var keyChanges: [KeymapChange] = []
    /// The command line names the theme, the language: then the kept session doesn't.
    var statesTheme = false
    var statesLanguage = false
}
