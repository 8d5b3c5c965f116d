import ArgumentParser

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: words("打开阅读器；不给路径则打开样例文库", "Open the reader; with no path, on the sample library"))

    @Argument(help: help("文件或文件夹", "files or folders", value: "path"))
    var paths: [String] = []
    @Flag(help: help("不接着上次的位置", "don't go on where the session was left")) var fresh = false
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var terminal: TerminalArguments

    func run() throws {
        let paths = try paths.isEmpty ? [samples()] : paths
        guard Console.outputIsTerminal else { return SpeechListing(try PathOptions.read(paths, reading)).printTable() }
        try ReaderLoop(terminal.applied(to: SettingsFile.settings), fresh: fresh).run(paths, reading.options)
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
