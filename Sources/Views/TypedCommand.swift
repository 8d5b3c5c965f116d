import Reading

/// A line typed behind `:`, which runs a command by its name: `next-match`, or what menus call it; `open`, `set`, `theme` and
/// `language` take an argument.
struct TypedCommand {
    /// Commands with an argument, by name.
    private enum Wanting: String, CaseIterable { case open, set, theme, language }

    private let name: String
    /// What follows the name; nil as long as no blank was typed behind it.
    private let argument: String?
    private let bindings: [Binding]
    private let arguments: CommandArguments
    /// Titles that `open` may be given.
    private let titles: [String]

    /// - Parameter context: of the page that the line is about.
    init(_ text: String, in context: Context, _ viewport: Viewport, titles: [String] = []) {
        let line = text.drop { $0 == " " }
        let end = line.firstIndex(of: " ")
        name = String(line[..<(end ?? line.endIndex)])
        argument = end.map { String(line[$0...].drop { $0 == " " }) }
        bindings = viewport.keymap.bindings.filter { !$0.contexts.isDisjoint(with: context) && $0.command != .commandLine }
        (arguments, self.titles) = (viewport.arguments, titles)
    }

    enum Meaning: Hashable {
        case command(Command)
        case theme(String)
        case language(String)
        case set(String, to: String)
        case open(String)
        case nothing
        case unknown(String)
        /// There is such a command, on other pages.
        case elsewhere(String)
        /// The command needs an argument of these, or such as this.
        case incomplete(String, [String])
        /// It can't be given this, only one of these.
        case wrong(String, is: String, [String])
    }

    var meaning: Meaning {
        let argument = (argument ?? "").trimmed
        if name.isEmpty { return .nothing }
        let isAlone = argument.isEmpty && bindings.contains { $0.command.id == name }
        if let wanting = Wanting(rawValue: name), !isAlone { return meaning(of: wanting, argument) }
        guard argument.isEmpty else { return .unknown(name + " " + argument) }
        if name == "q" { return .command(.quit) }
        if let binding = bindings.first(where: { $0.answers(to: name) }) { return .command(binding.command) }
        return Keymap.bindings.contains { $0.answers(to: name) } ? .elsewhere(name) : .unknown(name)
    }

    private func meaning(of wanting: Wanting, _ argument: String) -> Meaning {
        switch wanting {
        case .theme:
            arguments.themes.contains(argument) ? .theme(argument) : lacking(argument, arguments.themes)
        case .language:
            CommandArguments.languages.contains(argument)
                ? .language(argument) : lacking(argument, CommandArguments.languages)
        case .open: argument.isEmpty ? .incomplete(name, []) : .open(argument)
        case .set:
            if let blank = argument.firstIndex(of: " ") {
                .set(String(argument[..<blank]), to: String(argument[blank...]).trimmed)
            } else {
                .incomplete(name, candidates)
            }
        }
    }

    private func lacking(_ argument: String, _ choices: [String]) -> Meaning {
        argument.isEmpty ? .incomplete(name, choices) : .wrong(name, is: argument, choices)
    }

    /// What may stand for the word that is being typed: all that begins with it.
    var candidates: [String] {
        guard let argument else {
            let names = name.first?.isASCII ?? true ? bindings.map(\.command.id) : bindings.flatMap(\.chineseNames)
            return Set(names + Wanting.allCases.map(\.rawValue)).filter { $0.hasPrefix(name) }.sorted()
        }
        switch Wanting(rawValue: name) {
        case .theme: return arguments.themes.filter { $0.hasPrefix(argument) }
        case .language: return CommandArguments.languages.filter { $0.hasPrefix(argument) }
        case .open: return titles.filter { $0.hasPrefix(argument) }
        case .set:
            guard let blank = argument.firstIndex(of: " ") else {
                return arguments.settings.map(\.name).filter { $0.hasPrefix(argument) }
            }
            let values = arguments.settings.first { $0.name == argument[..<blank] }?.values ?? []
            return values.filter { $0.hasPrefix(argument[blank...].drop { $0 == " " }) }
        case nil: return []
        }
    }

    /// What all candidates go on with; behind a name that wants an argument also the blank.
    var completion: String {
        let candidates = candidates
        guard let first = candidates.min(), let last = candidates.max() else { return "" }
        let shared = String(zip(first, last).prefix { $0 == $1 }.map(\.0))
        let isWhole = candidates.count == 1 && (argument == nil ? Wanting(rawValue: first) != nil : wantsValue)
        return String(shared.dropFirst(word.count)) + (isWhole ? " " : "")
    }

    /// The path that is being typed, where only the program knows what may follow.
    var path: String? { name == Wanting.open.rawValue && candidates.isEmpty ? argument : nil }

    /// The word that is being typed is the name of a setting.
    private var wantsValue: Bool { name == Wanting.set.rawValue && argument?.contains(" ") == false }

    private var word: String {
        guard let argument else { return name }
        guard name == Wanting.set.rawValue, let blank = argument.firstIndex(of: " ") else { return argument }
        return String(argument[blank...].drop { $0 == " " })
    }
}

extension String {
    /// Without blanks around it.
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
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
