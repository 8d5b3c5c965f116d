import Archive
import ArgumentParser
import Curses
import Matching
import Reading
import Speeches
import Views

extension ComparisonLayout: ExpressibleByArgument {}

/// In which order matches are listed.
enum PairOrder: String, CaseIterable, ExpressibleByArgument {
    case left, right, score, length

    var order: ComparePage.Order {
        switch self {
        case .left: .left
        case .right: .right
        case .score: .score
        case .length: .length
        }
    }
}

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: words("比对两篇：在终端里打开比对屏，在管道中打印文本", "Compare two texts: on a terminal the screen, in a pipe text"),
        discussion: words(
            """
            两边可以是文件、文件里的一篇（合集.txt#2）、其中一节（报告.txt:三），- 为标准输入。
            例：duidu compare 旧稿.docx 新稿.docx
                duidu compare --only-differences --context 2 去年.txt 今年.txt | less
                duidu compare --outline 合集.txt#1 合集.txt#3
            """,
            """
            Both may be files, a speech in a file (all.txt#2), a section of either (report.txt:3), or - for standard input.
            Examples: duidu compare old.docx new.docx
                      duidu compare --only-differences --context 2 last-year.txt this-year.txt | less
                      duidu compare --outline all.txt#1 all.txt#3
            """))

    @Argument(help: help("左边", "the left text", value: "a"))
    var left: String
    @Argument(help: help("右边", "the right text", value: "b"))
    var right: String
    @Flag(help: help("在终端里也打印文本", "text on a terminal too")) var text = false
    @Flag(help: help("只列出不同之处", "only what differs, as text"))
    var onlyDifferences = false
    @Option(help: help("不同之处前后各留几行；默认 1", "lines around each difference; 1 unless told otherwise", value: "n"))
    var context: Int?
    @Flag(help: help("逐节比对：每一节与对方的平行节", "section against parallel section, as text")) var sections = false
    @Flag(help: help("比对提纲", "outline against outline, as text")) var outline = false
    @Flag(help: help("繁简、全半角和标点的不同也算", "differences of script, width and punctuation count too")) var exact = false
    @Option(
        help: help(
            "文本的排法：version 通篇对照，matches 逐条列出；auto 看两边是否大半同序",
            "the text's layout: version as a diff, matches one by one; auto by whether most stands in one order"))
    var layout = ComparisonLayout.auto
    @Option(help: help("逐条列出时的次序", "the order of matches")) var sort = PairOrder.left
    @Option(
        help: help(
            "逐条列出时只要这些等级；默认除套语外都列", "only these grades of matches; all but formula unless told otherwise"))
    var grade: [Grade] = []
    @Option(
        help: help(
            "一行的列数；60 以上左右并排，以下上下排列；默认依终端、COLUMNS 或 100",
            "columns of a line: from 60 side by side, below stacked; the terminal's, COLUMNS or 100", value: "n"))
    var width: Int?
    @OptionGroup var reading: ReadingArguments
    @OptionGroup var terminal: TerminalArguments

    func validate() throws {
        if let width, !(20...1000).contains(width) {
            throw ValidationError(words("--width 在 20 到 1000 之间", "--width is from 20 to 1000"))
        }
        if let context, context < 0 { throw ValidationError(words("--context 至少为 0", "--context is at least 0")) }
        if sections && outline {
            throw ValidationError(words("--sections 和 --outline 只能选一个", "either --sections or --outline"))
        }
        if left == right { throw ValidationError(words("两边是同一篇", "both sides are the same text")) }
    }

    func run() throws {
        let (a, b) = (try ComparedText(left, reading.options).document, try ComparedText(right, reading.options).document)
        guard a.name != b.name || a.speeches[0].range != b.speeches[0].range else {
            throw ValidationError(words("两边是同一篇", "both sides are the same text"))
        }
        let library = Library(comparing: a, b)
        if Console.outputIsTerminal, !printsText {
            return try ReaderLoop(terminal.applied(to: SettingsFile.settings), opening: .compareSpeeches(0, 1)).run(library)
        }
        let printer = ComparisonPrinter(
            library: library, columns: TextColumns(width: columns, isColoured: Console.isColoured(terminal.color ?? .auto)),
            layout: layout, order: sort.order, grades: grade, context: onlyDifferences || context != nil ? context ?? 1 : nil,
            exact: exact)
        printer.printTitles()
        if outline { printer.printOutlines() } else if sections { printer.printSections() } else { printer.printTexts() }
    }

    private var printsText: Bool { text || onlyDifferences || context != nil || sections || outline }

    private var columns: Int {
        let limits = 20...1000
        let wanted = width ?? Console.columns ?? 100
        return min(max(wanted, limits.lowerBound), limits.upperBound)
    }
}
