import Testing

@testable import Speeches

struct SentenceTests {
    /// The sentence at the bar is the one in brackets.
    @Test(
        arguments: [
            "今天开会。【大|家听“好了！”】散会。", "【一|句没有句号】", "　　【开|头有空格。】后面", "One. 【Tw|o is 2.5 long.】 Three.",
            "前段。\n【后|段】\n", "问？【|答！！】再问",
        ])
    func theSentenceReachesFromStopToStop(marked: String) throws {
        let scalars = Array(marked.unicodeScalars)
        let plain = scalars.filter { !"【】|".unicodeScalars.contains($0) }
        func place(_ mark: Unicode.Scalar) throws -> Int {
            let index = try #require(scalars.firstIndex(of: mark))
            return scalars[..<index].count { !"【】|".unicodeScalars.contains($0) }
        }
        let document = DocumentParser.parse(DecodedText(plain), name: "a.txt")
        let found = document.sentence(at: TextPosition(try place("|")))
        #expect(found.scalars == (try place("【"))..<(try place("】")), "\(document.quote(found))")
    }
}
