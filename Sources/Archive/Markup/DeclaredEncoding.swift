/// What a page or an XML document says of its own encoding: `charset=gb2312`, `encoding="big5"`.
enum DeclaredEncoding {
    static func find(in bytes: [UInt8]) -> TextEncoding? {
        let start = String(decoding: bytes.prefix(2048).map { $0 < 0x80 ? $0 : 0x3f }, as: UTF8.self).lowercased()
        let key = start.hasPrefix("<?xml") ? "encoding" : "charset"
        guard let place = start.firstRange(of: key) else { return nil }
        let value = start[place.upperBound...].drop { $0 == " " || $0 == "=" || $0 == "\"" || $0 == "'" }
        return TextEncoding(named: String(value.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }))
    }
}
