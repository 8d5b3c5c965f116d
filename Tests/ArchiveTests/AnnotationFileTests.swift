import Annotations
import Foundation
import Testing

@testable import Archive

@Suite struct AnnotationFileTests {
    private let folder: TemporaryFolder
    private let file: AnnotationFile

    init() throws {
        folder = try TemporaryFolder()
        file = try #require(AnnotationFile(paths: [folder.path + "/讲话"], dataFolder: folder.path + "/share/duidu"))
    }

    private func note(_ words: String, id: String) -> Annotation {
        let place = Annotation.Place(file: "河道.txt", speech: "", quote: TextQuote(exact: "石阶"))
        return Annotation(id: AnnotationID(id), .note(words, place))
    }

    private func content() throws -> String { try String(contentsOfFile: file.path, encoding: .utf8) }

    @Test func itStandsInTheLibraryWhereThereIsAFolderForIt() throws {
        #expect(file.path.hasPrefix(folder.path + "/share/duidu/讲话-") && file.path.hasSuffix(".rec"))
        try folder.write("讲话/.duidu/.gitignore", "")
        let inside = AnnotationFile(paths: [folder.path + "/讲话/"], dataFolder: nil)
        #expect(inside?.path == folder.path + "/讲话/.duidu/notes.rec")
        #expect(AnnotationFile(paths: ["-"], dataFolder: folder.path) == nil)
    }

    @Test func whatIsSavedIsReadBackWithItsTime() throws {
        #expect(try file.read().annotations.byID.isEmpty)
        let saved = try file.save([note("核对", id: "a")], at: "2026-11-24T13:00:00Z")
        #expect(saved.annotations == (try file.read().annotations))
        #expect(saved.annotations[AnnotationID("a")]?.changed == "2026-11-24T13:00:00Z")
        #expect(try content().hasPrefix("# duidu: notes on \(folder.path)/讲话\n\nNote: 核对\n"))
    }

    @Test func twoReadersNotesAreBothKept() throws {
        _ = try file.save([note("甲", id: "a")], at: "1")
        _ = try file.save([note("乙", id: "b")], at: "2")
        let changed = try #require(try file.read().annotations[AnnotationID("a")]).changing(to: note("丙", id: "a").body)
        _ = try file.save([changed], at: "3")
        let merged = try file.save([note("旧", id: "a")], at: "4")
        #expect(Set(merged.annotations.living.map(\.revision)) == [1, 2])
        #expect(merged.annotations[AnnotationID("a")]?.body == note("丙", id: "a").body)
    }

    @Test func whatCannotBeReadStaysInTheFile() throws {
        try FileManager.default.createDirectory(
            atPath: (file.path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        let damaged = Data("<<<<<<< HEAD\nNote: 甲\n".utf8) + Data([0xff, 0xfe, 10])
        try damaged.write(to: URL(fileURLWithPath: file.path))
        let saved = try file.save([note("乙", id: "b")], at: "1")
        #expect(saved.problems.map(\.line) == [1])
        #expect(FileManager.default.contents(atPath: file.path)?.starts(with: damaged) == true)
        #expect(try file.read().annotations.living.count == 1)
    }

    @Test func aLinkIsFollowedAndWhoMayReadStays() throws {
        try folder.write("讲话/.duidu/.keep", "")
        try folder.write("dotfiles/notes", "")
        try folder.link("讲话/.duidu/notes.rec", to: folder.path + "/dotfiles/notes")
        try FileManager.default.setAttributes([.posixPermissions: 0o664], ofItemAtPath: folder.path + "/dotfiles/notes")
        let linked = try #require(AnnotationFile(paths: [folder.path + "/讲话"], dataFolder: nil))
        _ = try linked.save([note("甲", id: "a")], at: "1")
        let attributes = try FileManager.default.attributesOfItem(atPath: folder.path + "/dotfiles/notes")
        #expect(attributes[.posixPermissions] as? Int == 0o664 && (attributes[.size] as? Int ?? 0) > 0)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: linked.path) == folder.path + "/dotfiles/notes")
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        try folder.write("share", "no folder")
        do throws(AnnotationFile.Failure) {
            _ = try file.save([note("甲", id: "a")], at: "1")
            Issue.record("it was saved")
        } catch {
            #expect(error.path == folder.path + "/share/duidu" && !error.reason.isEmpty)
        }
        #expect(try file.read().annotations.byID.isEmpty)
    }

    @Test func manyThatWriteAtOnceLoseNothing() throws {
        let notes = (0..<60).map { note("第\($0)条", id: "n\($0)") }
        DispatchQueue.concurrentPerform(iterations: notes.count) { [file] in _ = try? file.save([notes[$0]], at: "1") }
        #expect(try file.read().annotations.living.count == 60)
        let names = try FileManager.default.contentsOfDirectory(atPath: (file.path as NSString).deletingLastPathComponent)
        #expect(names.count == 1)
    }
}
