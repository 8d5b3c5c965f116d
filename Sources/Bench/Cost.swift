import Foundation

/// What some work took.
struct Cost {
    let seconds: Double
    /// Of all threads together; unlike the clock it doesn't count what other programs took.
    let processorSeconds: Double

    static func measure<T>(_ work: () -> T) -> (T, Cost) {
        let clock = ContinuousClock()
        let (start, used) = (clock.now, processorTime())
        let result = work()
        return (result, Cost(seconds: (clock.now - start) / .seconds(1), processorSeconds: processorTime() - used))
    }

    private static func processorTime() -> Double {
        var usage = rusage()
        getrusage(RUSAGE_SELF.rawValue, &usage)
        let microseconds = usage.ru_utime.tv_usec + usage.ru_stime.tv_usec
        return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + Double(microseconds) / 1e6
    }
}
