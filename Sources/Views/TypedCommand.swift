import Reading

/// A line typed behind `:`, which runs a command by its name: `next-match`, or what menus call it.
struct TypedCommand {
    private let words: [Substring]
    private let text: String
    private let bindings: [Binding]

    /// - Parameter context: of the page that the line is about.
    init(_ text: String, in context: Context, _ keymap: Keymap) {
        self.text = text
        words = text.split(separator: " ")
        bindings = keymap.bindings.filter { !$0.contexts.isDisjoint(with: context) && $0.command != .commandLine }
    }

    enum Meaning {
        case command(Command)
        case theme(String)
        case nothing
        case unknown(String)
        /// There is such a command, on other pages.
        case elsewhere(String)
    }

    var meaning: Meaning {
        guard let name = words.first.map(String.init) else { return .nothing }
        if name == "theme" { return words.count == 2 ? .theme(String(words[1])) : .unknown(text) }
        guard words.count == 1 else { return .unknown(text) }
        if name == "q" { return .command(.quit) }
        if let binding = bindings.first(where: { $0.answers(to: name) }) { return .command(binding.command) }
        return Keymap.bindings.contains { $0.answers(to: name) } ? .elsewhere(name) : .unknown(name)
    }

    /// The names that begin with what is typed.
    var candidates: [String] {
        guard words.count <= 1, !text.hasSuffix(" ") else { return [] }
        let typed = words.first ?? ""
        let names = typed.first?.isASCII ?? true ? bindings.map(\.command.id) + ["theme"] : bindings.flatMap(\.chineseNames)
        return names.filter { $0.hasPrefix(typed) }.sorted()
    }

    /// What all candidates go on with.
    var completion: String {
        guard let first = candidates.first, let last = candidates.last else { return "" }
        let shared = String(zip(first, last).prefix { $0 == $1 }.map(\.0))
        return String(shared.dropFirst(words.first?.count ?? 0)) + (candidates == ["theme"] ? " " : "")
    }
}

extension Binding {
    /// Both scripts, short and long.
    fileprivate var chineseNames: [String] {
        var names: [String] = []
        for name in [short(.chinese), name(.chinese), short(.traditional), self.name(.traditional)] where !names.contains(name) {
            names.append(name)
        }
        return names
    }

    fileprivate func answers(to name: String) -> Bool { command.id == name || chineseNames.contains(name) }
}
