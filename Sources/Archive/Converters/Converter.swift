import Foundation
import Speeches
import Synchronization

/// Runs programs that turn a format into text: by their absolute path, without a shell, on a copy of the file under a name
/// that can't be taken for an option, within a time and an amount of output.
enum Converter {
    struct Program: Hashable {
        let name: String
        /// Debian's package that has it.
        let package: String
        var path = ""
    }

    /// The first of the programs that is installed.
    static func find(_ programs: [Program]) throws(ReadingFailure.Reason) -> Program {
        let installed = available(programs)
        guard let first = installed.first else {
            throw .missingConverter(program: programs[0].name, package: programs[0].package)
        }
        return first
    }

    /// Those of the programs that stand in a folder of PATH.
    static func available(_ programs: [Program]) -> [Program] {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").filter { $0.hasPrefix("/") }
        return programs.compactMap { program in
            let paths = folders.map { "\($0)/\(program.name)" }
            return paths.first(where: FileManager.default.isExecutableFile).map {
                Program(name: program.name, package: program.package, path: $0)
            }
        }
    }

    /// What a program prints.
    /// - Parameters:
    ///   - name: of the copy that it reads.
    ///   - arguments: with `%` where the copy's path stands.
    static func run(
        _ program: Program, on bytes: [UInt8], named name: String, arguments: [String], environment: [String: String] = [:],
        limits: ReadingLimits
    ) throws(ReadingFailure.Reason) -> [UInt8] {
        guard let folder = try? temporaryFolder() else { throw .system("no temporary folder") }
        defer { try? FileManager.default.removeItem(at: folder) }
        let input = folder.appendingPathComponent(name)
        let output = folder.appendingPathComponent("output")
        let process = Process()
        let command = confined([program.path] + arguments.map { $0 == "%" ? input.path : $0 }, limits)
        process.executableURL = URL(fileURLWithPath: command[0])
        process.arguments = Array(command.dropFirst())
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.currentDirectoryURL = folder
        do {
            try Data(bytes).write(to: input)
            try Data().write(to: output)
            process.standardOutput = try FileHandle(forWritingTo: output)
        } catch { throw .system(error.localizedDescription) }
        process.standardInput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try wait(for: process, program, output: output, limits)
        guard let printed = try? Data(contentsOf: output) else { throw .converterFailed(program: program.name) }
        try limits.check(.converterOutput, printed.count)
        guard process.terminationStatus == 0 || !printed.isEmpty else { throw .converterFailed(program: program.name) }
        return Array(printed)
    }

    /// A command under prlimit, where that is installed (it is essential to Debian): it can neither take more memory than
    /// this nor fill the disk before it is seen to print too much.
    private static func confined(_ command: [String], _ limits: ReadingLimits) -> [String] {
        guard let guardian = available([Program(name: "prlimit", package: "util-linux")]).first else { return command }
        return [guardian.path, "--as=\(memory)", "--fsize=\(limits[.converterOutput] + 1)", "--core=0", "--"] + command
    }

    /// In bytes of address space.
    private static let memory = 2 << 30

    private static func temporaryFolder() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("duidu-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        return folder
    }

    /// Runs a process to its end; one that takes too long or prints too much is killed.
    private static func wait(
        for process: Process, _ program: Program, output: URL, _ limits: ReadingLimits
    ) throws(ReadingFailure.Reason) {
        let ended = DispatchSemaphore(value: 0)
        process.terminationHandler = { _ in ended.signal() }
        do { try process.run() } catch { throw .converterFailed(program: program.name) }
        let deadline = Date(timeIntervalSinceNow: Double(limits[.converterTime]))
        while ended.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
            let size = (try? FileManager.default.attributesOfItem(atPath: output.path))?[.size] as? Int ?? 0
            let limit: ReadingLimit? =
                size > limits[.converterOutput] ? .converterOutput : Date() > deadline ? .converterTime : nil
            guard let limit else { continue }
            kill(process.processIdentifier, SIGKILL)
            ended.wait()
            throw .limit(limit, allowed: limits[limit])
        }
    }
}
