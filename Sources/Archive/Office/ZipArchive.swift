import CArchive
import Speeches

/// A zip file's parts, unpacked within the limits.
struct ZipArchive {
    private let bytes: [UInt8]
    private let limits: ReadingLimits
    /// As failures name it.
    private let format: String
    /// Bytes unpacked so far.
    private var expanded = 0
    /// Below this many bytes no ratio is too large: short files pack well.
    private static let harmless = 4 << 20

    init(_ bytes: [UInt8], limits: ReadingLimits, format: String) {
        (self.bytes, self.limits, self.format) = (bytes, limits, format)
    }

    /// The names of all parts.
    func names() throws(ReadingFailure.Reason) -> Set<String> {
        var names: Set<String> = []
        try forEachPart { _, name in
            names.insert(name)
            return .read
        }
        return names
    }

    /// The parts of these names that there are. One pass over the archive.
    mutating func parts(_ wanted: Set<String>) throws(ReadingFailure.Reason) -> [String: [UInt8]] {
        var parts: [String: [UInt8]] = [:]
        var expanded = expanded
        defer { self.expanded = expanded }
        try forEachPart { archive, name in
            guard wanted.contains(name), parts[name] == nil else { return .read }
            return unpack(archive, &expanded).map { bytes in
                parts[name] = bytes
                return parts.count == wanted.count ? .stopped : .read
            }
        }
        return parts
    }

    mutating func part(_ name: String) throws(ReadingFailure.Reason) -> [UInt8]? { try parts([name])[name] }

    private enum Step {
        case read, stopped
        case failed(ReadingFailure.Reason)
    }

    private enum Unpacked {
        case bytes([UInt8])
        case failed(ReadingFailure.Reason)

        func map(_ use: ([UInt8]) -> Step) -> Step {
            switch self {
            case .bytes(let bytes): use(bytes)
            case .failed(let reason): .failed(reason)
            }
        }
    }

    private func forEachPart(_ visit: (OpaquePointer, String) -> Step) throws(ReadingFailure.Reason) {
        let failure = UnicodeLocale.during { bytes.withUnsafeBytes { open($0, visit) } }
        if let failure { throw failure }
    }

    private func open(
        _ buffer: UnsafeRawBufferPointer, _ visit: (OpaquePointer, String) -> Step
    ) -> ReadingFailure.Reason? {
        guard let archive = archive_read_new() else { return .damaged(format: format) }
        defer { archive_read_free(archive) }
        archive_read_support_format_zip_seekable(archive)
        // Of names that don't say what they are encoded in.
        archive_read_set_options(archive, "zip:hdrcharset=UTF-8")
        let opened = archive_read_open_memory(archive, buffer.baseAddress, buffer.count)
        return opened == ARCHIVE_OK ? visitParts(of: archive, visit) : .damaged(format: format)
    }

    private func visitParts(of archive: OpaquePointer, _ visit: (OpaquePointer, String) -> Step) -> ReadingFailure.Reason? {
        while true {
            var entry: OpaquePointer?
            switch archive_read_next_header(archive, &entry) {
            case ARCHIVE_EOF: return nil
            case ARCHIVE_OK, ARCHIVE_WARN: break
            default: return .damaged(format: format)
            }
            guard let entry, let name = archive_entry_pathname_utf8(entry) ?? archive_entry_pathname(entry) else { continue }
            if archive_entry_is_data_encrypted(entry) != 0 { return .encrypted }
            switch visit(archive, String(cString: name)) {
            case .read: break
            case .stopped: return nil
            case .failed(let reason): return reason
            }
        }
    }

    private func unpack(_ archive: OpaquePointer, _ expanded: inout Int) -> Unpacked {
        var bytes: [UInt8] = []
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
                guard count >= 0 else { return .failed(.damaged(format: format)) }
                if count == 0 { return .bytes(bytes) }
                expanded += count
                if let limit = exceeded(by: expanded) { return .failed(.limit(limit, allowed: limits[limit])) }
                bytes += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
            }
        }
    }

    private func exceeded(by expanded: Int) -> ReadingLimit? {
        if expanded > limits[.expandedSize] { return .expandedSize }
        return expanded > Self.harmless && expanded / max(1, bytes.count) >= limits[.ratio] ? .ratio : nil
    }
}
