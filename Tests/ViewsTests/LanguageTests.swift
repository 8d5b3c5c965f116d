import Reading
import Screen
import Speeches
import Testing

@testable import Views

struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh_TW"], .traditional), (["LANG": "en_GB.UTF-8"], .english),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "zh_HK", "LANG": "en_US"], .traditional),
        (["LANG": "C.UTF-8"], nil), (["LANG": "POSIX"], nil), ([:], nil),
    ])
    func theLocaleNamesTheLanguage(environment: [String: String], language: Language?) {
        #expect(Language.named(in: environment) == language)
    }

    @Test func traditionalIsMadeOfPhrasesAndKeepsWhatOthersWrote() {
        #expect(Phrase("找不到：\(kept: "发现")", "not found")(.traditional) == "找不到：发现")
        #expect(Phrase("筛选: \(kept: "里")", "filter: \(kept: "里")")(.english) == "filter: 里")
        #expect(Phrase("复用", "reuse")(.traditional) == "沿用")
        #expect(Phrase("在管道里打印；右一列", "")(.traditional) == "在管線裡列印；右一欄")
        #expect(Phrase("\(3) 只", "3")(.chinese) == "3 只")
    }

    /// No wording of the sources keeps a character that only the simplified script has.
    @Test func noSimplifiedCharacterRemainsInTheTraditionalInterface() throws {
        var left: Set<Character> = []
        for wording in try Wordings.chinese() {
            left.formUnion(Phrase(wording, "")(.traditional).filter(Wordings.isSimplifiedOnly))
        }
        #expect(left.isEmpty, "\(left.sorted())")
    }

    /// Of the mainland's terms none remains.
    @Test func theTraditionalInterfaceSpeaksAsTaiwanDoes() throws {
        let mainland = [
            "打印", "管道", "許可權", "正則", "註釋", "影象", "識別", "高亮", "掛起", "下劃線", "樣例", "當前", "列數", "一列", "滑鼠器", "幫助", "文字檔案", "設定檔案",
        ]
        for wording in try Wordings.chinese() {
            let form = Phrase(wording, "")(.traditional)
            for term in mainland where form.contains(term) { Issue.record("\(term): \(form)") }
        }
    }

    @Test(arguments: [("山上的树是祖辈栽下来的。", Language.chinese), ("The trees were planted by our grandparents.", .english)])
    func withoutALocaleTheLibrarysScriptDecides(text: String, language: Language) {
        var session = Session(locale: nil, symbols: Symbols())
        let document = DocumentParser.parse(DecodedText(text), name: "a.txt")
        _ = session.receive(.libraryRead(Library(documents: [document])))
        #expect(session.language == language)
    }
}
