import ArgumentParser

/// The language that help, messages and the reader speak. ``Console`` finds it before the arguments are parsed.
struct LanguageArguments: ParsableArguments {
    @Option(help: help("界面语言", "the language of the interface"))
    var language: LanguageChoice?
}
