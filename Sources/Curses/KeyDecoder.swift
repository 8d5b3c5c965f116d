import CNcurses
import Screen

/// From what ncurses reads to keys.
enum KeyDecoder {
    /// The key that a character stands for; nil for one that no keyboard gives.
    static func key(character value: UInt32) -> Key? {
        switch value {
        case 0: return .control("@")
        case 8, 127: return .backspace
        case 9: return .tab
        case 10, 13: return .enter
        case 27: return .escape
        case 1...26: return Unicode.Scalar(value + 0x60).map { .control(Character($0)) }
        case 28...31: return Unicode.Scalar(value + 0x40).map { .control(Character($0)) }
        case 0x80..<0xa0: return nil
        default: return Unicode.Scalar(value).map { .character($0) }
        }
    }

    /// The key that one of ncurses' key codes stands for; nil for those without a use here.
    static func key(code: Int32) -> Key? {
        if let key = named[code] { return key }
        let number = code - KEY_F0
        return (1...24).contains(number) ? .function(Int(number)) : nil
    }

    private static let named: [Int32: Key] = [
        KEY_UP: .up, KEY_DOWN: .down, KEY_LEFT: .left, KEY_RIGHT: .right, KEY_SR: .shiftUp, KEY_SF: .shiftDown,
        KEY_SLEFT: .shiftLeft, KEY_SRIGHT: .shiftRight, KEY_HOME: .home, KEY_END: .end, KEY_PPAGE: .pageUp,
        KEY_NPAGE: .pageDown, KEY_SHOME: .home, KEY_SEND: .end, KEY_FIND: .home, KEY_SELECT: .end, KEY_A1: .home,
        KEY_A3: .pageUp, KEY_C1: .end, KEY_C3: .pageDown, KEY_IC: .insert, KEY_DC: .delete, KEY_BACKSPACE: .backspace,
        KEY_BTAB: .backTab, KEY_ENTER: .enter,
    ]
}
