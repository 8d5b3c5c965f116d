/// What may follow the commands that take an argument: for completion, and for the next theme.
package struct CommandArguments: Sendable {
    /// A setting's name, and the values that can be listed.
    package struct Setting: Sendable {
        package let name: String
        package let values: [String]

        package init(name: String, values: [String]) { (self.name, self.values) = (name, values) }
    }

    package var settings: [Setting]
    /// The names of all themes, `auto` first.
    package var themes: [String]
    /// The theme that the settings name.
    package var usualTheme: String

    package init(
        settings: [Setting] = [], themes: [String] = ["auto", "dark", "light", "contrast", "mono"], usualTheme: String = "auto"
    ) {
        (self.settings, self.themes, self.usualTheme) = (settings, themes, usualTheme)
    }

    static let languages = ["auto"] + Language.allCases.map(\.rawValue)
}
