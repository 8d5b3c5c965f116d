/// Colours by name, by number and by their parts, as numbers of the xterm palette.
package enum PaletteColor {
    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    private static let steps = [0, 95, 135, 175, 215, 255]

    /// `default` (-1), `red`, `bright-red`, `0`…`255`, or the nearest of the cube and the greys to `#rrggbb`; nil for
    /// anything else.
    package static func number(_ text: String) -> Int16? {
        if text == "default" { return -1 }
        if let index = names.firstIndex(of: text) { return Int16(index) }
        if text.hasPrefix("bright-"), let index = names.firstIndex(of: String(text.dropFirst(7))) { return Int16(index + 8) }
        if let number = UInt8(text) { return Int16(number) }
        guard text.hasPrefix("#"), text.utf8.count == 7, let value = Int(text.dropFirst(), radix: 16) else { return nil }
        return nearest(value >> 16, value >> 8 & 255, value & 255)
    }

    /// Red, green and blue of a colour from 16 on, 0…255.
    package static func parts(of number: Int16) -> (Int, Int, Int) {
        let index = Int(number) - 16
        if number >= 232 { return (8 + (index - 216) * 10, 8 + (index - 216) * 10, 8 + (index - 216) * 10) }
        return (steps[index / 36], steps[index / 6 % 6], steps[index % 6])
    }

    private static func nearest(_ red: Int, _ green: Int, _ blue: Int) -> Int16 {
        func distance(_ number: Int16) -> Int {
            let (r, g, b) = parts(of: number)
            return (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
        }
        return (16...255).min { distance($0) < distance($1) } ?? 16
    }
}
