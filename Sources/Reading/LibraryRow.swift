/// A row of the library's list.
package enum LibraryRow: Hashable, Sendable {
    case speech(Int, Versions = .one)
    /// Index into the library's failures.
    case failure(Int)

    /// How a speech stands to the versions of its text.
    package enum Versions: Hashable, Sendable {
        /// There are no others, or the filter leaves no others.
        case one
        /// It stands for so many, itself included.
        case folded(Int)
        /// The others of so many stand below it.
        case unfolded(Int)
        /// It stands below the one that stands for it.
        case below
    }

    package var speech: Int? { if case .speech(let speech, _) = self { speech } else { nil } }
}
