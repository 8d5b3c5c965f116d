import Annotations
import Archive
import ArgumentParser
import Curses
import Foundation
import Glibc
import Matching
import Reading
import Screen
import Speeches
import Views

/// Runs a session in the terminal: keys in, pictures out, work behind. One thread, the only one that knows the terminal.
final class ReaderLoop {
    private let mailbox = Mailbox()
    let work: BackgroundWork
    var settings: Settings
    /// nil goes by the terminal's background.
    var theme: Theme?
    var backdrop: Theme.Backdrop? = .dark
    var session: Session
    /// What to do once the library is matched, and where to begin once it is read.
    var opening: Action?
    var start: StartPlace
    /// What is read anew after a file was edited.
    var source: (paths: [String], options: ReadingOptions)?
    /// What is being read to take the library's place.
    var wanted: StartPlace?
    private var paint = Paint.now
    var hasBegun = false
    /// Work waits for the first picture, which needs the cores; nil once that is shown.
    private var waiting: [Effect]? = []
    let isFresh: Bool
    /// Where the session is kept; nil for a library that was put together for once.
    var store: SessionFile?
    var saved: SavedSession?
    /// Where what the user makes is kept; nil where it can't be.
    var notes: AnnotationFile?
    private var lastKey = ContinuousClock.now - .seconds(1)
    /// A small library is read before the first picture, so that this is the list and no empty screen.
    private static let patience = Duration.milliseconds(40)
    /// Progress isn't painted sooner after a key, so that it never delays the next.
    private static let quiet = Duration.milliseconds(50)

    /// Whether the screen is to be painted.
    private enum Paint { case notNeeded, whenQuiet, now }

    /// - Parameter fresh: doesn't take up the session that was left.
    init(_ settings: Settings, opening: Action? = nil, start: StartPlace = StartPlace(), fresh: Bool = false) {
        (self.settings, self.opening, self.start, isFresh) = (settings, opening, start, fresh)
        work = BackgroundWork(mailbox: mailbox)
        session = Session(
            locale: Console.namedLanguage,
            symbols: Symbols(ambiguous: settings.ambiguous.width ?? .narrow, ascii: settings.ascii),
            usesMouse: settings.mouse, keymap: settings.keymap, columns: settings.columns, textWidth: settings.textWidth,
            seed: .random(in: 0...UInt64.max),
            arguments: CommandArguments(
                settings: Setting.arguments, themes: ThemeFile.allNames, usualTheme: settings.theme))
        tellProblems()
    }

    /// On standard error, which is seen once the screen is left, and the first in the status line.
    private func tellProblems() {
        var problems = SettingsFile.content?.problems ?? []
        do throws(SettingsProblem) {
            let found = try ThemeFile.themeOrAuto(named: settings.theme)
            theme = found.theme
            problems += found.problems
        } catch {
            problems.append(error)
        }
        problems.forEach { Console.printError($0.words(in: Console.language)) }
        if let first = problems.first { say(first) }
    }

    func say(_ problem: SettingsProblem) { say(problem.words(in: .chinese), problem.words(in: .english)) }

    func say(_ chinese: String, _ english: String) {
        _ = session.receive(.say(.told(chinese: chinese, english: english)))
    }

    /// Reads the paths and shows them until the user quits.
    /// - Throws: an exit status, where there is nothing to read or no terminal, or a signal ended it.
    func run(_ paths: [String], _ options: ReadingOptions) throws {
        source = (paths, options)
        work.read(paths, options)
        store = SessionFile(paths: paths)
        notes = AnnotationFile(paths: paths, dataFolder: UserFolder.path("XDG_DATA_HOME", ".local/share"))
        if let store, !isFresh { takeUp(store) }
        poll([mailbox.descriptor], for: Self.patience)
        try run()
    }

    /// Shows a library that was read already.
    func run(_ library: Library) throws {
        mailbox.post(.libraryRead(library))
        try run()
    }

    private func run() throws {
        receiveMail()
        try leaveIfNothingWasRead()
        let terminal = try openTerminal()
        defer { terminal.close() }
        session.symbols = Symbols(ambiguous: terminal.ambiguous, ascii: settings.ascii)
        backdrop = terminal.backdrop
        defer { save() }
        while true {
            if try handleEvents(of: terminal) { return }
            receiveMail()
            if hasNothingToShow { terminal.close() }
            try leaveIfNothingWasRead()
            let rest = paint == .whenQuiet ? lastKey + Self.quiet - .now : nil
            if paint == .now || rest.map({ $0 <= .zero }) ?? false {
                show(on: terminal)
                paint = .notNeeded
                let effects = waiting ?? []
                waiting = nil
                for effect in effects { _ = perform(effect, terminal) }
            }
            let waits = [paint == .whenQuiet ? rest : nil, terminal.patience].compactMap(\.self)
            poll(terminal.pollDescriptors + [mailbox.descriptor], for: waits.min())
        }
    }

    /// A damaged file is set aside and named.
    func takeUp(_ store: SessionFile) {
        do throws(SessionFile.Damage) {
            saved = try store.read()
        } catch {
            say(error.words.chinese, error.words.english)
        }
    }

    /// Waits for what is being written, tries what couldn't be once more, and prints what still can't, so that it isn't lost.
    private func saveNotes() {
        work.finishKeeping()
        receiveMail()
        let unsaved = Array(session.state.shelf.unsaved.byID.values)
        guard !unsaved.isEmpty else { return }
        var text = AnnotationText([])
        _ = text.take(unsaved)
        do throws(AnnotationFile.Failure) {
            if let notes { return _ = try notes.save(unsaved, at: BackgroundWork.now()) }
        } catch {
            Console.printError(words("duidu: 批注没能存盘：", "duidu: notes weren't saved: ") + "\(error.path): \(error.reason)")
        }
        Console.printError(String(decoding: text.bytes, as: UTF8.self))
    }

    func save() {
        saveNotes()
        guard let store, !session.state.isReading, !session.state.library.documents.isEmpty else { return }
        guard !store.write(session.state.saved) else { return }
        Console.printError(words("duidu: 没能保存阅读位置：\(kept: store.path)", "duidu: the place wasn't kept: \(store.path)"))
    }

    private func openTerminal() throws -> Terminal {
        do {
            return try Terminal(options: settings.terminalOptions)
        } catch {
            Console.printError("duidu: \(error)")
            throw ExitCode.failure
        }
    }

    private var hasNothingToShow: Bool { !session.state.isReading && session.state.library.documents.isEmpty }

    private func leaveIfNothingWasRead() throws {
        guard hasNothingToShow else { return }
        session.state.library.failures.forEach(Console.report)
        throw ExitCode.failure
    }

    private func show(on terminal: Terminal) {
        let picture = session.picture(terminal.size)
        terminal.present(picture.grid, theme: presentTheme, cursor: picture.cursor)
    }

    /// - Returns: whether the user quits.
    private func handleEvents(of terminal: Terminal) throws -> Bool {
        while let event = terminal.nextEvent() {
            paint = .now
            switch event {
            case .resize: break
            case .backdrop(let answer): backdrop = answer
            case .ambiguous(let answer): session.symbols = Symbols(ambiguous: answer, ascii: settings.ascii)
            case .signal(let number):
                terminal.close()
                throw ExitCode(128 + number)
            case .key(let key):
                lastKey = .now
                for effect in session.press(key, terminal.size) where perform(effect, terminal) { return true }
            }
        }
        return false
    }

    /// - Returns: whether the user quits.
    func perform(_ effect: Effect, _ terminal: Terminal?) -> Bool {
        switch effect {
        case .match(let library):
            work.prepareSearch(of: library)
            if let notes { work.place(session.state.shelf.all, from: notes, in: library) }
            work.match(library, matchSettings)
        case .keep(let annotations): if let notes { work.keep(annotations, in: notes) }
        case .gather(let gathering): work.perform(gathering)
        case .prepareSearch: work.readPinyin()
        case .search(let request, _): work.search(request)
        case .stopSearch: work.stopSearch()
        case .filterTexts(let texts, _): work.filter(texts)
        case .copy(let text):
            _ = terminal?.copy(text)
            Clipboard.copy(Sanitizer.plain(text, lines: true), Console.environment)
        case .edit(let file, let line, let isText): edit(file, line, isText, terminal)
        case .useMouse(let isOn): terminal?.setMouse(isOn)
        case .useTheme(let name): use(theme: name)
        case .set(let name, let value): set(name, to: value, terminal)
        case .open(let words): open(words)
        case .completePath(let typed):
            _ = session.receive(.pathsFound(for: typed, PathCompletion.paths(beginningWith: typed)))
        case .suspend: terminal?.suspend()
        case .redraw: terminal?.redrawAll()
        case .quit: return true
        }
        return false
    }

    /// Lends the terminal to an editor, and reads the library again where the file has changed.
    private func edit(_ file: String, _ line: Int, _ isText: Bool, _ terminal: Terminal?) {
        let words = ExternalProgram.words(toOpen: file, line: line, isText: isText, Console.environment)
        func changed() -> Date? {
            (try? FileManager.default.attributesOfItem(atPath: file))?[.modificationDate] as? Date
        }
        let before = changed()
        let status = terminal?.whileAway { ExternalProgram.run(words) } ?? nil
        if status != 0 { _ = session.receive(.say(.notOpened(words[0]))) }
        if changed() != before, let source { work.read(source.paths, source.options) }
    }

    func undertake(_ effect: Effect) {
        if waiting == nil { _ = perform(effect, nil) } else { waiting?.append(effect) }
    }

    private func receiveMail() {
        for (action, isWanted) in mailbox.take() where isWanted() {
            if case .libraryRead(let library) = action {
                if hasBegun { work.stopSearch() }
                if let place = wanted {
                    (wanted, paint) = (nil, .now)
                    take(library, at: place)
                    continue
                }
            }
            if action.isProgress, paint != .now { paint = .whenQuiet } else { paint = .now }
            if let effect = session.receive(action) { undertake(effect) }
            if case .libraryRead(let library) = action { begin(in: library) }
            if case .matched = action, let opening {
                _ = session.receive(opening)
                self.opening = nil
            }
        }
    }

    /// Waits until one of the descriptors can be read.
    /// - Parameter time: nil waits for ever.
    private func poll(_ descriptors: [Int32], for time: Duration?) {
        var wanted = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = time.map { Int32(max(0, ($0 / .milliseconds(1)).rounded(.up))) } ?? -1
        _ = Glibc.poll(&wanted, nfds_t(wanted.count), milliseconds)
    }
}

extension Action {
    /// Only says how far something is.
    fileprivate var isProgress: Bool {
        switch self {
        case .matchingProgressed, .searchProgressed: true
        default: false
        }
    }
}
