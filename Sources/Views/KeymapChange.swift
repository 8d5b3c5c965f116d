import Screen

/// What a user wants other keys for.
package struct KeymapChange: Sendable {
    /// `next-match`
    package let command: String
    /// In the spelling of the keymap, parted by blanks; none takes the command's keys away.
    package let keys: String

    package init(command: String, keys: String) { (self.command, self.keys) = (command, keys) }

    /// Why a change can't be made.
    package enum Problem: Hashable, Sendable {
        case unknownCommand(String)
        /// A digit begins a count.
        case unknownKey(String)
        /// The keys mean one thing or begin another where both commands can be given.
        case conflict(String, Command, Command)
    }
}

extension Keymap {
    /// The usual keys with a user's changes. A change that can't be made is left out, and the others hold.
    ///
    /// - Returns: also the changes left out, by their index.
    package static func changed(by changes: [KeymapChange]) -> (keymap: Keymap, problems: [Int: KeymapChange.Problem]) {
        var problems: [Int: KeymapChange.Problem] = [:]
        var wanted: [Command: (change: Int, sequences: [[Key]])] = [:]
        for (index, change) in changes.enumerated() {
            guard let command = Command(id: change.command), bindings.contains(where: { $0.command == command }) else {
                problems[index] = .unknownCommand(change.command)
                continue
            }
            let words = change.keys.split(separator: " ").map(String.init)
            if let word = words.first(where: { sequence($0) == nil }) {
                problems[index] = .unknownKey(word)
            } else {
                wanted[command] = (index, words.compactMap(sequence))
            }
        }
        while true {
            let keymap = Keymap(bindings: bindings.map { wanted[$0.command].map($0.rebound) ?? $0 })
            guard let conflict = keymap.conflict(among: Set(wanted.keys)) else { return (keymap, problems) }
            let culprits = [conflict.0, conflict.1].compactMap { command in wanted[command].map { (command, $0.change) } }
            guard let (command, change) = culprits.max(by: { $0.1 < $1.1 }) else { return (keymap, problems) }
            let other = command == conflict.0 ? conflict.1 : conflict.0
            problems[change] = .conflict(conflict.keys, command, other)
            wanted[command] = nil
        }
    }

    private static func sequence(_ word: String) -> [Key]? {
        guard let keys = Key.sequence(spelling: word), let first = keys.first else { return nil }
        if case .character(let scalar) = first, ("0"..."9").contains(scalar) { return nil }
        return keys
    }

    /// The first two commands of one context of which one's keys begin the other's.
    private func conflict(among changed: Set<Command>) -> (Command, Command, keys: String)? {
        for binding in bindings where changed.contains(binding.command) {
            for other in bindings where other.command != binding.command && !other.contexts.isDisjoint(with: binding.contexts) {
                for keys in binding.sequences {
                    let isTaken = other.sequences.contains { $0.starts(with: keys) || keys.starts(with: $0) }
                    if isTaken { return (binding.command, other.command, keys.map(\.spelling).joined()) }
                }
            }
        }
        return nil
    }
}

extension Binding {
    fileprivate func rebound(_ change: (change: Int, sequences: [[Key]])) -> Binding { Binding(self, keys: change.sequences) }
}
