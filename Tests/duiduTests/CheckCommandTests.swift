import Foundation
import Testing

@Suite(.serialized)
struct CheckCommandTests {
    private static let draft = """
        在渡口会议上的讲话
        同志们：
        一根缆绳系两头，一头是船家的饭碗，一头是行人的性命。撑船的老何交代徒弟，篙子点下去要看水色，不要看岸上的人影。码头的石阶补了十七级，<b>孩子们</b>上学不用再脱鞋 & 湿衣。
        """

    private func scratch() throws -> Scratch {
        let scratch = try Scratch()
        try scratch.write("稿/今年.txt", Self.draft)
        try scratch.write("稿/去年.txt", "在春汛会议上的讲话\n同志们：\n一根缆绳系两头，一头是船家的饭碗，一头是行人的性命。去年的春汛来得早。\n")
        try scratch.write("别人/别人.txt", "在航道会议上的讲话\n同志们：\n撑船的老何交代徒弟，篙子点下去先看水色，不要看岸上的人影。<script>alert(1)</script>\n")
        return scratch
    }

    private func kinds(_ outcome: Outcome) throws -> [String] {
        #expect(outcome.status == 0, "\(outcome.errors)")
        return try JSONRecord.all(of: outcome.output).dropFirst().map { try $0.string("kind") }
    }

    @Test func aDraftAmongThePathsIsNotComparedWithItself() async throws {
        let scratch = try scratch()
        let paths = ["稿", "别人"].map(scratch.file)
        let arguments = ["check", "--json", scratch.file("稿/今年.txt")] + paths
        let plain = try await Program.run(arguments, in: scratch)
        #expect(try kinds(plain) == ["others", "others", "only"])
        let mine = try await Program.run(arguments + ["--mine", paths[0]], in: scratch)
        #expect(try kinds(mine) == ["mine", "others", "only"])
        let typed = try await Program.run(["check", "--json", "-"] + [paths[1]], in: scratch, input: Self.draft)
        #expect(try kinds(typed) == ["only", "others", "only"])
        let own = try await Program.run(["check", "--json", "-", paths[1], "--mine", paths[0]], in: scratch, input: Self.draft)
        #expect(try kinds(own).first == "mine")
    }

    private static let two = """
        在渡口会议上的讲话（两篇）

        这里收的两篇，都是在船头上讲的，听的人手里还拿着篙子。

        在渡口会议上的讲话篇一

        同志们：

        今天的会就在渡口的石阶上开，大家席地坐，听得见水声。缆绳要两个人看，一头拴在石桩上，一头拴在人心上。渡口的灯油由两岸轮流添，添油的人把名字写在灯罩里。

        散会以后各回各的船。谢谢大家。

        在渡口会议上的讲话篇二

        同志们：

        水退了以后，石阶上的青苔要铲干净，孩子们上学才走得稳。缆绳要两个人看，一头拴在石桩上，一头拴在人心上。船板的桐油每年刷两遍，刷的那几天由下游的船顶班。

        我就讲这些，谢谢大家。
        """

    @Test func aSpeechOfAFileIsComparedWithTheOthersInIt() async throws {
        let scratch = try Scratch()
        let file = try scratch.write("合集.txt", Self.two)
        let outcome = try await Program.run(["check", "--json", file + "#1", file], in: scratch)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.first?.record("counts").int("speeches") == 1)
        let sentences = Array(records.dropFirst())
        #expect(try sentences.map { try $0.string("kind") } == ["only", "others", "only", "only", "usual"])
        let shared = sentences[1]
        #expect(try shared.records("sources").map { try $0.int("speech") } == [2])
    }

    @Test func theTextHasTotalsLettersAndSourcesInEightyColumns() async throws {
        let scratch = try scratch()
        let outcome = try await Program.run(
            ["check", scratch.file("稿/今年.txt"), scratch.path + "/稿", scratch.path + "/别人"], in: scratch)
        #expect(outcome.status == 0 && outcome.lines.contains { $0.hasPrefix("他 别人用过") })
        #expect(outcome.lines.contains { $0.contains("→ 100%  在春汛会议上的讲话") })
        #expect(outcome.lines.contains { $0.hasPrefix("新   码头") } && !outcome.output.contains("\u{1b}"))
    }

    @Test func thePageIsSoundAndATitleOrTextInItStaysText() async throws {
        let scratch = try scratch()
        let page = scratch.file("查稿.html")
        let outcome = try await Program.run(
            ["check", "--html", page, scratch.file("稿/今年.txt"), scratch.path + "/别人"], in: scratch)
        #expect(outcome.status == 0 && outcome.output.isEmpty)
        let html = try String(contentsOfFile: page, encoding: .utf8)
        #expect(html.contains("&lt;b&gt;孩子们&lt;/b&gt;上学不用再脱鞋 &amp; 湿衣") && !html.contains("<script>"))
        #expect(html.hasPrefix("<!DOCTYPE html>") && !html.contains("http"))
        let nowhere = try await Program.run(
            ["check", "--html", scratch.file("没有/a.html"), scratch.file("稿/今年.txt"), scratch.path + "/别人"], in: scratch)
        #expect(nowhere.status == 1 && !nowhere.errors.isEmpty)
    }

    private func expect(_ status: Int32, _ arguments: [String], _ scratch: Scratch) async throws {
        let outcome = try await Program.run(arguments, in: scratch)
        #expect(outcome.status == status, "\(outcome.errors)")
    }

    @Test func whoIsNobodyAndWhatIsTwiceIsRefused() async throws {
        let scratch = try scratch()
        let file = scratch.file("稿/今年.txt")
        try await expect(1, ["check", file, scratch.path, "--mine", "没有此人"], scratch)
        try await expect(2, ["check", "-", "-"], scratch)
        try await expect(2, ["check", "--json", "--html", "a", file, scratch.path], scratch)
    }
}
