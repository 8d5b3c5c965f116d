import Archive
import ArgumentParser
import Matching
import Reading
import Screen
import Speeches
import Views

struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: words("打印按下这些键后阅读器的屏幕", "Print what the reader would show after these keys"),
        discussion: words(
            "例：duidu screen --keys 'j Enter ]c c' --size 100x30 ~/讲话",
            "Example: duidu screen --keys 'j Enter ]c c' --size 100x30 ~/speeches"))

    @Argument(help: help("文件或文件夹", "files or folders", value: "path"))
    var paths: [String]
    @Option(help: help("按键，以空格隔开", "keys, parted by blanks", value: "keys"))
    var keys = ""
    @Option(help: help("屏幕的列数和行数", "columns and rows of the screen", value: "100x30"))
    var size = "100x30"
    @Option(help: help("“”…— 等字符占几列：1 或 2", "columns of “”…— and the like: 1 or 2"))
    var ambiguous = AmbiguousChoice.narrow
    @OptionGroup var reading: ReadingArguments

    func validate() throws {
        guard let size = Size(size), (1...1000).contains(size.columns), (1...1000).contains(size.rows) else {
            throw ValidationError(words("--size 要写成 100x30", "--size is written as in 100x30"))
        }
        if Key.sequence(spelling: keys) == nil { throw ValidationError(words("--keys 里有不认识的键", "--keys holds an unknown key")) }
        if ambiguous == .auto {
            throw ValidationError(words("这里没有终端可问：--ambiguous 1 或 2", "there is no terminal to ask: --ambiguous 1 or 2"))
        }
    }

    func run() throws {
        guard let size = Size(size), let keys = Key.sequence(spelling: keys) else { return }
        let library = try PathOptions.read(paths, reading)
        let symbols = Symbols(ambiguous: ambiguous.width ?? .narrow)
        var session = Session(locale: Console.namedLanguage, symbols: symbols)
        let matcher = MatchingArguments.standard()
        session.play(library, keys, size, matcher, pinyin: PinyinReader.read)
        Console.write(session.picture(size).grid.picture + "\n")
    }
}
