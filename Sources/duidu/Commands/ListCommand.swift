import Archive
import ArgumentParser
import Matching
import Speeches

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: words("列出讲话及其数字", "List the speeches with their figures"))

    @OptionGroup var input: PathOptions

    func run() throws {
        let library = try input.read()
        for index in 0..<library.count { Console.print(library.speech(index).title.text) }
    }
}
