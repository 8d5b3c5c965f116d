import Reading
import Screen

extension Resolver {
    /// Keys while something is typed.
    package func actions(forTyping key: Key) -> [Action] {
        guard case .prompt(let prompt) = state.overlay else { return [] }
        switch key {
        case .character(let scalar): return [.type(String(scalar))]
        case .paste(let text): return [.type(Self.line(of: text))]
        default: break
        }
        if case .command(let command) = viewport.keymap.answer(to: [key], in: Context(state)) {
            return actions(for: .init(command: command, count: nil))
        }
        switch key {
        case .backspace: return prompt.text.isEmpty ? [.escape] : [.editLine(.eraseBefore)]
        case .enter: return accept(prompt)
        case .escape, .control("c"), .control("g"): return [.escape]
        default: return []
        }
    }

    /// What a key does to the line that is being typed; nil for commands that don't edit.
    func edit(for command: Command) -> LineEdit? {
        switch command {
        case .caretLeft: .move(by: -1)
        case .caretRight: .move(by: 1)
        case .caretToStart: .moveToStart
        case .caretToEnd: .moveToEnd
        case .eraseBehind: .eraseBehind
        case .eraseWord: .eraseWord
        case .eraseToStart: .eraseToStart
        case .eraseToEnd: .eraseToEnd
        default: nil
        }
    }

    /// Several lines become one, since a prompt has but one.
    private static func line(of text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x20 && scalar.value != 0x7f {
                line.unicodeScalars.append(scalar)
            } else if !line.isEmpty, line.last != " " {
                line.append(" ")
            }
        }
        return line.last == " " && text.last != " " ? String(line.dropLast()) : line
    }

    private func accept(_ prompt: Prompt) -> [Action] {
        switch prompt.kind {
        case .command: [.acceptPrompt] + actions(forCommand: prompt.text)
        case .help: [.acceptPrompt] + stepInHelp(by: 1)
        case .search, .filter, .sections, .families, .note, .notes: [.acceptPrompt]
        }
    }

    private func typedCommand(_ text: String) -> TypedCommand {
        TypedCommand(text, in: Context(page: state.page), viewport, titles: state.names)
    }

    /// Goes on with what is typed behind the colon.
    func complete() -> [Action] {
        guard case .prompt(let prompt) = state.overlay else { return [] }
        let typed = typedCommand(prompt.text)
        if let path = typed.path { return [.completePath(path)] }
        return typed.completion.isEmpty ? [] : [.editLine(.moveToEnd), .type(typed.completion)]
    }

    private func actions(forCommand text: String) -> [Action] {
        switch typedCommand(text).meaning {
        case .command(let command): return actionsBeneath(for: .init(command: command, count: nil))
        case .theme(let name): return [.useTheme(name)]
        case .language(let tag): return [.useLanguage(tag == "auto" ? nil : tag)]
        case .set(let name, let value): return [.set(name, to: value)]
        case .open(let words): return [.open(words)]
        case .nothing: return []
        case .unknown(let name):
            return [.say(.told(chinese: "没有命令 \(kept: name)；Tab 列出名称", english: "no command \(kept: name); Tab lists the names"))]
        case .elsewhere(let name):
            return [.say(.told(chinese: "\(kept: name) 不能用在这一屏", english: "\(kept: name) does nothing on this screen"))]
        case .wrong(let name, let argument, let choices):
            let listed = choices.joined(separator: " ")
            return [
                .say(
                    .told(
                        chinese: "\(name) 不能是 \(kept: argument)；可用：\(kept: listed)",
                        english: "\(name) can't be \(argument); allowed: \(listed)"))
            ]
        case .incomplete(let name, let choices):
            let listed = choices.isEmpty ? "…" : choices.joined(separator: " | ")
            return [.say(.told(chinese: "要写成 \(kept: "\(name) \(listed)")", english: "it goes: \(name) \(listed)"))]
        }
    }

    /// The theme behind the present one.
    func nextTheme() -> [Action] {
        let themes = viewport.arguments.themes
        let place = themes.firstIndex(of: state.theme ?? viewport.arguments.usualTheme) ?? -1
        return [.useTheme(themes[(place + 1) % themes.count])]
    }

    /// The next line of the help that holds what is searched for, from the top of the screen where none was met yet.
    func stepInHelp(by count: Int) -> [Action] {
        guard case .help(let page) = state.page else { return [] }
        guard !page.words.isEmpty else { return [.say(.noHits(""))] }
        let hits = HelpView.hits(page, viewport)
        guard !hits.isEmpty else { return [.say(.noHits(page.words))] }
        let present = page.hit.flatMap { hits.firstIndex(of: $0) }
        let behind = hits.firstIndex { $0 >= page.top } ?? 0
        let wanted = present.map { $0 + count } ?? (count > 0 ? behind + count - 1 : behind + count)
        let place = (wanted % hits.count + hits.count) % hits.count
        return [
            .showHelpLine(hits[place], top: HelpView.top(showing: hits[place], page, viewport), place: place + 1, of: hits.count)
        ]
    }
}
