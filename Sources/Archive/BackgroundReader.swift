import Foundation
import Matching

/// Reads background tables, and writes them.
public enum BackgroundReader {
    /// - Throws: what Foundation throws where the file can't be read, or a `BackgroundError`.
    public static func read(_ path: String) throws -> BackgroundTable {
        try BackgroundTable(decoding: Array(Data(contentsOf: URL(fileURLWithPath: path))))
    }

    /// - Throws: what Foundation throws where the file can't be written.
    public static func write(_ table: BackgroundTable, to path: String) throws {
        try Data(table.encoded).write(to: URL(fileURLWithPath: path), options: .atomic)
    }
}
