import Foundation

/// What stands behind the subcommand.
struct BenchArguments {
    /// Whatever isn't an option: folders, or a number of speeches to be generated.
    private(set) var folders: [String] = []
    private(set) var sizes: [Int] = []
    private(set) var seed: UInt64 = 1
    private(set) var seedLength: Int?
    private(set) var threads = ProcessInfo.processInfo.activeProcessorCount
    private(set) var output: String?
    private(set) var isJSON = false

    /// nil where an option isn't known, or its value isn't a number.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let argument = rest.popFirst() {
            guard argument.hasPrefix("-") else {
                folders.append(argument)
                continue
            }
            if argument == "--json" {
                isJSON = true
                continue
            }
            guard let value = rest.popFirst(), take(argument, value) else { return nil }
        }
    }

    private mutating func take(_ option: String, _ value: String) -> Bool {
        switch option {
        case "--sizes":
            sizes = value.split(separator: ",").compactMap { Int($0) }
            return !sizes.isEmpty
        case "--seed":
            seed = UInt64(value) ?? 1
            return UInt64(value) != nil
        case "--k":
            seedLength = Int(value)
            return seedLength != nil
        case "--threads":
            threads = Int(value) ?? 1
            return threads > 0
        case "--output":
            output = value
            return true
        default: return false
        }
    }
}
