import Foundation
import Testing

@testable import Archive

struct JSONLineTests {
    private struct Record: Codable, Equatable { let text: String }

    private static let hostile =
        "山\u{0}\u{7}\u{1b}[31m\u{7f}\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{200e}\u{202e}\u{2028}\u{2029}\u{2066}\u{2069}\u{feff}\u{fff9}\u{e000}\u{e0041}\u{10ffff}\"\\/\t\r\n水e\u{301}\u{1f600}\u{20bb7}"

    @Test func controlAndFormatCharactersStandAsEscapes() throws {
        #expect(try JSONLine.encode(Record(text: "a\u{1b}\u{202e}b\u{e0041}")) == #"{"text":"a\u001b\u202eb\udb40\udc41"}"#)
        #expect(try JSONLine.encode(Record(text: "山/水\n\"\\")) == #"{"text":"山/水\n\"\\"}"#)
    }

    @Test func nothingInvisibleStandsInALine() throws {
        let line = try JSONLine.encode(Record(text: Self.hostile))
        for scalar in line.unicodeScalars {
            let category = scalar.properties.generalCategory
            let isVisible = ![.control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned].contains(category)
            #expect(isVisible, "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test func everyScalarParsesBackToItself() throws {
        let all = (0...0x10ffff).lazy.compactMap(Unicode.Scalar.init).filter { $0.value < 0x3000 || $0.value % 37 == 0 }
        let record = Record(text: Self.hostile + String(String.UnicodeScalarView(all)))
        let back = try JSONDecoder().decode(Record.self, from: Data(try JSONLine.encode(record).utf8))
        #expect(back.text.unicodeScalars.elementsEqual(record.text.unicodeScalars))
    }
}
