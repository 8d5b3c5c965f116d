/// Where a regular expression can't be read.
public struct PatternMistake: Error, Hashable, Sendable {
    /// The character of the pattern at which it goes wrong, from 1.
    public let place: Int

    public init(place: Int) { self.place = place }
}
