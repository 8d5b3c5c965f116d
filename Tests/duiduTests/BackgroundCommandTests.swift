import Foundation
import Testing

@Suite(.serialized)
struct BackgroundCommandTests {
    @Test func aTableOfMyOwnServesAMatch() async throws {
        let scratch = try Scratch()
        let built = try await Program.run(["background", "build", Sample.folder, "--output", "own.background"], in: scratch)
        #expect(built.status == 0, "\(built.errors)")
        let matched = try await Program.run(["match", "--json", "--background", "own.background", Sample.folder], in: scratch)
        #expect(matched.status == 0)
        let own = try JSONRecord.all(of: matched.output)[0].record("parameters").string("background")
        let usual = try await Program.run(["match", "--json", Sample.folder])
        #expect(try JSONRecord.all(of: usual.output)[0].record("parameters").string("background") != own)
    }

    @Test func noneIsSaidInTheRecord() async throws {
        let matched = try await Program.run(["match", "--json", "--background", "none", Sample.folder])
        #expect(try JSONRecord.all(of: matched.output)[0].record("parameters").string("background") == "none")
    }

    @Test func aFileThatIsNoTableIsNamed() async throws {
        let scratch = try Scratch()
        _ = try scratch.write("notes.txt", "春天的风。")
        for file in ["notes.txt", "missing"] {
            let outcome = try await Program.run(["match", "--background", file, Sample.folder], in: scratch)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("duidu: \(file): "))
        }
    }
}
