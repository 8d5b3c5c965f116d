/// A column of the library's list, as settings name it.
package enum LibraryColumn: String, CaseIterable, Hashable, Sendable {
    case date, speaker, length, sections, reuse, bar, nearest, matches
}
