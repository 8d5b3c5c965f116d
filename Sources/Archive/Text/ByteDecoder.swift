import Glibc

/// Decodes bytes through iconv; what an encoding hasn't becomes U+FFFD.
enum ByteDecoder {
    struct Decoded {
        var string: String
        /// The number of U+FFFD put in.
        var undecodable: Int
    }

    static func decode(_ bytes: some Collection<UInt8>, as encoding: TextEncoding) -> Decoded {
        let bytes = Array(bytes)
        if encoding == .utf8, let string = String(validating: bytes, as: UTF8.self) {
            return Decoded(string: string, undecodable: 0)
        }
        guard let converter = Converter(from: encoding) else { return Decoded(string: "", undecodable: bytes.count) }
        return converter.convert(bytes)
    }

    /// An open iconv descriptor.
    private struct Converter: ~Copyable {
        private static let replacement: [UInt8] = [0xef, 0xbf, 0xbd]
        private let descriptor: iconv_t
        /// In bytes: what is skipped where the input makes no sense.
        private let unit: Int

        init?(from encoding: TextEncoding) {
            guard let opened = iconv_open("UTF-8", encoding.iconvName), Int(bitPattern: opened) != -1 else { return nil }
            descriptor = opened
            switch encoding {
            case .utf16LittleEndian, .utf16BigEndian: unit = 2
            case .utf32LittleEndian, .utf32BigEndian: unit = 4
            default: unit = 1
            }
        }

        deinit { iconv_close(descriptor) }

        func convert(_ bytes: [UInt8]) -> Decoded {
            var bytes = bytes
            var output: [UInt8] = []
            output.reserveCapacity(bytes.count * 3 / 2)
            var undecodable = 0
            bytes.withUnsafeMutableBytes { input in
                var next = input.baseAddress?.assumingMemoryBound(to: CChar.self)
                var rest = input.count
                while rest > 0 {
                    let reason = step(&next, &rest, &output)
                    if reason == 0 || reason == E2BIG { continue }
                    output += Self.replacement
                    undecodable += 1
                    let skipped = min(unit, rest)
                    next = next?.advanced(by: skipped)
                    rest -= skipped
                }
            }
            return Decoded(string: String(decoding: output, as: UTF8.self), undecodable: undecodable)
        }

        /// Converts until something stops it.
        /// - Returns: 0 or the reason: E2BIG for a full buffer, EILSEQ or EINVAL for what can't be decoded.
        private func step(_ next: inout UnsafeMutablePointer<CChar>?, _ rest: inout Int, _ output: inout [UInt8]) -> Int32 {
            withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16384) { buffer in
                var out = buffer.baseAddress
                var room = buffer.count
                let failed = iconv(descriptor, &next, &rest, &out, &room) == -1
                let reason = failed ? errno : 0
                output += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<(buffer.count - room)])
                return reason
            }
        }
    }
}
