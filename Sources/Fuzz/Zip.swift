/// Packs and unpacks the parts of a zip file without compression, so that mutations reach what is in them.
enum Zip {
    struct Part {
        var name: String
        var bytes: [UInt8]
    }

    /// A stored zip file with these parts, checksums and all.
    static func packed(_ parts: [Part]) -> [UInt8] {
        var file: [UInt8] = []
        var directory: [UInt8] = []
        for part in parts {
            let name = Array(part.name.utf8)
            let common =
                little(20, 2) + little(0x800, 2) + little(0, 6) + little(checksum(part.bytes), 4)
                + little(part.bytes.count, 4) + little(part.bytes.count, 4) + little(name.count, 2) + little(0, 2)
            directory += [0x50, 0x4b, 1, 2] + little(20, 2) + common + little(0, 10) + little(file.count, 4) + name
            file += [0x50, 0x4b, 3, 4] + common + name + part.bytes
        }
        let end = little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
        return file + directory + [0x50, 0x4b, 5, 6] + end + little(file.count, 4) + little(0, 2)
    }

    private static func little(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
    }

    /// CRC-32, of ISO 3309.
    private static func checksum(_ bytes: [UInt8]) -> Int {
        let rest = bytes.reduce(0xffff_ffff as UInt32) { (crc: UInt32, byte: UInt8) in
            table[Int((crc ^ UInt32(byte)) & 0xff)] ^ (crc >> 8)
        }
        return Int(~rest)
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? 0xedb8_8320 ^ (value >> 1) : value >> 1 }
    }
}
