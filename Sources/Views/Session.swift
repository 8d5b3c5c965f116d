import Reading
import Screen
import Speeches

/// A reading session with its keys and its picture: what the program runs in a terminal, `duidu screen` runs without one,
/// and tests run on both.
package struct Session {
    package private(set) var state: ReadingState
    package private(set) var keys = KeyReader()
    /// What the settings or the locale name.
    private let locale: Language?
    /// What the terminal can show; it may be known only once it is open.
    package var symbols: Symbols
    private let layouts = LayoutCache()
    package var keymap: Keymap
    /// Those of the library's list; nil for as many as there is room for.
    package var columns: [LibraryColumn]?
    package var arguments: CommandArguments
    private var libraryLanguage = Language.english

    /// - Parameters:
    ///   - locale: the language that the user or the locale names; nil to go by the library's script.
    ///   - columns: those of the library's list; nil for as many as there is room for.
    package init(
        locale: Language?, symbols: Symbols, usesMouse: Bool = true, keymap: Keymap = .standard,
        columns: [LibraryColumn]? = nil, textWidth: TextWidth = .normal, seed: UInt64 = 0,
        arguments: CommandArguments = CommandArguments()
    ) {
        (self.locale, self.symbols, self.keymap, self.columns) = (locale, symbols, keymap, columns)
        self.arguments = arguments
        state = ReadingState(usesMouse: usesMouse, textWidth: textWidth, seed: seed)
    }

    /// What was chosen in the reader, else what the settings or the locale name, else the library's.
    package var language: Language { state.language.flatMap(Language.init(rawValue:)) ?? locale ?? libraryLanguage }

    /// What the screen shows at a size.
    package func picture(_ size: Size) -> Picture { SessionView.render(state, keys: keys, viewport(size)) }

    /// Takes a key, and gives what it asks of the world.
    package mutating func press(_ key: Key, _ size: Size) -> [Effect] {
        actions(for: key, size).compactMap { state.update($0) }
    }

    /// Takes a result from the background, or the opening of a comparison.
    package mutating func receive(_ action: Action) -> Effect? {
        switch action {
        case .libraryRead(let library), .otherLibraryRead(let library): libraryLanguage = Language(ofScriptIn: library)
        default: break
        }
        return state.update(action)
    }

    private func viewport(_ size: Size) -> Viewport {
        var viewport = Viewport(size: size, language: language, symbols: symbols, layouts: layouts)
        (viewport.keymap, viewport.columns, viewport.arguments) = (keymap, columns, arguments)
        return viewport
    }

    private mutating func actions(for key: Key, _ size: Size) -> [Action] {
        let resolver = Resolver(state, viewport(size))
        if case .prompt = state.overlay { return resolver.actions(forTyping: key) }
        if case .letter = state.overlay { return resolver.actions(forLetter: key.normalized) }
        if case .paste = key { return [.say(.pasteOutsidePrompt)] }
        if case .mouse(let event) = key { return resolver.actions(for: event) }
        let pending = keys.pending
        let wasPending = !pending.isEmpty || keys.count != nil
        if let request = keys.read(key.normalized, in: Context(state), by: keymap) {
            if wasPending && request.command == .escape { return [] }
            return resolver.actions(for: request)
        }
        if key.isFromInputMethod { return [.say(.inputMethodOn)] }
        guard keys.pending.isEmpty, keys.count == nil else { return [] }
        return [.say(.unboundKey((pending + [key.normalized]).map(\.spelling).joined()))]
    }
}

extension Language {
    /// Chinese where the first speeches hold more Han characters than letters.
    init(ofScriptIn library: Library) {
        let sample = library.documents.prefix(3).flatMap { $0.folded.prefix(2000) }
        let ideographs = sample.count { $0.kind == .ideograph }
        self = ideographs > sample.count { $0.kind == .letter } ? .chinese : .english
    }
}
