import Foundation

/// The memory that this process holds.
enum ResidentMemory {
    /// In bytes; 0 where the system doesn't say.
    static func current() -> Int {
        let figures = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = figures.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return pages * Int(sysconf(Int32(_SC_PAGESIZE)))
    }
}
