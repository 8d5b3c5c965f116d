import Archive
import Foundation
import Reading
import Speeches
import Views

/// Where a session begins, and other libraries in the place of the present one.
extension ReaderLoop {
    /// Goes where the session was left or the command line said, once: a library that is read anew keeps its place.
    func begin(in library: Library) {
        guard !hasBegun else { return }
        hasBegun = true
        if let saved { restore(saved) }
        if let words = start.words, let effect = session.receive(.find(words)) { undertake(effect) }
        guard start.path != nil else { return }
        _ = session.receive(start.action(in: library) ?? .say(.noHits(start.section ?? "")))
    }

    /// What the command line says of the looks comes before what was kept.
    func restore(_ kept: SavedSession) {
        var kept = kept
        if settings.statesTheme { kept.theme = nil }
        if settings.statesLanguage { kept.language = nil }
        _ = session.receive(.restore(kept))
        if let theme = session.state.theme { use(theme: theme) }
    }

    /// Opens a file or folder in the library's place, once it is read; of any other name, what has it in its title.
    func open(_ words: String) {
        let (path, section) = StartPlace.split(PathCompletion.expanded(words))
        guard FileManager.default.fileExists(atPath: SpeechName(path).path) else {
            _ = session.receive(.openTitled(words))
            return
        }
        wanted = StartPlace(path: path, section: section)
        work.read([path], source?.options ?? ReadingOptions())
    }

    /// Takes a library in that was opened in place of the present one, whose session is kept.
    func take(_ library: Library, at place: StartPlace) {
        guard !library.documents.isEmpty, let path = place.path else {
            let failure = library.failures.first
            return say(
                failure.map { "\($0.name)：\($0.explanation(in: .chinese))" } ?? "那里没有可读的文件",
                failure.map { "\($0.name): \($0.explanation(in: .english))" } ?? "nothing there can be read")
        }
        save()
        source = ([path], source?.options ?? ReadingOptions())
        store = SessionFile(paths: [path])
        notes = AnnotationFile(paths: [path], dataFolder: UserFolder.path("XDG_DATA_HOME", ".local/share"))
        (saved, hasBegun, opening) = (nil, false, nil)
        start = StartPlace(path: place.section == nil ? nil : path, section: place.section)
        if let effect = session.receive(.otherLibraryRead(library)) { undertake(effect) }
        if let store, !isFresh { takeUp(store) }
        begin(in: library)
    }
}
