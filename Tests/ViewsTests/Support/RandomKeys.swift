import Screen
import TestSupport

@testable import Views

/// Keys as a cat on the keyboard presses them: those of the keymap more often than others.
struct RandomKeys {
    private static let bound = Keymap.bindings.flatMap(\.sequences)
    private static let others: [Key] =
        [.escape, .enter, .tab, .backTab, .backspace, .delete, .shiftUp, .shiftDown, .shiftLeft, .shiftRight, .function(23)]
        + [.control("g"), .control("]"), .character("5"), .character("0"), .character("9")]
    private static let typed = Array("的一人民山火／？：】。，、ｊｋＧ\u{3000}\u{202e}é7".unicodeScalars)
    private static let kinds: [MouseEvent.Kind] = [.press, .press, .doublePress, .release, .drag, .wheelUp, .wheelDown]

    static func next(_ size: Size, _ random: inout SeededGenerator) -> [Key] {
        switch random.number(0...19) {
        case 0...11: random.pick(bound)
        case 12...13: [random.pick(others)]
        case 14: [.enter]
        case 15...16: [.character(random.pick(typed))]
        case 17: [.character("/"), .character(random.pick(Array("的一人山火".unicodeScalars))), .enter]
        default: [.mouse(mouse(size, &random))]
        }
    }

    private static func mouse(_ size: Size, _ random: inout SeededGenerator) -> MouseEvent {
        let point = Point(column: random.number(0...size.columns), row: random.number(0...size.rows))
        return MouseEvent(random.pick(kinds), at: point, shift: random.number(0...4) == 0)
    }
}
