import Foundation
import Glibc

/// A program that takes the terminal over: an editor. Never through a shell, so that no file's name is read as one.
enum ExternalProgram {
    /// The words that open a file.
    /// - Parameter line: from 1; most editors go there for `+N`.
    static func words(toOpen file: String, line: Int, isText: Bool, _ environment: [String: String]) -> [String] {
        let path = file.hasPrefix("-") ? "./" + file : file
        guard isText else { return ["xdg-open", path] }
        let chosen = ["VISUAL", "EDITOR"].compactMap { environment[$0] }.first {
            !$0.trimmingCharacters(in: .whitespaces).isEmpty
        }
        let editor = (chosen ?? "vi").split(separator: " ").map(String.init)
        return editor + ["+\(line)", path]
    }

    /// Runs a program to its end. It stays in our process group, since only that may read from the terminal.
    /// - Returns: its exit status; nil where it can't be started.
    static func run(_ words: [String]) -> Int32? {
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        var pipe = none
        sigaddset(&pipe, SIGPIPE)
        posix_spawnattr_setsigdefault(&attributes, &pipe)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var process = pid_t()
        guard let program = arguments[0], posix_spawnp(&process, program, nil, &attributes, &arguments, environ) == 0 else {
            return nil
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}
