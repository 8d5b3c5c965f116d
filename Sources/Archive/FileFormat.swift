import Speeches

/// What a file is, by its first bytes and parts; its name decides only between kinds of text.
enum FileFormat: Equatable {
    case text, markdown, html, xml, rtf, pdf
    /// A zip file, whose parts tell more.
    case zip
    /// Microsoft's compound file: doc, wps and others.
    case compound

    static func recognize(_ bytes: [UInt8], name: String) -> FileFormat {
        if bytes.starts(with: [0x50, 0x4b, 3, 4]) || bytes.starts(with: [0x50, 0x4b, 5, 6]) { return .zip }
        if bytes.starts(with: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) { return .compound }
        if bytes.starts(with: Array("{\\rtf".utf8)) { return .rtf }
        if bytes.prefix(1024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
        return textFormat(bytes, suffix: name.split(separator: "/").last?.split(separator: ".").last?.lowercased() ?? "")
    }

    private static func textFormat(_ bytes: [UInt8], suffix: String) -> FileFormat {
        // UTF-16 is ASCII too once its zero bytes are out.
        let start = bytes.prefix(4096).filter { $0 != 0 && $0 < 0x80 }
        let words = String(decoding: start, as: UTF8.self).lowercased().drop { $0.isWhitespace }
        if words.hasPrefix("<!doctype html") || words.hasPrefix("<html") || words.hasPrefix("<?xml") && words.contains("<html") {
            return .html
        }
        if words.hasPrefix("<?xml") || words.hasPrefix("<rss") || words.hasPrefix("<feed") { return .xml }
        if ["html", "htm", "xhtml", "shtml"].contains(suffix), words.contains("<") { return .html }
        return ["md", "markdown", "mkd"].contains(suffix) ? .markdown : .text
    }
}
