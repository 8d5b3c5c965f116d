import ArgumentParser

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "read", abstract: words("打开阅读器", "Open the reader"))

    @Argument(help: help("文件或文件夹", "files or folders", value: "path"))
    var paths: [String] = []

    func run() throws {}
}
