extension Key {
    private static let named: [(name: String, key: Key)] = [
        ("Enter", .enter), ("Tab", .tab), ("S-Tab", .backTab), ("Esc", .escape), ("Backspace", .backspace), ("Del", .delete),
        ("Insert", .insert), ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("S-Up", .shiftUp),
        ("S-Down", .shiftDown), ("S-Left", .shiftLeft), ("S-Right", .shiftRight), ("Home", .home), ("End", .end),
        ("PgUp", .pageUp), ("PgDn", .pageDown), ("Space", .character(" ")),
    ]
    private static let keys = Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0.key) })
    private static let names = Dictionary(uniqueKeysWithValues: named.map { ($0.key, $0.name) })

    /// The key of that name: `j`, `]`, `C-d`, `S-Tab`, `PgDn`, `Space`, `F9`; nil for anything else.
    package init?(spelling: String) {
        let scalars = Array(spelling.unicodeScalars)
        if let key = Key.keys[spelling] {
            self = key
        } else if scalars.count == 1, scalars[0] > " ", scalars[0] != "\u{7f}" {
            self = .character(scalars[0])
        } else if scalars.count == 3, spelling.hasPrefix("C-"), Key.takesControl(scalars[2]) {
            self = .control(Character(scalars[2]))
        } else if scalars.count > 1, scalars[0] == "F", scalars[1] != "+", let number = Int(spelling.dropFirst()) {
            guard (1...24).contains(number) else { return nil }
            self = .function(number)
        } else {
            return nil
        }
    }

    /// The key's name, as in the help and the keymap. Those of mouse events and of what is pasted can't be read back.
    package var spelling: String {
        switch self {
        case .character(" "): "Space"
        case .character(let scalar): String(scalar)
        case .control(let character): "C-\(character)"
        case .function(let number): "F\(number)"
        case .mouse(let event): "Mouse(\(event.kind))"
        case .paste: "Paste"
        default: Key.names[self] ?? ""
        }
    }

    /// Reads words parted by blanks: one that names a key is that key, of any other each character is a key.
    /// Nil where a word holds a character that no key gives.
    package static func sequence(spelling: String) -> [Key]? {
        var keys: [Key] = []
        for word in spelling.split(separator: " ") {
            if let key = Key(spelling: String(word)) {
                keys.append(key)
                continue
            }
            for scalar in word.unicodeScalars {
                guard let key = Key(spelling: String(scalar)) else { return nil }
                keys.append(key)
            }
        }
        return keys
    }

    private static func takesControl(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ["@", "[", "\\", "]", "^", "_"].contains(scalar)
    }
}
