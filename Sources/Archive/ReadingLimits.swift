import Speeches

/// What each file may cost; each limit can be set.
public struct ReadingLimits: Hashable, Sendable {
    private var values: [ReadingLimit: Int] = [:]

    public init() {}

    public subscript(limit: ReadingLimit) -> Int {
        get { values[limit] ?? limit.standard }
        set { values[limit] = newValue }
    }

    /// Sets a limit as a user writes it: `file-size=128M`, `depth=500`.
    /// - Returns: whether such a limit was meant.
    public mutating func set(_ assignment: String) -> Bool {
        let parts = assignment.split(separator: "=", maxSplits: 1)
        guard parts.count == 2, let limit = ReadingLimit(rawValue: String(parts[0])), let value = Self.number(parts[1]) else {
            return false
        }
        self[limit] = value
        return true
    }

    /// `64`, `64K`, `64M`, `1G`; not 0.
    private static func number(_ words: Substring) -> Int? {
        let factors: [Character: Int] = ["k": 1 << 10, "m": 1 << 20, "g": 1 << 30]
        let factor = words.last.flatMap { factors[Character($0.lowercased())] }
        guard let number = Int(factor == nil ? words : words.dropLast()), number > 0 else { return nil }
        let (product, overflows) = number.multipliedReportingOverflow(by: factor ?? 1)
        return overflows ? nil : product
    }

    /// - Throws: the limit, where a value is past it.
    func check(_ limit: ReadingLimit, _ value: Int) throws(ReadingFailure.Reason) {
        if value > self[limit] { throw .limit(limit, allowed: self[limit]) }
    }
}
