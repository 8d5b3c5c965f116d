import Screen

/// One row of the keymap: what the keys do, where, and how help and menu call it.
package struct Binding: Sendable {
    package enum Group: CaseIterable, Sendable { case moving, stepping, opening, comparing, finding, looks, typing, program }

    package let command: Command
    /// Each of them does it: a key, or several pressed one after the other.
    package let sequences: [[Key]]
    package let contexts: Context
    package let group: Group
    package let name: Phrase
    /// Shown in the foot of these contexts.
    package let hints: Context
    /// A short name for the foot.
    package let short: Phrase
    /// What alone it does in these contexts, for the menu.
    private let only: [(contexts: Context, name: Phrase)]

    /// - Parameter keys: parted by blanks; `]c` is two keys pressed one after the other.
    init(
        _ command: Command, _ keys: String, _ contexts: Context, _ group: Group, _ name: Phrase, hints: Context = [],
        short: Phrase? = nil, only: [(Context, Phrase)] = []
    ) {
        self.command = command
        sequences = keys.split(separator: " ").map { word in
            guard let keys = Key.sequence(spelling: String(word)) else { preconditionFailure("no key is spelled \(word)") }
            return keys
        }
        (self.contexts, self.group, self.name, self.hints) = (contexts, group, name, hints)
        self.short = short ?? name
        self.only = only.map { (contexts: $0.0, name: $0.1) }
    }

    /// The same by other keys.
    init(_ other: Binding, keys: [[Key]]) {
        (command, sequences, contexts, group) = (other.command, keys, other.contexts, other.group)
        (name, hints, short) = (other.name, other.hints, other.short)
        only = other.only
    }

    /// What it does in a context.
    package func name(in context: Context) -> Phrase {
        only.first { !$0.contexts.isDisjoint(with: context) }?.name ?? name
    }

    /// The keys as help shows them: `j Down`.
    package var spelling: String { sequences.map { $0.map(\.spelling).joined() }.joined(separator: " ") }

    /// The first key alone, for the foot.
    package var shortSpelling: String { sequences.first.map { $0.map(\.spelling).joined() } ?? "" }
}
