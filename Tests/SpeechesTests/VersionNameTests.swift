import Speeches
import Testing

struct VersionNameTests {
    @Test(arguments: [
        "在修路会上的讲话.docx", "a/在修路会上的讲话终稿.docx", "在修路会上的讲话终稿2.docx", "在修路会上的讲话(1).doc", "在修路会上的讲话（2）.txt", "在修路会上的讲话-修改.docx",
        "在修路会上的讲话 修改稿3.docx", "在修路会上的讲话v2.docx", "在修路会上的讲话_V2.md", "在修路会上的讲话定稿.docx", "【终稿】在修路会上的讲话.wps",
        "在修路会上的讲话 - 副本.docx", "在修路会上的讲话（终稿）（1）.docx", "在修路會上的講話第3稿.docx", "在修路会上的讲话最终版",
    ])
    func versionsShareABase(name: String) { #expect(VersionName(name).base == "在修路会上的讲话") }

    @Test func aYearIsNoVersion() {
        #expect(VersionName("在修路会上的讲话2023.docx").base == "在修路会上的讲话2023")
        #expect(VersionName("2023-05-01 讲话.docx").base == "20230501讲话")
    }

    @Test func aMarkIsNeverTheWholeName() {
        #expect(VersionName("终稿.docx").base == "终稿")
        #expect(VersionName("2.docx").base == "2")
        #expect(VersionName("").base.isEmpty)
    }

    @Test func laterVersionsRankHigher() {
        let names = ["讲话初稿", "讲话修改", "讲话修改2", "讲话送审稿", "讲话终稿", "讲话终稿2"]
        let ranks = names.map { VersionName($0 + ".docx").rank }
        #expect(ranks == ranks.sorted() && Set(ranks).count == names.count)
    }

    @Test func onlyAMarkedNameIsMarked() {
        #expect(!VersionName("在修路会上的讲话.docx").isMarked)
        #expect(VersionName("在修路会上的讲话终稿.docx").isMarked)
    }
}
