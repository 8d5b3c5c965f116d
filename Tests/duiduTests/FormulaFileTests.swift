import Testing

@Suite(.serialized)
struct FormulaFileTests {
    @Test func aWrongLineIsNamedAndTheRestServes() async throws {
        let scratch = try Scratch()
        try scratch.write("home/.config/duidu/formulas.txt", "# 常用\n\n各位父老乡亲  # 开场\n——\n大家辛苦了\n")
        try scratch.write("a.txt", "开春了，各位父老乡亲，大家辛苦了。河边的柳树绿了一大片，鸭子下了水。")
        try scratch.write("b.txt", "散会前，各位父老乡亲，大家辛苦了！灶上炖着萝卜汤，吃过再走。")
        let outcome = try await Program.run(["match", "--json", "a.txt", "b.txt"], in: scratch)
        #expect(outcome.status == 0)
        #expect(outcome.errors.contains("formulas.txt:4: "))
        let records = try JSONRecord.all(of: outcome.output)
        #expect(try records.dropFirst().map { try $0.string("grade") } == ["formula"])
    }
}
