import CArchive
import Foundation
import Searching

/// Reads how ideographs are read from the Unicode consortium's table, which Debian's package `unicode-data` installs.
public enum PinyinReader {
    private static let places = ["/usr/share/unicode/Unihan_Readings.txt.bz2", "/usr/share/unicode/Unihan_Readings.txt"]

    /// All readings of each ideograph; where there is no table, the most frequent reading of the common ones. 0.4 s.
    public static func read() -> PinyinTable { read(from: places) }

    static func read(from places: [String]) -> PinyinTable {
        let bytes = places.lazy.compactMap(unpack).first { !$0.isEmpty }
        return bytes.map(PinyinTable.init(unihan:)) ?? .mostFrequent
    }

    private static func unpack(_ path: String) -> [UInt8]? {
        guard FileManager.default.isReadableFile(atPath: path), let archive = archive_read_new() else { return nil }
        defer { archive_read_free(archive) }
        archive_read_support_filter_bzip2(archive)
        archive_read_support_format_raw(archive)
        var entry: OpaquePointer?
        guard archive_read_open_filename(archive, path, 1 << 16) == ARCHIVE_OK,
            archive_read_next_header(archive, &entry) == ARCHIVE_OK
        else { return nil }
        return readData(of: archive)
    }

    private static func readData(of archive: OpaquePointer) -> [UInt8]? {
        var bytes: [UInt8] = []
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            while true {
                let count = archive_read_data(archive, buffer.baseAddress, buffer.count)
                guard count > 0 else { return count == 0 ? bytes : nil }
                bytes += UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
            }
        }
    }
}
