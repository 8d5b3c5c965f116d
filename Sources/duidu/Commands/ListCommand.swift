import ArgumentParser
import Reading

extension SpeechOrder: ExpressibleByArgument {}

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: words("列出讲话及其数字", "List the speeches with their figures"),
        discussion: words(
            "例：duidu list --sort date --filter '王小明 2024' ~/讲话", "Example: duidu list --sort date --filter 'Lee 2024' ~/speeches")
    )

    @OptionGroup var input: PathOptions
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Option(
        help: help(
            "排序：file title date speaker occasion length sections reuse matches",
            "order: file title date speaker occasion length sections reuse matches",
            value: "by"))
    var sort = SpeechOrder.file
    @Option(
        help: help(
            "只要标题、文件名、讲话人、日期、场合、地点等含有这些词的", "only those whose title, file name or facts hold these words", value: "words"))
    var filter = ""

    func run() throws {
        let listing = SpeechListing(try input.read(), sort: sort, filter: filter)
        var parameters = input.parameters
        if sort != .file { parameters["sort"] = sort.rawValue }
        if !filter.isEmpty { parameters["filter"] = filter }
        if json { try listing.printRecords(parameters: parameters) } else { listing.printTable() }
    }
}
