import ArgumentParser

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: words("列出讲话及其数字", "List the speeches with their figures"),
        discussion: words("例：duidu list ~/讲话", "Example: duidu list ~/speeches"))

    @OptionGroup var input: PathOptions
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false

    func run() throws {
        let listing = SpeechListing(try input.read())
        if json { try listing.printRecords(parameters: input.parameters) } else { listing.printTable() }
    }
}
