import Screen

/// Puts keys together: a count, then one key or several that belong together.
package struct KeyReader: Sendable {
    /// A command with the count typed before it.
    package struct Request: Hashable, Sendable {
        package let command: Command
        package let count: Int?
    }

    /// The keys of a sequence that isn't complete.
    package private(set) var pending: [Key] = []
    package private(set) var count: Int?
    private static let largestCount = 1_000_000

    package init() {}

    /// Takes a key; gives the command once its keys are complete. A key that fits nothing clears what was begun.
    package mutating func read(_ key: Key, in context: Context, by keymap: Keymap = .standard) -> Request? {
        if pending.isEmpty, case .character(let scalar) = key, ("0"..."9").contains(scalar), scalar != "0" || count != nil {
            count = min((count ?? 0) * 10 + Int(scalar.value - 48), Self.largestCount)
            return nil
        }
        switch keymap.answer(to: pending + [key], in: context) {
        case .prefix:
            pending.append(key)
            return nil
        case .command(let command):
            defer { clear() }
            return Request(command: command, count: count)
        case .nothing:
            clear()
            return nil
        }
    }

    private mutating func clear() { (pending, count) = ([], nil) }
}
