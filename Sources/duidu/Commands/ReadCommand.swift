import ArgumentParser

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: words("打开阅读器；不给路径则打开样例文库", "Open the reader; with no path, on the sample library"))

    @Argument(help: help("文件或文件夹；文件:三 打开其中一节", "files or folders; FILE:3 opens a section", value: "path"))
    var paths: [String] = []
    @Option(help: help("打开后找这些词", "begin at these words", value: "words"))
    var find: String?
    @Flag(help: help("不接着上次的位置", "don't go on where the session was left")) var fresh = false
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var terminal: TerminalArguments

    func run() throws {
        let named = self.paths.map(StartPlace.split)
        let paths = try named.isEmpty ? [samples()] : named.map(\.path)
        let section = named.first { $0.section != nil }
        let start = StartPlace(path: section?.path, section: section?.section, words: find)
        guard Console.outputIsTerminal else { return SpeechListing(try PathOptions.read(paths, reading)).printTable() }
        let settings = try terminal.applied(to: SettingsFile.settings)
        try ReaderLoop(settings, start: start, fresh: fresh).run(paths, reading.options)
    }

    private func samples() throws -> String {
        if let samples = DataFolder.samples { return samples }
        Console.printError(
            words(
                "duidu: 找不到样例文库；请给出文件或文件夹，或用 DUIDU_DATA 指明其位置",
                "duidu: the sample library isn't there; name a file or folder, or set DUIDU_DATA to where it is"))
        throw ExitCode.failure
    }
}
