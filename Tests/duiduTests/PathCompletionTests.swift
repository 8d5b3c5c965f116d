import Testing

@testable import duidu

struct PathCompletionTests {
    @Test func filesAndFoldersThatBeginSoAreFoundAndHiddenOnesWhereADotWasTyped() throws {
        let scratch = try Scratch()
        for name in ["讲话/a.txt", "讲稿.txt", "其他.txt", ".讲.txt"] { try scratch.write(name, "x") }
        func found(_ typed: String) -> [String] {
            PathCompletion.paths(beginningWith: scratch.file(typed)).map { String($0.dropFirst(scratch.path.count + 1)) }
        }
        #expect(Set(found("讲")) == ["讲话/", "讲稿.txt"])
        #expect(found("讲话/") == ["讲话/a.txt"])
        #expect(found(".讲") == [".讲.txt"])
        #expect(found("无") == [] && found("无/x") == [])
    }

    @Test func aTildeStandsForTheHomeFolder() {
        #expect(PathCompletion.expanded("~/a") == (Console.environment["HOME"] ?? "~") + "/a")
        #expect(PathCompletion.expanded("a~/b") == "a~/b")
    }
}
