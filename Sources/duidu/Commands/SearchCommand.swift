import Archive
import ArgumentParser
import Searching
import Speeches

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: words("打印词语出现的各处", "Print where words stand, with context"),
        discussion: words(
            """
            不分繁简、大小写和标点，也跨换行；字母还按拼音或其首字母查找（rmdb）；r: 后面是正则表达式，其中标点照写。
            例：duidu search 人民代表 ~/讲话
                duidu search --count 'r:第[一二三]，' ~/讲话
            """,
            """
            In either script and case, whatever punctuation and line breaks stand between; letters are looked for as pinyin \
            and its initials too (rmdb); behind r: stands a regular expression, in which punctuation counts.
            Examples: duidu search 'harbour works' ~/speeches
                      duidu search --count 'r:first|second' ~/speeches
            """))

    @Argument(help: help("要找的词", "what to look for", value: "words")) var wanted: String
    @OptionGroup var input: PathOptions
    @Flag(help: help("打印 JSON Lines", "print JSON Lines")) var json = false
    @Flag(help: help("只打印每篇有几处", "only how many there are in each speech")) var count = false

    private var request: SearchRequest { SearchRequest(wanted) }

    func validate() throws {
        if request.isEmpty { throw ValidationError(words("要找什么词？", "what is to be looked for?")) }
        guard let mistake = request.mistake else { return }
        let place = mistake.place
        throw ValidationError(
            words("正则表达式第 \(place) 个字符处有误：\(wanted)", "the pattern goes wrong at character \(place): \(wanted)"))
    }

    func run() throws {
        let library = try input.read()
        let pinyin = request.mayBePinyin ? PinyinReader.read() : nil
        if pinyin.map({ !$0.isComplete }) ?? false {
            Console.printError(
                words(
                    "duidu: 没有 unicode-data，每个字只按最常用的读音查找", "duidu: without unicode-data only the most frequent reading counts"))
        }
        let search = Searcher(SearchText(library), pinyin: pinyin).search(request)
        if json { try printRecords(search, in: library) } else { printLines(search, in: library) }
    }

    private func printRecords(_ search: Search, in library: Library) throws {
        let counts = [
            "documents": library.documents.count, "speeches": library.count, "hits": search.hits.count,
            "speechesWithHits": search.speechCount,
        ]
        var parameters = input.parameters
        parameters["words"] = wanted
        Console.print(
            try JSONLine.encode(RunRecord(version: Duidu.version, command: "search", parameters: parameters, counts: counts)))
        if count {
            for group in search.groups { Console.print(try JSONLine.encode(HitCountRecord(group, in: library))) }
        } else {
            for (index, hit) in search.hits.enumerated() {
                let record = HitRecord(hit, in: library, byPinyin: index >= search.literalCount)
                Console.print(try JSONLine.encode(record))
            }
        }
    }

    private func printLines(_ search: Search, in library: Library) {
        let listing = HitListing(library: library)
        if count { search.groups.forEach(listing.print) } else { search.hits.forEach(listing.print) }
    }
}
