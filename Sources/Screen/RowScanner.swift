/// Walks through a row in the making and remembers where it may end.
struct RowScanner {
    var cells = CellScanner(joiningLines: true)
    /// The last index before which the row may end by all rules.
    private(set) var lawful: Int?
    /// The last index before which it may end if a word, number or dash has to be cut.
    private(set) var weak: Int?
    /// The character before, nil at the row's start; blanks before any ink don't count, since no row is made of them alone.
    private var last: BreakClass?
    /// What stood before the blanks, if `last` is one.
    private var lastInk: BreakClass?
    /// Whether `last` stands inside a word or number, so that a full stop may be part of it.
    private var isInWord = false

    mutating func addBlank(_ scalar: Unicode.Scalar) {
        isInWord = false
        guard last != nil else { return }
        last = scalar == "\u{a0}" ? .glue : .blank
    }

    /// Takes note of the next character, and whether the row may end before it.
    mutating func noteBreak(before scalar: Unicode.Scalar, _ kind: BreakClass, at index: Int) {
        if let last {
            if allows(last, kind, scalar) {
                lawful = index
            } else if allowsCut(last, kind) {
                weak = index
            }
        }
        isInWord = kind.isWord || isInWord && (kind == .joiner || kind == .solidus || kind == .hyphen)
        last = kind
        lastInk = kind
    }

    private func allows(_ last: BreakClass, _ next: BreakClass, _ scalar: Unicode.Scalar) -> Bool {
        if next.isClosing || last == .opening || last == .glue || next == .glue { return false }
        if last == .blank { return lastInk != .opening }
        switch (last, next) {
        case (.dash, .dash), (.ellipsis, .ellipsis): return false
        case (_, .hyphen), (_, .quote), (.quote, _): return false
        case (.prefix, .digit), (.hyphen, .digit): return false
        case (.word, .opening), (.digit, .prefix), (.word, .prefix): return false
        case (.digit, .ideograph): return !BreakClass.isUnit(scalar)
        case (.word, .word), (.word, .digit), (.digit, .word), (.digit, .digit): return false
        case (.joiner, .word), (.joiner, .digit), (.solidus, .digit): return !isInWord
        default: return true
        }
    }

    /// Whether a row may be cut here when nothing better offers: no mark then begins or ends a row that shouldn't.
    private func allowsCut(_ last: BreakClass, _ next: BreakClass) -> Bool {
        !next.isClosing && last != .opening
    }
}
