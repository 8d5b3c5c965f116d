import Testing

@Suite(.serialized)
struct MatchCommandTests {
    private func records(_ arguments: String...) async throws -> [JSONRecord] {
        let outcome = try await Program.run(["match", "--json"] + arguments + [Sample.folder])
        #expect(outcome.status == 0)
        #expect(outcome.errors.isEmpty)
        return try JSONRecord.all(of: outcome.output)
    }

    @Test func theFirstRecordSaysWhatWasRun() async throws {
        let records = try await records("--min", "12")
        let run = try #require(records.first)
        #expect(run.names == ["type", "version", "command", "parameters", "counts"])
        #expect(try run.string("type") == "run")
        #expect(try run.string("command") == "match")
        #expect(try run.record("parameters").string("min") == "12")
        #expect(try run.record("parameters").string("paths") == Sample.folder)
        #expect(try run.record("counts").int("documents") == 15)
        #expect(try run.record("counts").int("speeches") == 17)
        #expect(try run.record("counts").int("matches") == records.count - 1)
        #expect(records.count > 20)
    }

    @Test func offsetsPointAtTheQuotedText() async throws {
        var texts = DecodedTexts()
        for match in try await records().dropFirst() {
            #expect(match.names == ["a", "b", "score", "grade", "likeness", "family", "edits"])
            #expect(["verbatim", "near", "parallel", "formula"].contains(try match.string("grade")))
            #expect((0...1).contains(try match.number("likeness")))
            for side in [try match.record("a"), try match.record("b")] {
                #expect(side.names == ["doc", "speech", "start", "end", "section", "text"])
                let found = try await texts.text(of: side.string("doc"), side.int("start"), side.int("end"))
                let quoted = try side.string("text")
                #expect(found == quoted)
                #expect(!quoted.isEmpty)
            }
        }
    }

    @Test func editsGoThroughBothSidesFromStartToEnd() async throws {
        for match in try await records().dropFirst() {
            for name in ["a", "b"] {
                let side = try match.record(name)
                let edits = try match.records("edits")
                var end = try side.int("start")
                for edit in edits {
                    let range = try edit.ints(name)
                    #expect(range.count == 2 && range[0] >= end && range[1] >= range[0])
                    end = range[1]
                    let isEmpty = range[0] == range[1]
                    #expect(isEmpty == (try edit.string("kind") == (name == "a" ? "inserted" : "deleted")))
                }
                #expect(end == (try side.int("end")))
            }
        }
    }

    @Test func theBestMatchesComeFirst() async throws {
        let scores = try await records().dropFirst().map { try $0.number("score") }
        #expect(scores == scores.sorted(by: >))
        #expect(Set(scores).count > 10)
    }

    @Test func aMinimumLeavesShorterMatchesOut() async throws {
        let (all, long) = (try await records(), try await records("--min", "20"))
        #expect(long.count > 5 && long.count < all.count)
        for match in long.dropFirst() {
            let lengths = try ["a", "b"].map { try match.record($0).string("text").unicodeScalars.count }
            #expect((lengths.max() ?? 0) >= 20)
        }
    }

    @Test func gradesAreChosen() async throws {
        let all = try await records().dropFirst()
        for grade in ["verbatim", "near", "formula"] {
            let chosen = try await records("--grade", grade).dropFirst()
            #expect(!chosen.isEmpty)
            #expect(try chosen.allSatisfy { try $0.string("grade") == grade })
            #expect(try chosen.count == all.filter { try $0.string("grade") == grade }.count)
        }
    }

    @Test func placesAreChosen() async throws {
        let (a, b) = ("2018-09-07 在全县教育工作会议上的讲话.txt", "2023-09-08 在全县教育高质量发展大会上的讲话.txt")
        let between = try await records("--between", a, b, "--").dropFirst()
        #expect(!between.isEmpty)
        for match in between {
            let files = try ["a", "b"].map { try match.record($0).string("doc").split(separator: "/").last.map(String.init) }
            #expect(files == [a, b])
        }
        let folder = Sample.folder + "/2022年"
        let from = try await records("--from", folder).dropFirst()
        #expect(!from.isEmpty)
        for match in from {
            #expect(try ["a", "b"].contains { try match.record($0).string("doc").hasPrefix(folder + "/") })
        }
        let fromTo = try await records("--from", folder, "--to", a).dropFirst()
        #expect(!fromTo.isEmpty && fromTo.count < from.count)
        let third = try await records("--from", Sample.folder + "/2022年/乡镇会议讲话三篇.txt#3").dropFirst()
        #expect(!third.isEmpty && third.count < from.count)
        #expect(try third.allSatisfy { match in try ["a", "b"].contains { try match.record($0).int("speech") == 3 } })
    }

    @Test func whatStandsTwiceInOneSpeechComesOnlyWhenAskedFor() async throws {
        let scratch = try Scratch()
        let sentence = "一个村子的好日子要靠一锄头一锄头挖出来"
        try scratch.write("a.txt", "在试验会议上的讲话\n同志们：\n\(sentence)。\n天色暗了就点灯。\n\(sentence)。\n")
        try scratch.write("b.txt", "在另一个会议上的讲话\n各位代表：\n河边的柳树都绿了。\n")
        let without = try await Program.run(["match", "--json", "a.txt", "b.txt"], in: scratch)
        #expect(try JSONRecord.all(of: without.output).allSatisfy { !$0.names.contains("within") })
        #expect(without.lines.count == 1)
        let with = try await Program.run(["match", "--json", "--within", "a.txt", "b.txt"], in: scratch)
        let match = try #require(try JSONRecord.all(of: with.output).dropFirst().first)
        #expect(match.fields["within"] as? Bool == true)
        #expect(try match.record("a").string("text").contains(sentence))
        #expect(try match.record("a").string("doc") == "a.txt")
    }

    @Test func stagesGoToStandardErrorAndChangeNothing() async throws {
        let plain = try await Program.run(["match", Sample.folder])
        let staged = try await Program.run(["match", "--stages", Sample.folder])
        #expect(staged.output == plain.output)
        for stage in ["fold", "seed", "anchor", "chain", "align", "score"] {
            #expect(
                staged.errors.split(separator: "\n").contains { $0.split(separator: " ").prefix(2) == [Substring(stage), "in"] })
        }
    }

    @Test func twoRunsPrintTheSame() async throws {
        let runs = [
            try await Program.run(["match", "--json", Sample.folder]), try await Program.run(["match", "--json", Sample.folder]),
        ]
        #expect(runs[0].output == runs[1].output)
    }
}
