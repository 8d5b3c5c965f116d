import Speeches
import Testing

@testable import Searching

struct PinyinTests {
    private static let unihan = """
        # Unihan_Readings.txt
        U+4EBA\tkMandarin\trén
        U+6C11\tkMandarin\tmín
        U+884C\tkMandarin\txíng
        U+884C\tkTGHZ2013\t131.140:háng 408.120:xíng
        U+957F\tkHanyuPinlu\tzhǎng(1879) cháng(1179)
        U+957F\tkCantonese\tcoeng4
        U+5973\tkMandarin\tnǚ
        U+5987\tkXHC1983\t0333.010:fù
        U+94F6\tkMandarin\tyín
        U+6751\tkMandarin\tcūn
        U+5E74\tkMandarin\tnián
        U+20000\tkMandarin\thē
        """
    private static let table = PinyinTable(unihan: Array(unihan.utf8))

    private func found(_ letters: String, in library: Library = ThreeSpeeches.library) -> [String] {
        Search(for: letters, in: library, pinyin: Self.table).hits.map {
            library.document(of: $0.speech).text.string(in: $0.range)
        }
    }

    @Test func allModernReadingsAreKnownWithoutTheirTones() {
        #expect(Self.table.readings(of: "行") == ["hang", "xing"])
        #expect(Self.table.readings(of: "长") == ["chang", "zhang"])
        #expect(Self.table.readings(of: "女") == ["nu", "nv"])
        #expect(Self.table.readings(of: "树").isEmpty && Self.table.readings(of: "a").isEmpty)
        #expect(Self.table.isComplete)
    }

    @Test(arguments: ["rm", "renmin", "renm", "rmin", "ren min", "Ren'min", "rén mín", "renmi", "ＲＭ"])
    func initialsReadingsAndMixturesFind(letters: String) { #expect(found(letters) == ["人民"]) }

    @Test(arguments: [("yinhang", "银行"), ("yx", "银行"), ("cunzhang", "村长"), ("czh", "村长"), ("fnv", "妇女"), ("funu", "妇女")])
    func eachReadingOfACharacterCounts(letters: String, word: String) { #expect(found(letters) == [word]) }

    @Test func aReadingMayBeUnfinishedOnlyAtTheEnd() {
        #expect(found("rem").isEmpty)
        #expect(found("nianx") == found("nian").map { _ in "年行" })
    }

    @Test(arguments: ["r", "rm民", "renming", "rmm", "行", "renmin1"])
    func whatIsNoPinyinFindsNone(letters: String) {
        #expect(
            Search(for: letters, in: ThreeSpeeches.library, pinyin: Self.table).hits.filter { found in
                ThreeSpeeches.library.document(of: found.speech).text.string(in: found.range) != letters
            }.isEmpty)
    }

    @Test func whatStandsThereAsTypedComesFirst() {
        let library = ThreeSpeeches.library(of: ["人民在前。", "这里写着 RM 两个字母，人民也在。"])
        let search = Search(for: "rm", in: library, pinyin: Self.table)
        #expect(search.literalCount == 1 && found("rm", in: library) == ["RM", "人民", "人民"])
        #expect(search.groups.map(\.speech) == [1, 0, 1] && search.speechCount == 2)
    }

    @Test func withoutATableTheMostFrequentReadingServes() {
        let table = PinyinTable.mostFrequent
        #expect(table.readings(of: "人") == ["ren"] && table.readings(of: "民") == ["min"])
        #expect(table.readings(of: "行").count == 1 && !table.isComplete)
    }

    @Test func aDamagedTableIsNone() {
        let table = PinyinTable(unihan: Array("U+\tkMandarin\nU+zz\tkMandarin\tx\nU+4EBA\n\u{0}".utf8))
        #expect(Search(for: "rm", in: ThreeSpeeches.library, pinyin: table).hits.isEmpty)
    }

    /// Every hit can be read as the letters, and each place that can begins or touches a hit.
    @Test func whatIsFoundReadsAsTypedAndNothingIsLeftOut() {
        let characters = Array("人民行长女妇银村年".unicodeScalars)
        for _ in 0..<200 {
            let text = (0..<60).compactMap { _ in characters.randomElement() }
            let letters = String((0..<Int.random(in: 2...6)).compactMap { _ in "rmenixghczyfuv".randomElement() })
            let values = Folding.fold(text).map(\.value)
            guard let finder = PinyinFinder(Array(letters.unicodeScalars.map(\.value)), Self.table) else { continue }
            let found = finder.stretches(in: values, 0..<values.count)
            var free = 0
            for start in values.indices where start >= free {
                let end = (start + 1...values.count).first { reads(text[start..<$0], as: letters[...]) }
                #expect(found.first { $0.lowerBound == start }?.upperBound == end, "\(letters) at \(start) of \(text)")
                if let end { free = end }
            }
        }
    }

    private func reads(_ text: ArraySlice<Unicode.Scalar>, as letters: Substring) -> Bool {
        guard let first = text.first else { return letters.isEmpty }
        return Self.table.readings(of: first).contains { reading in
            let initials = reading.dropFirst().first == "h" ? [1, 2] : [1]
            if text.count == 1 {
                return !letters.isEmpty && (reading.hasPrefix(letters) || initials.contains { reading.prefix($0) == letters })
            }
            return (initials + [reading.count]).contains {
                letters.hasPrefix(reading.prefix($0)) && reads(text.dropFirst(), as: letters.dropFirst($0))
            }
        }
    }
}
