import Matching
import Speeches

/// Where an annotation stands in a library.
public struct Placement: Hashable, Sendable {
    public let passage: Passage
    /// Of a verdict the second place.
    public let other: Passage?

    public init(_ passage: Passage, other: Passage? = nil) { (self.passage, self.other) = (passage, other) }
}
