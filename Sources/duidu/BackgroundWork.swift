import Annotations
import Archive
import Dispatch
import Foundation
import Matching
import Reading
import Searching
import Speeches
import Synchronization

/// Work that may take more than a few milliseconds; its results arrive in the mailbox. A newer search overtakes an older
/// one.
final class BackgroundWork: Sendable {
    private let mailbox: Mailbox
    private let searches = Atomic<Int>(0)
    private let matchings = Atomic<Int>(0)
    /// One search at a time, so that the newest has the cores for itself.
    private let searching = DispatchQueue(label: "duidu.search", qos: .userInitiated)
    private let keeping = DispatchQueue(label: "duidu.notes", qos: .userInitiated)
    private let searchText = Mutex<SearchText?>(nil)
    private let pinyin = Mutex<PinyinTable?>(nil)
    /// Asked for before the library was read.
    private let early = Mutex<SearchRequest?>(nil)
    /// Progress is told in steps of this share of the work.
    private static let progressStep = 0.02

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    /// Reads the paths; posts the library.
    func read(_ paths: [String], _ options: ReadingOptions) {
        DispatchQueue.global().async { [mailbox] in mailbox.post(.libraryRead(LibraryReader.read(paths, options: options))) }
    }

    /// Matches all speeches; posts how far it is, the matches, then what parallel sections are found by. What an earlier call
    /// finds, perhaps in another library, is of no use from then on.
    func match(_ library: Library, _ settings: MatchSettings) {
        let number = matchings.add(1, ordering: .relaxed).newValue
        let isWanted: @Sendable () -> Bool = { [self] in matchings.load(ordering: .relaxed) == number }
        DispatchQueue.global(qos: .utility).async { [mailbox] in
            var told = 0.0
            var settings = settings
            settings.threads = max(1, ProcessInfo.processInfo.activeProcessorCount - 1)
            let usual = MatchingArguments.standard()
            let matcher = Matcher(settings: settings, background: usual.background, formulas: usual.formulas)
            let result = matcher.match(library) { share in
                guard share >= told + Self.progressStep else { return }
                told = share
                mailbox.post(.matchingProgressed(share), if: isWanted)
            }
            guard isWanted() else { return }
            let found = MatchIndex(result, of: library)
            mailbox.post(.matched(found), if: isWanted)
            mailbox.post(.sectionsIndexed(SectionIndex(library, versions: found.versions)), if: isWanted)
        }
    }

    /// Writes annotations in their file, one call after the other; posts what the file holds then.
    func keep(_ annotations: [Annotation], in file: AnnotationFile) {
        keeping.async { [mailbox] in
            do throws(AnnotationFile.Failure) {
                mailbox.post(.annotationsKept(try file.save(annotations, at: Self.now()).annotations))
            } catch {
                mailbox.post(.annotationsNotKept("\(error.path): \(error.reason)"))
            }
        }
    }

    /// Returns once everything that was to be written was.
    func finishKeeping() { keeping.sync {} }

    /// Reads a library's annotations and finds their places; posts them, and what can't be read.
    func place(_ known: Annotations, from file: AnnotationFile, in library: Library) {
        let number = matchings.load(ordering: .relaxed) + 1
        let isWanted: @Sendable () -> Bool = { [self] in matchings.load(ordering: .relaxed) == number }
        keeping.async { [mailbox] in
            do throws(AnnotationFile.Failure) {
                let text = try file.read()
                var all = text.annotations
                all.merge(known.byID.values)
                mailbox.post(.annotated(all, AnnotationPlacer.place(all.living, in: library)), if: isWanted)
                if let first = text.problems.first { mailbox.post(.say(.told(first, of: text.problems.count, in: file.path))) }
            } catch {
                mailbox.post(
                    .say(
                        .told(
                            chinese: "批注读不出来：\(error.path)：\(error.reason)",
                            english: "notes can't be read: \(error.path): \(error.reason)")))
            }
        }
    }

    /// `2026-11-24T13:00:00Z`
    static func now() -> String { Date().formatted(.iso8601) }

    /// Posts what a page that shows the whole library is made of.
    func perform(_ gathering: Gathering) {
        DispatchQueue.global(qos: .userInitiated).async { [mailbox] in mailbox.post(gathering.perform()) }
    }

    /// Makes a library ready to be searched.
    func prepareSearch(of library: Library) {
        searchText.withLock { $0 = nil }
        searching.async { [self] in
            let text = SearchText(library)
            searchText.withLock { $0 = text }
            if let request = early.withLock({ $0.take() }) { search(request) }
        }
    }

    /// Learns how ideographs are read, once; a search for letters waits for it.
    func readPinyin() {
        DispatchQueue.global(qos: .userInitiated).async { [self] in _ = pinyinTable() }
    }

    private func pinyinTable() -> PinyinTable {
        pinyin.withLock { known in
            let table = known ?? PinyinReader.read()
            known = table
            return table
        }
    }

    /// Nobody waits for the search that is under way.
    func stopSearch() {
        searches.add(1, ordering: .relaxed)
        early.withLock { $0 = nil }
    }

    /// Finds the speeches that hold all of some words; posts them.
    func filter(_ texts: [String]) {
        let number = matchings.load(ordering: .relaxed)
        let isWanted: @Sendable () -> Bool = { [self] in matchings.load(ordering: .relaxed) == number }
        searching.async { [self] in
            guard let text = searchText.withLock({ $0 }) else { return }
            mailbox.post(.filtered(texts, Searcher(text).speeches(holding: texts)), if: isWanted)
        }
    }

    /// Searches; posts the hits unless a newer search was begun, and how far a slow search is.
    func search(_ request: SearchRequest) {
        let number = searches.add(1, ordering: .relaxed).newValue
        let isOvertaken: @Sendable () -> Bool = { [self] in searches.load(ordering: .relaxed) != number }
        searching.async { [self] in
            guard !isOvertaken() else { return }
            guard let text = searchText.withLock({ $0 }) else { return early.withLock { $0 = request } }
            let searcher = Searcher(text, pinyin: request.mayBePinyin ? pinyinTable() : nil)
            var told = 0.0
            let search = searcher.search(request, isOvertaken: isOvertaken) { share in
                guard share >= told + Self.progressStep else { return }
                told = share
                mailbox.post(.searchProgressed(share))
            }
            mailbox.post(.searched(search), if: { !isOvertaken() })
        }
    }
}
