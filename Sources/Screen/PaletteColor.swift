/// Colours by name, by number and by their parts: 0…255 are those of the xterm palette, -1 is the terminal's own, and true
/// colours lie above.
package enum PaletteColor {
    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    private static let steps = [0, 95, 135, 175, 215, 255]
    /// Marks a number as red, green and blue, 8 bits each.
    private static let trueColor: Int32 = 1 << 24

    /// `default` (-1), `red`, `bright-red`, `0`…`255`, or `#rrggbb`; nil for anything else.
    package static func number(_ text: String) -> Int32? {
        if text == "default" { return -1 }
        if let index = names.firstIndex(of: text) { return Int32(index) }
        if text.hasPrefix("bright-"), let index = names.firstIndex(of: String(text.dropFirst(7))) { return Int32(index + 8) }
        if let number = UInt8(text) { return Int32(number) }
        guard text.hasPrefix("#"), text.utf8.count == 7, text.utf8.dropFirst().allSatisfy(isHexadecimal),
            let value = Int32(text.dropFirst(), radix: 16)
        else { return nil }
        return trueColor | value
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte | 0x20)
    }

    package static func isTrue(_ color: Int32) -> Bool { color >= trueColor }

    /// Red, green and blue of a colour from 16 on, 0…255.
    package static func parts(of color: Int32) -> (Int, Int, Int) {
        if isTrue(color) { return (Int(color >> 16 & 255), Int(color >> 8 & 255), Int(color & 255)) }
        let index = Int(color) - 16
        if color >= 232 { return (8 + (index - 216) * 10, 8 + (index - 216) * 10, 8 + (index - 216) * 10) }
        return (steps[index / 36], steps[index / 6 % 6], steps[index % 6])
    }

    /// The nearest of the palette's cube and greys to a true colour; any other colour itself.
    package static func inPalette(_ color: Int32) -> Int32 {
        guard isTrue(color) else { return color }
        let (red, green, blue) = parts(of: color)
        func distance(_ number: Int32) -> Int {
            let (r, g, b) = parts(of: number)
            return (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
        }
        return (16...255).min { distance($0) < distance($1) } ?? 16
    }

    /// What a terminal is told that takes true colours, of which the first eight numbers are those of its palette.
    package static func direct(_ color: Int32) -> Int32 {
        if color < 8 { return color }
        let (red, green, blue) = color < 16 ? bright(Int(color)) : parts(of: color)
        return max(8, Int32(red << 16 | green << 8 | blue))
    }

    /// As xterm has them.
    private static func bright(_ number: Int) -> (Int, Int, Int) {
        if number == 8 { return (127, 127, 127) }
        if number == 12 { return (92, 92, 255) }
        return (number & 1 > 0 ? 255 : 0, number & 2 > 0 ? 255 : 0, number & 4 > 0 ? 255 : 0)
    }
}
