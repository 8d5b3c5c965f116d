import COpenCC

/// Traditional to simplified, one character at a time, by OpenCC.
///
/// Without OpenCC's data (`t2s.json`) every character stays as it is: texts in one script still match each other.
final class ScriptSimplifier {
    /// Variants that OpenCC leaves alone and writers use for each other.
    private static let variants: [Unicode.Scalar: Unicode.Scalar] = ["著": "着", "甚": "什", "裏": "里", "衆": "众"]

    /// Opened once: it costs as much as converting ten thousand characters.
    private lazy var converter: opencc_t? = opencc_open("t2s.json").flatMap { Int(bitPattern: $0) == -1 ? nil : $0 }

    deinit { if let converter { opencc_close(converter) } }

    /// The simplified form of each scalar, one call to the library for all of them.
    func simplify(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        let ideographs = scalars.filter(\.properties.isIdeographic)
        let simplified = Dictionary(zip(ideographs, convert(ideographs))) { first, _ in first }
        return scalars.map { Self.variants[$0] ?? simplified[$0] ?? $0 }
    }

    /// Line breaks between the characters keep OpenCC from reading them as phrases.
    private func convert(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        guard !scalars.isEmpty, let converter else { return scalars }
        let lines = scalars.map { String($0) }.joined(separator: "\n")
        guard let converted = opencc_convert_utf8(converter, lines, lines.utf8.count) else { return scalars }
        defer { opencc_convert_utf8_free(converted) }
        let result = String(cString: converted).split(separator: "\n").compactMap(\.unicodeScalars.first)
        return result.count == scalars.count ? result : scalars
    }
}
