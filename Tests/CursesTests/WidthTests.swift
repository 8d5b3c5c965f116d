import CNcurses
import Glibc
import Screen
import Testing

@testable import Curses

struct WidthTests {
    /// The blocks that texts are made of; glibc 2.36 knows Unicode 14.
    private static let blocks: [ClosedRange<UInt32>] = [
        0x20...0x52f, 0x1100...0x11ff, 0x1e00...0x206f, 0x2070...0x2bff, 0x2e80...0xa4cf, 0xa960...0xa97f, 0xac00...0xd7ff,
        0xf900...0xfaff, 0xfe10...0xfe6f, 0xff00...0xffef, 0x16fe0...0x18d08, 0x1b000...0x1b2ff, 0x1f000...0x1faff,
        0x20000...0x2ebe0, 0x30000...0x3134a,
    ]

    @Test func theNarrowSettingAgreesWithTheCLibrary() {
        nc_set_locale()
        var differing: [String] = []
        for scalar in Self.blocks.joined().compactMap({ Unicode.Scalar($0) }) where Sanitizer.treatment(of: scalar) != .marker {
            let library = nc_library_width(scalar.value)
            let own = CharacterWidth.width(of: scalar, ambiguous: .narrow)
            if library >= 0, own != Int(library) { differing.append("\(String(scalar.value, radix: 16)): \(own), \(library)") }
        }
        #expect(differing == [])
    }

    @Test func ncursesAsksForOurWidths() {
        nc_set_width { _ in 7 }
        defer { nc_set_width(nil) }
        typealias Width = @convention(c) (wchar_t) -> Int32
        let found = dlsym(nil, "wcwidth").map { unsafeBitCast($0, to: Width.self) }
        #expect(found?(0x4eba) == 7)
    }
}
