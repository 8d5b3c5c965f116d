import TestSupport
import Testing

@testable import Matching

struct RadixSortTests {
    @Test func recordsAreSortedByTheirUpperBitsAndKeepTheirOrder() {
        var generator = SeededGenerator(seed: 11)
        var records = (0..<5000).map { UInt64.random(in: 0..<64, using: &generator) << 31 | UInt64($0) }
        let expected = records.sorted()
        var sorter = RadixSort()
        sorter.sort(&records, fromBit: 31)
        #expect(records == expected)
    }

    @Test func asFewAsNoRecordsAreSorted() {
        var sorter = RadixSort()
        var records: [UInt64] = []
        sorter.sort(&records, fromBit: 0)
        #expect(records.isEmpty)
        records = [3]
        sorter.sort(&records, fromBit: 0)
        #expect(records == [3])
    }

    @Test func theSpareFromALongerSortDoesNoHarm() {
        var sorter = RadixSort()
        var long = (0..<100).map { UInt64(100 - $0) }
        sorter.sort(&long, fromBit: 0)
        var short: [UInt64] = [5, 4, 9]
        sorter.sort(&short, fromBit: 0)
        #expect(short == [4, 5, 9])
    }
}
