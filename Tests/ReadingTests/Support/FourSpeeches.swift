import Matching
import Searching
import Speeches
import Testing

@testable import Reading

/// Speeches invented for these tests. The first shares a sentence or two with the second, which is in traditional script,
/// and with the third, which has a gloss and a broken line; the fourth shares nothing.
enum FourSpeeches {
    static let hills = """
        在青山镇护林工作会议上的讲话
        （2021年3月5日）
        同志们：
        今天把大家请到林场来，是想在开春以前把护林的事再说一遍。
        一、守住山头
        山上的树是祖辈一棵一棵栽下来的，我们这一代人只许添绿，不许减绿。去年镇里补种了三千亩油茶。
        二、管好火源
        （一）进山要登记
        火柴不进山，烟头不落地，这十个字要写在每一个路口。登记本由护林员老周保管。
        （二）巡山要留名
        谁巡的山谁签字，哪一段出了事就找哪一段的人。雨天路滑，两个人一组才许上去。
        三、依靠乡亲
        护林不是几个护林员的事，是满山满坡的乡亲们大家的事。孩子放学路过，也晓得把烟盒捡起来。
        我就说这些，谢谢大家。
        """
    static let traditional = """
        在白水鄉春季防火會上的講話
        （2019年4月1日）
        同志們：
        清明快到了，我只講兩件事。
        一、先把人管住
        護林不是幾個護林員的事，是滿山滿坡的鄉親們大家的事。外出打工的人回來上墳，也要有人去招呼。
        二、再把山管住
        山上的樹是祖輩一棵一棵栽下來的，我們這一代人只許添綠，不許減綠。荒坡今年一定要補齊。
        """
    static let glossed = """
        在石门村村民大会上的讲话
        乡亲们：
        村里的广播坏了，我把要紧的话当面说一遍。火柴不进山，烟头不落(luò)地，这十个字要写在
        每一个路口。谁巡的山谁签字，哪一段出了事就找哪一段的人。散会以后请各组组长留一下。
        """
    static let alone = """
        在镇小学开学典礼上的讲话
        同学们：
        教室的窗户都换了新玻璃，操场边的槐树也长高了。希望你们读书用心，走路当心，回家帮爷爷奶奶扫一扫院子。
        """
    static let library = Library(
        documents: [
            ("护林.txt", hills), ("防火.txt", traditional), ("村民大会.txt", glossed), ("开学.txt", alone),
        ].map { DocumentParser.parse(DecodedText($1), name: "讲话/" + $0) },
        failures: [ReadingFailure(name: "讲话/坏.txt", reason: .notText)])
    static let matches = MatchIndex(Matcher().match(library)?.matches ?? [], speechCount: 4)
    /// The same matches in another order, so that their indices are others.
    static let reversed = MatchIndex(matches.matches.reversed(), speechCount: 4)
    /// The library read, the matches not yet found.
    static let read = ReadingState().after(.libraryRead(library))
    static let matched = read.after(.matched(matches), .sectionsIndexed(SectionIndex(library)))
    /// The first speech, its text, at the top.
    static let reader = matched.after(.openRow)
}

extension ReadingState {
    /// The session after these actions, with searches done at once.
    func after(_ actions: Action...) -> ReadingState {
        var state = self
        for action in actions {
            switch state.update(action) {
            case .search(let request, let library):
                _ = state.update(.searched(Searcher(SearchText(library)).search(request)))
            case .gather(let gathering): _ = state.update(gathering.perform())
            case .filterTexts(let texts, let library):
                _ = state.update(.filtered(texts, Searcher(SearchText(library)).speeches(holding: texts)))
            default: break
            }
        }
        return state
    }

    /// The session after these actions, with no search answered yet.
    func unanswered(_ actions: Action...) -> ReadingState {
        var state = self
        for action in actions { _ = state.update(action) }
        return state
    }

    /// The session after searching for these words, with the prompt done.
    func searching(_ words: String) -> ReadingState { after(.startSearch, .type(words), .acceptPrompt) }

    func effect(of action: Action) -> Effect? {
        var state = self
        return state.update(action)
    }

    /// Where these words stand first in a speech.
    func place(of words: String, in speech: Int = 0) -> TextPosition? {
        Search(for: words, in: library).hits.first { $0.speech == speech }?.range.lowerBound
    }

    /// The reader's cursor at these words.
    func at(_ words: String) -> ReadingState {
        guard let (speech, _) = textCursor, let place = place(of: words, in: speech) else { return self }
        return after(.moveInText(cursor: place, top: place))
    }

    /// The twenty characters at the cursor, as the row that it stands in.
    var row: TextRange {
        guard let (speech, cursor) = textCursor else { return TextPosition(0)..<TextPosition(0) }
        let end = library.document(of: speech).text.range.upperBound
        return cursor..<min(cursor.advanced(by: 20), end)
    }

    var libraryPage: LibraryPage? { if case .library(let page) = page { page } else { nil } }
    var reader: ReaderPage? { if case .reader(let page) = page { page } else { nil } }
    var comparison: ComparePage? { if case .compare(let page) = page { page } else { nil } }
    var parallels: ParallelsPage? { if case .parallels(let page) = page { page } else { nil } }
    var hits: HitsPage? { if case .hits(let page) = page { page } else { nil } }
    var choice: Choice? { if case .choice(let choice) = overlay { choice } else { nil } }
    var prompt: Prompt? { if case .prompt(let prompt) = overlay { prompt } else { nil } }

    /// Which page is on the screen, and in which pane or at what.
    var trail: String {
        pages.map { page in
            switch page {
            case .library: "library"
            case .reader(let page): "reader\(page.speech)"
            case .compare(let page): "compare\(page.left)-\(page.right)"
            case .parallels: "parallels"
            case .family: "family"
            case .families: "families"
            case .matrix: "matrix"
            case .outline: "outline"
            case .notes: "notes"
            case .draft(let page): "draft\(page.speech)"
            case .hits: "hits"
            case .help: "help"
            }
        }.joined(separator: " ")
    }
}
