import Testing

@testable import Archive

struct CSVRowsTests {
    private func fields(_ text: String) -> [[String]] { CSVRows(text).rows.map(\.fields) }

    @Test func fieldsArePartedByCommasElseTabsElseSemicolons() {
        #expect(fields("a,b;c\n1,2\n") == [["a", "b;c"], ["1", "2"]])
        #expect(fields("a\tb;c\n1\t2\n") == [["a", "b;c"], ["1", "2"]])
        #expect(fields("a;b\r\n1;2\r\n") == [["a", "b"], ["1", "2"]])
    }

    @Test func quotesHoldCommasQuotesAndLineBreaks() {
        let rows = CSVRows("\u{feff}file,title\r\n\"a,b\", \"他说\"\"好\"\"\r\n就走\" \r\nc,d").rows
        #expect(rows.map(\.fields) == [["file", "title"], ["a,b", "他说\"好\"\r\n就走"], ["c", "d"]])
        #expect(rows.map(\.line) == [1, 2, 4])
        #expect(rows.allSatisfy { !$0.isBroken })
    }

    @Test func blankRowsAreLeftOutAndCounted() {
        #expect(CSVRows("a\n\n , \n,,\nb\n").rows.map(\.line) == [1, 5])
    }

    @Test func aBrokenQuoteSpoilsItsRowAlone() {
        let open = CSVRows("a,b\n1,\"二\n3,四\n").rows
        #expect(open.map(\.isBroken) == [false, true, false])
        #expect(open[2].fields == ["3", "四"])
        #expect(CSVRows("a\n\"1\"x\n2\n").rows.map(\.isBroken) == [false, true, false])
    }

    @Test func nothingIsNoRow() {
        #expect(fields("").isEmpty)
        #expect(fields("\n\n").isEmpty)
    }
}
