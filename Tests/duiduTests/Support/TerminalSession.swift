import Foundation
import Glibc
import Synchronization
import Testing

/// duidu in a terminal of its own: a tmux server on a private socket, in it a shell that runs the program, prints its exit
/// status as `exit=0` and stays.
struct TerminalSession: Sendable {
    let scratch: Scratch
    private let socket: String
    private static let count = Atomic<Int>(0)
    /// Enough for a busy machine; a test that passes never waits for it.
    private static let patience = Duration.seconds(20)

    /// What the terminal is told to do beside showing text.
    struct Flags: Equatable, CustomStringConvertible {
        let alternateScreen, cursor, mouse: Bool
        static let left = Flags(alternateScreen: false, cursor: true, mouse: false)
        var description: String { "alternate screen \(alternateScreen), cursor \(cursor), mouse \(mouse)" }
    }

    // MARK: - Beginning and end

    /// Starts duidu, hands its terminal over, and ends both.
    ///
    /// - Parameters:
    ///   - feeding: a shell command whose output is the program's standard input; nil for the terminal.
    ///   - isRecorded: keeps all bytes that reach the terminal in the file `bytes`.
    static func run(
        _ arguments: [String], size: (Int, Int) = (100, 30), environment: [String: String?] = [:], feeding: String? = nil,
        isRecorded: Bool = false, in scratch: Scratch? = nil, _ body: (TerminalSession) async throws -> Void
    ) async throws {
        let scratch = try scratch ?? Scratch()
        let number = count.add(1, ordering: .relaxed).newValue
        let session = TerminalSession(scratch: scratch, socket: "duidu-test-\(getpid())-\(number)")
        try session.writeScript(arguments, environment, feeding)
        let result: Result<Void, any Error>
        do {
            try await session.start(size, isRecorded: isRecorded)
            result = .success(try await body(session))
        } catch {
            result = .failure(error)
        }
        try await session.end()
        try result.get()
    }

    private init(scratch: Scratch, socket: String) { (self.scratch, self.socket) = (scratch, socket) }

    /// The shell around the program is no interactive one, since that would repair the terminal by itself after a crash.
    private func writeScript(_ arguments: [String], _ changes: [String: String?], _ feeding: String?) throws {
        func quoted(_ word: String) -> String { "'" + word.replacingOccurrences(of: "'", with: "'\\''") + "'" }
        let environment = scratch.environment(changes).map { "\($0)=\($1)" }.sorted()
        let command = (["env", "-i"] + environment + [try Program.duidu()] + arguments).map(quoted).joined(separator: " ")
        try scratch.write(
            "run",
            """
            ulimit -c 0
            \(feeding.map { $0 + " | " } ?? "")sh -c 'echo $$ >pid; exec "$@"' - \(command)
            status=$?
            stty -a >modes
            echo "exit=$status"
            """)
    }

    private func start(_ size: (Int, Int), isRecorded: Bool) async throws {
        let (width, height) = (String(size.0), String(size.1))
        let shell = "exec bash --norc --noprofile -i"
        let outcome = try await tmux(
            "-f", "/dev/null", "-u", "new-session", "-d", "-x", width, "-y", height, "-c", scratch.path, shell, ";",
            "set", "-g", "status", "off", ";", "resize-window", "-x", width, "-y", height, ";",
            "pipe-pane", isRecorded ? "cat >'\(scratch.path)/bytes'" : "", ";", "send-keys", "sh run", "Enter")
        guard outcome.status == 0 else { throw Obstacle("tmux doesn't start: \(outcome.errors)") }
    }

    /// Ends the server, and sees to it that it has ended.
    private func end() async throws {
        guard let server = pid_t(try await ask("#{pid}")) else { return }
        try await tmux("kill-server")
        let deadline = ContinuousClock.now + Self.patience
        while try await tmux("list-sessions").status == 0 {
            if ContinuousClock.now > deadline {
                kill(server, SIGKILL)
                throw Obstacle("tmux doesn't end")
            }
            try await Task.sleep(for: .milliseconds(3))
        }
    }

    @discardableResult
    private func tmux(_ arguments: String...) async throws -> Outcome {
        try await Program.runCommand(
            ["tmux", "-L", socket] + arguments, in: scratch,
            environment: ["LC_ALL": "C.UTF-8", "TMUX_TMPDIR": scratch.path])
    }

    // MARK: - In

    /// Presses keys, in tmux's spelling: `j`, `Enter`, `F9`, `C-c`, `NPage`.
    func press(_ keys: String...) async throws {
        for key in keys { try await tmux("send-keys", key == ";" ? "\\;" : key) }
    }

    /// Types a text as it is.
    func type(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

    /// Pastes a text, between marks where the program has asked for them.
    func paste(_ text: String) async throws {
        try await tmux("set-buffer", text)
        try await tmux("paste-buffer", "-p")
    }

    func resize(to columns: Int, _ rows: Int) async throws {
        try await tmux("resize-window", "-x", String(columns), "-y", String(rows))
    }

    /// Sends the program a signal.
    func signal(_ number: Int32) throws {
        guard let process = pid_t(try scratch.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw Obstacle("the program hasn't started")
        }
        kill(process, number)
    }

    // MARK: - Out

    /// What the terminal shows, without the blanks at the ends of the rows.
    func screen(styled: Bool = false) async throws -> String {
        try await tmux("capture-pane", "-p", styled ? "-e" : "-N").output
            .split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0.reversed().drop { $0 == " " }.reversed()) }.joined(separator: "\n")
    }

    func flags() async throws -> Flags {
        let shown = try await ask("#{alternate_on}#{cursor_flag}#{mouse_any_flag}")
        return Flags(alternateScreen: shown.hasPrefix("1"), cursor: shown.dropFirst().hasPrefix("1"), mouse: shown.hasSuffix("1"))
    }

    /// What tmux knows of the terminal, in its format language.
    func ask(_ format: String) async throws -> String {
        try await tmux("display-message", "-p", format).output.trimmingCharacters(in: .newlines)
    }

    /// Waits until the terminal shows something.
    ///
    /// - Returns: the screen then.
    @discardableResult
    func wait(
        for what: String, at location: SourceLocation = #_sourceLocation, until holds: ((String) -> Bool)? = nil
    ) async throws -> String {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            let screen = try await screen()
            if holds.map({ $0(screen) }) ?? screen.contains(what) { return screen }
            if ContinuousClock.now > deadline {
                Issue.record("The terminal doesn't show: \(what)\n\(screen)", sourceLocation: location)
                throw Obstacle("the terminal doesn't show: \(what)")
            }
            try await Task.sleep(for: .milliseconds(15))
        }
    }

    /// Waits until something is shown in a style, as tmux spells it.
    func waitForStyle(_ sequence: String) async throws {
        let deadline = ContinuousClock.now + Self.patience
        while try await !screen(styled: true).contains(sequence) {
            if ContinuousClock.now > deadline {
                throw Obstacle("the terminal doesn't use the style \(sequence.debugDescription)")
            }
            try await Task.sleep(for: .milliseconds(15))
        }
    }

    /// Waits until the library is shown with all its matches.
    @discardableResult
    func waitForLibrary(at location: SourceLocation = #_sourceLocation) async throws -> String {
        try await wait(for: "the library with its matches", at: location) { screen in
            screen.hasPrefix(" 文库") && screen.contains(/复用 [1-9]/) && !screen.contains("匹配中")
        }
    }

    /// Waits until the program has ended.
    func exitStatus(at location: SourceLocation = #_sourceLocation) async throws -> Int {
        let screen = try await wait(for: "the exit status", at: location) { $0.contains(/exit=[0-9]/) }
        return screen.firstMatch(of: /exit=(\d+)/).flatMap { Int($0.1) } ?? -1
    }
}
