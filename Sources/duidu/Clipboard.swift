import Dispatch
import Foundation

/// The programs that put a text on a desktop's clipboard, for terminals that don't do it themselves.
enum Clipboard {
    /// The command for the desktop or multiplexer that the environment names; the first whose program is there.
    static func command(in environment: [String: String], isInstalled: (String) -> Bool) -> [String]? {
        var commands: [[String]] = []
        if environment["WAYLAND_DISPLAY"] != nil { commands.append(["wl-copy"]) }
        if environment["DISPLAY"] != nil { commands += [["xclip", "-selection", "clipboard"], ["xsel", "-ib"]] }
        if environment["TMUX"] != nil { commands.append(["tmux", "load-buffer", "-w", "-"]) }
        return commands.first { isInstalled($0[0]) }
    }

    /// Hands a text to such a program in the background; does nothing where there is none.
    static func copy(_ text: String, _ environment: [String: String]) {
        let folders = (environment["PATH"] ?? "").split(separator: ":").map(String.init)
        func path(of program: String) -> String? {
            folders.map { $0 + "/" + program }.first { FileManager.default.isExecutableFile(atPath: $0) }
        }
        guard let command = command(in: environment, isInstalled: { path(of: $0) != nil }), let program = path(of: command[0])
        else { return }
        let arguments = Array(command.dropFirst())
        DispatchQueue.global(qos: .utility).async { run(program, arguments, feeding: text) }
    }

    private static func run(_ program: String, _ arguments: [String], feeding text: String) {
        let process = Process()
        let input = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = input
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        signal(SIGPIPE, SIG_IGN)
        guard (try? process.run()) != nil else { return }
        try? input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
        try? input.fileHandleForWriting.close()
    }
}
