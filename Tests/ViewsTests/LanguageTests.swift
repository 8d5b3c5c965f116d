import Reading
import Screen
import Speeches
import Testing

@testable import Views

struct LanguageTests {
    @Test(arguments: [
        (["LANG": "zh_CN.UTF-8"], Language.chinese), (["LANG": "zh_TW"], .chinese), (["LANG": "en_GB.UTF-8"], .english),
        (["LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE"], .english),
        (["LC_ALL": "", "LC_MESSAGES": "zh_HK", "LANG": "en_US"], .chinese),
        (["LANG": "C.UTF-8"], nil), (["LANG": "POSIX"], nil), ([:], nil),
    ])
    func theLocaleNamesTheLanguage(environment: [String: String], language: Language?) {
        #expect(Language.named(in: environment) == language)
    }

    @Test(arguments: [("山上的树是祖辈栽下来的。", Language.chinese), ("The trees were planted by our grandparents.", .english)])
    func withoutALocaleTheLibrarysScriptDecides(text: String, language: Language) {
        var session = Session(locale: nil, symbols: Symbols())
        let document = DocumentParser.parse(DecodedText(text), name: "a.txt")
        _ = session.receive(.libraryRead(Library(documents: [document])))
        #expect(session.language == language)
    }
}
