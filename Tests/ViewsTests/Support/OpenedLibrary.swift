import Foundation
import Matching
import Reading
import Screen
import Searching
import Speeches

@testable import Archive
@testable import Views

/// A library with its matches, found once for all tests.
struct OpenedLibrary: Sendable {
    let library: Library
    let matches: MatchIndex
    let sections: SectionIndex

    init(_ library: Library) {
        self.library = library
        matches = MatchIndex(Matcher().match(library), of: library)
        sections = SectionIndex(library, versions: matches.versions)
    }

    /// The project's own speeches, with the names that a user sees who stands in the project's folder.
    static let sample = OpenedLibrary(readSample())

    private static func readSample() -> Library {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        var finder = FileFinder()
        finder.add(root + "/Data/Speeches")
        let documents = finder.files.compactMap { path in
            (try? LibraryReader.readText(path)).map { DocumentParser.parse($0, name: String(path.dropFirst(root.count + 1))) }
        }
        return Library(documents: documents, passedOver: finder.passedOver)
    }
}

extension Session {
    /// A session that shows a matched library after these keys.
    init(_ opened: OpenedLibrary, _ keys: String, _ size: Size, in language: Language = .chinese) {
        self.init(locale: language, symbols: Symbols())
        _ = receive(.libraryRead(opened.library))
        _ = receive(.matched(opened.matches))
        _ = receive(.sectionsIndexed(opened.sections))
        press(keys, size)
    }

    /// Presses keys and performs at once what they ask for.
    mutating func press(_ keys: String, _ size: Size) {
        for key in Key.sequence(spelling: keys) ?? [] { take(key, size) }
    }

    mutating func take(_ key: Key, _ size: Size) {
        for effect in press(key, size) {
            if case .gather(let gathering) = effect { _ = receive(gathering.perform()) }
            if case .search(let request, let library) = effect {
                _ = receive(.searched(Searcher(SearchText(library)).search(request)))
            }
        }
    }
}
