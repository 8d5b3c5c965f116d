import Testing

@testable import Archive

struct NameOrderTests {
    @Test(arguments: [
        ["2.txt", "10.txt"], ["第二讲", "第十讲", "第十一讲", "第二十讲", "第二十一讲"], ["讲话9", "讲话10", "讲话100"],
        ["2019-05-01", "2019-10-01", "2020-01-01"], ["a.txt", "B.txt", "c.txt"], ["第一讲", "第2讲", "第三讲"], ["9月", "十月"],
        ["第九讲", "第一百讲", "第一百零二讲", "第三百二十一讲"], ["二〇一九年", "2020年", "二〇二一年"],
    ])
    func namesStandAsPeopleCount(names: [String]) { #expect(NameOrder.sorted(names.reversed()) == names) }

    @Test func theOrderDependsOnTheNamesAlone() {
        let names = ["一", "1", "十", "10", "〇", "", "一十", "二〇二一年", "2021年", "A", "a", "百姓", "千里"]
        let sorted = NameOrder.sorted(names)
        for _ in 0..<50 { #expect(NameOrder.sorted(names.shuffled()) == sorted) }
    }

    @Test func aNumberLongerThanAMachineWordIsNoHarm() {
        let (nines, tens) = (String(repeating: "九", count: 60), String(repeating: "十", count: 40))
        #expect(NameOrder.sorted(["第\(nines)讲", "第\(tens)讲", "第二讲"]) == ["第二讲", "第\(tens)讲", "第\(nines)讲"])
    }
}
