import Foundation
import Glibc

/// A program that ran to its end.
struct Outcome: Sendable {
    /// The exit status; 128 and the signal's number where a signal ended it.
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }
}

/// Why a test can't go on.
struct Obstacle: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Programs, run to their end.
enum Program {
    private static let patience = Duration.seconds(30)

    /// The program under test; it lies beside the bundle of the tests.
    static func duidu() throws -> String {
        let bundle = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let path = bundle.deletingLastPathComponent().appendingPathComponent("duidu").path
        guard access(path, X_OK) == 0 else { throw Obstacle("no program beside the tests: \(path); run 'swift build'") }
        return path
    }

    /// Runs duidu with its standard streams on files.
    static func run(
        _ arguments: [String], in scratch: Scratch? = nil, input: String = "", environment: [String: String?] = [:]
    ) async throws -> Outcome {
        let scratch = try scratch ?? Scratch()
        return try await runCommand([try duidu()] + arguments, in: scratch, input: input, environment: environment)
    }

    /// Runs any program with its standard streams on files.
    static func runCommand(
        _ command: [String], in scratch: Scratch, input: String = "", environment: [String: String?] = [:]
    ) async throws -> Outcome {
        let name = "run-" + UUID().uuidString
        let stream = try ["in", "out", "err"].map { try scratch.write("\(name).\($0)", $0 == "in" ? input : "") }
        defer { stream.forEach { unlink($0) } }
        let process = try start(command, in: scratch.path, streams: stream, scratch.environment(environment))
        let status = try await end(of: process, named: command.joined(separator: " "))
        return Outcome(status: status, output: try scratch.read("\(name).out"), errors: try scratch.read("\(name).err"))
    }

    private static func start(
        _ command: [String], in folder: String, streams: [String], _ environment: [String: String]
    ) throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (number, path) in streams.enumerated() {
            posix_spawn_file_actions_addopen(&actions, Int32(number), path, number == 0 ? O_RDONLY : O_WRONLY | O_APPEND, 0)
        }
        var process: pid_t = 0
        let words = (["env", "-C", folder] + command).map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + variables).forEach { free($0) } }
        var attributes = ordinarySignals()
        defer { posix_spawnattr_destroy(&attributes) }
        let error = posix_spawnp(&process, "env", &actions, &attributes, words, variables)
        guard error == 0 else { throw Obstacle("env doesn't start: \(String(cString: strerror(error)))") }
        return process
    }

    /// The threads that tests run on block signals, which programs would inherit: tmux couldn't be ended.
    private static func ordinarySignals() -> posix_spawnattr_t {
        var attributes = posix_spawnattr_t()
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_init(&attributes)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        return attributes
    }

    private static func end(of process: pid_t, named name: String) async throws -> Int32 {
        let deadline = ContinuousClock.now + patience
        var status: Int32 = 0
        while waitpid(process, &status, WNOHANG) == 0 {
            if ContinuousClock.now > deadline {
                kill(process, SIGKILL)
                waitpid(process, &status, 0)
                throw Obstacle("still running after \(patience): \(name)")
            }
            try await Task.sleep(for: .milliseconds(3))
        }
        let signal = status & 0x7f
        return signal == 0 ? status >> 8 & 0xff : 128 + signal
    }
}
