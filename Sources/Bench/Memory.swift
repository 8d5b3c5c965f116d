import Foundation

/// The memory that this process holds, in bytes.
enum Memory {
    /// The most since the start or the last `forgetPeak`.
    static func peak() -> Int { status("VmHWM:") }
    static func current() -> Int { status("VmRSS:") }

    /// Lets the peak begin anew.
    static func forgetPeak() {
        try? "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    }

    private static func status(_ key: String) -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix(key) } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
}
