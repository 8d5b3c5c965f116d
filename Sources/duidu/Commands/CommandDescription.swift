import ArgumentParser
import Foundation

/// What the argument parser knows of a command, from which both its help and the manual page are made.
struct CommandDescription: Decodable {
    struct Argument: Decodable, Hashable {
        enum Kind: String, Decodable { case positional, option, flag }
        struct Name: Decodable, Hashable {
            let kind: String
            let name: String

            /// With its dashes.
            var spelling: String { (kind == "long" ? "--" : "-") + name }
        }

        let kind: Kind
        let names: [Name]?
        let valueName: String?
        let abstract: String?
        let defaultValue: String?
        let allValues: [String]?
        let isOptional: Bool
        let isRepeating: Bool
        let shouldDisplay: Bool

        /// Whether it is the `--no-` form of a flag.
        func isOther(than flag: Argument) -> Bool {
            kind == .flag && flag.kind == .flag && names?.first?.name == flag.names?.first.map { "no-" + $0.name }
        }
    }

    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [CommandDescription]?
    let shouldDisplay: Bool

    /// The whole program's, in the language of the console.
    static func program() throws -> CommandDescription {
        struct Dump: Decodable { let command: CommandDescription }
        return try JSONDecoder().decode(Dump.self, from: Data(Duidu._dumpHelp().utf8)).command
    }

    /// The commands that do something, by what one types behind the program's name.
    var leaves: [(name: String, command: CommandDescription)] {
        (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }.flatMap { command in
            let below = command.leaves
            return below.isEmpty
                ? [(command.commandName, command)] : below.map { ("\(command.commandName) \($0.name)", $0.command) }
        }
    }

    /// Those that one chooses, without `--help` and `--version`, which every command has.
    var options: [Argument] {
        (arguments ?? []).filter { argument in
            argument.kind != .positional && argument.shouldDisplay
                && !(argument.names ?? []).contains { ["help", "version"].contains($0.name) }
        }
    }

    var positionals: [Argument] { (arguments ?? []).filter { $0.kind == .positional && $0.shouldDisplay } }
}
