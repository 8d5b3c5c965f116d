import Archive
import ArgumentParser
import Matching

/// What the user says about what is usual.
struct MatchingArguments: ParsableArguments {
    @Option(
        help: help(
            "背景表，由 duidu background build 做成；none 表示不用；默认为随程序带的",
            "a table made by duidu background build, or none; without it the one that comes with the program",
            value: "file"))
    var background: String?

    /// - Throws: failure, where the table can't be read; what is wrong with it is printed.
    func matcher(_ settings: MatchSettings = MatchSettings()) throws -> Matcher {
        let formulas = FormulasFile.formulas()
        guard let background else { return Matcher(settings: settings, background: Self.table, formulas: formulas) }
        if background == "none" { return Matcher(settings: settings, formulas: formulas) }
        do {
            return Matcher(settings: settings, background: try BackgroundReader.read(background), formulas: formulas)
        } catch {
            Console.printError("duidu: \(background): \(Self.wording(of: error))")
            throw ExitCode.failure
        }
    }

    /// As the run record names it.
    func parameters(_ matcher: Matcher) -> [String: String] {
        ["background": matcher.background.map { String($0.identity, radix: 16) } ?? "none"]
    }

    /// What the reader matches with, and every command that has no say in it.
    static func standard() -> Matcher { Matcher(background: table, formulas: FormulasFile.formulas()) }

    /// The table that comes with the program; nil where it is missing.
    static let table = DataFolder.background.flatMap { try? BackgroundReader.read($0) }

    private static func wording(of error: any Error) -> String {
        switch error as? BackgroundError {
        case .notATable: words("不是背景表", "not a background table")
        case .unknownVersion(let version):
            words("是第 \(version) 版的背景表，这个程序不认识", "a background table of version \(version), which this program doesn't know")
        case .damaged: words("背景表已损坏", "the background table is damaged")
        case nil: error.localizedDescription
        }
    }
}
