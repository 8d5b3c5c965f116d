import Archive
import ArgumentParser
import Curses
import Glibc
import Reading
import Screen
import Speeches
import Views

/// Runs a session in the terminal: keys in, pictures out, work behind. One thread, the only one that knows the terminal.
final class ReaderLoop {
    private let mailbox = Mailbox()
    private let work: BackgroundWork
    private let options: TerminalOptions
    private var session: Session
    /// What to do once the library is read.
    private let opening: Action?
    private var paint = Paint.now
    private var lastKey = ContinuousClock.now - .seconds(1)
    /// A small library is read before the first picture, so that this is the list and no empty screen.
    private static let patience = Duration.milliseconds(40)
    /// Progress isn't painted sooner after a key, so that it never delays the next.
    private static let quiet = Duration.milliseconds(50)

    /// Whether the screen is to be painted.
    private enum Paint { case notNeeded, whenQuiet, now }

    init(options: TerminalOptions, opening: Action? = nil) {
        (self.options, self.opening) = (options, opening)
        work = BackgroundWork(mailbox: mailbox, matcher: MatchingArguments.standard())
        session = Session(
            locale: ReaderLoop.locale, symbols: Symbols(ambiguous: options.ambiguous ?? .narrow), usesMouse: options.mouse)
    }

    static let locale = Language.named(in: Console.environment)

    /// Reads the paths and shows them until the user quits.
    /// - Throws: an exit status, where there is nothing to read or no terminal, or a signal ended it.
    func run(_ paths: [String], _ options: ReadingOptions) throws {
        work.read(paths, options)
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
        session.symbols = Symbols(ambiguous: terminal.ambiguous)
        let theme = Theme(terminal.backdrop)
        while true {
            if try handleEvents(of: terminal) { return }
            receiveMail()
            if hasNothingToShow { terminal.close() }
            try leaveIfNothingWasRead()
            let rest = paint == .whenQuiet ? lastKey + Self.quiet - .now : nil
            if paint == .now || rest.map({ $0 <= .zero }) ?? false {
                show(on: terminal, theme)
                paint = .notNeeded
            }
            poll(terminal.pollDescriptors + [mailbox.descriptor], for: paint == .whenQuiet ? rest : nil)
        }
    }

    private func openTerminal() throws -> Terminal {
        do {
            return try Terminal(options: options)
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

    private func show(on terminal: Terminal, _ theme: Theme) {
        let picture = session.picture(terminal.size)
        terminal.present(picture.grid, theme: theme, cursor: picture.cursor)
    }

    /// - Returns: whether the user quits.
    private func handleEvents(of terminal: Terminal) throws -> Bool {
        while let event = terminal.nextEvent() {
            paint = .now
            switch event {
            case .resize: break
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
    private func perform(_ effect: Effect, _ terminal: Terminal?) -> Bool {
        switch effect {
        case .match(let library): work.match(library)
        case .search(let words, let library): work.search(words, in: library)
        case .copy(let text): _ = terminal?.copy(text)
        case .useMouse(let isOn): terminal?.setMouse(isOn)
        case .suspend: terminal?.suspend()
        case .redraw: terminal?.redrawAll()
        case .quit: return true
        }
        return false
    }

    private func receiveMail() {
        for action in mailbox.take() {
            if case .matchingProgressed = action, paint != .now { paint = .whenQuiet } else { paint = .now }
            if let effect = session.receive(action) { _ = perform(effect, nil) }
            if case .matched = action, let opening { _ = session.receive(opening) }
        }
    }

    /// Waits until one of the descriptors can be read.
    /// - Parameter time: nil waits for ever.
    private func poll(_ descriptors: [Int32], for time: Duration?) {
        var wanted = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let milliseconds = time.map { Int32($0 / .milliseconds(1)) } ?? -1
        _ = Glibc.poll(&wanted, nfds_t(wanted.count), milliseconds)
    }
}
