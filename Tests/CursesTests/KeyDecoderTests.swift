import CNcurses
import Screen
import Testing

@testable import Curses

struct KeyDecoderTests {
    @Test(
        arguments: [
            (0x04, Key.control("d")), (0x1d, .control("]")), (0x1a, .control("z")), (0x0d, .enter), (0x0a, .enter), (0x09, .tab),
            (0x08, .backspace), (0x7f, .backspace), (0x1b, .escape), (0x6a, .character("j")), (0x597d, .character("好")),
        ] as [(UInt32, Key)])
    func aCharacterIsItsKey(value: UInt32, key: Key) { #expect(KeyDecoder.key(character: value) == key) }

    @Test func c1IsNoKey() { #expect(KeyDecoder.key(character: 0x9b) == nil) }

    @Test func keyCodesAreKeys() {
        #expect(KeyDecoder.key(code: KEY_F0 + 9) == .function(9))
        #expect(KeyDecoder.key(code: KEY_SF) == .shiftDown)
        #expect(KeyDecoder.key(code: KEY_BTAB) == .backTab)
        #expect(KeyDecoder.key(code: KEY_HELP) == nil)
    }
}
