import Archive
import Dispatch
import Matching
import Reading
import Speeches
import Synchronization

/// Work that may take more than a few milliseconds; its results arrive in the mailbox. A newer search overtakes an older
/// one.
final class BackgroundWork: Sendable {
    private let mailbox: Mailbox
    private let matcher: Matcher
    private let searches = Atomic<Int>(0)
    /// Progress is told in steps of this share of the work.
    private static let progressStep = 0.02

    init(mailbox: Mailbox, matcher: Matcher) { (self.mailbox, self.matcher) = (mailbox, matcher) }

    /// Reads the paths; posts the library.
    func read(_ paths: [String], _ options: ReadingOptions) {
        DispatchQueue.global().async { [mailbox] in mailbox.post(.libraryRead(LibraryReader.read(paths, options: options))) }
    }

    /// Matches all speeches; posts how far it is, the matches, then what parallel sections are found by.
    func match(_ library: Library) {
        DispatchQueue.global(qos: .utility).async { [mailbox, matcher] in
            var told = 0.0
            let result = matcher.match(library) { share in
                guard share >= told + Self.progressStep else { return }
                told = share
                mailbox.post(.matchingProgressed(share))
            }
            let found = MatchIndex(result, of: library)
            mailbox.post(.matched(found))
            mailbox.post(.sectionsIndexed(SectionIndex(library, versions: found.versions)))
        }
    }

    /// Searches; posts the hits unless a newer search was begun.
    func search(_ words: String, in library: Library) {
        let number = searches.add(1, ordering: .relaxed).newValue
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            let search = Search(for: words, in: library)
            if searches.load(ordering: .relaxed) == number { mailbox.post(.searched(search)) }
        }
    }
}
