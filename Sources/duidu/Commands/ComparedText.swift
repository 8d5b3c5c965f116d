import Archive
import ArgumentParser
import Speeches

/// One side of a comparison as the user names it: a file, a speech in it (`#2`), a section of either (`:三`), or `-`.
struct ComparedText {
    /// With what was named as its only speech.
    let document: Document
    private let section: String?

    /// - Throws: failure, where there is no such text; what is wrong is printed.
    init(_ name: String, _ options: ReadingOptions) throws {
        let (path, section) = StartPlace.split(name)
        let speechName = SpeechName(path)
        let library = LibraryReader.read([speechName.path], options: options)
        library.failures.forEach(Console.report)
        if library.documents.isEmpty { throw ExitCode.failure }
        guard library.documents.count == 1 else {
            throw Self.failure(name, words("是文件夹；请写出其中的一个文件", "a folder; name a file in it"))
        }
        let speeches = (0..<library.count).filter { speechName.names($0, in: library) }
        guard let first = speeches.first else { throw Self.failure(name, words("没有这一篇", "no such speech in it")) }
        let document = library.documents[0]
        self.section = section
        guard let section else {
            self.document =
                speeches.count == 1 ? document.excerpt(ofSpeech: library.entries[first].speech) : document.joiningSpeeches
            return
        }
        for speech in speeches {
            guard let node = library.section(named: section, inSpeech: speech) else { continue }
            self.document = document.excerpt(ofSpeech: library.entries[speech].speech, section: node)
            return
        }
        throw Self.failure(name, words("没有这一节", "no such section in it"))
    }

    private static func failure(_ name: String, _ reason: String) -> ExitCode {
        Console.printError("duidu: \(name): \(reason)")
        return .failure
    }
}

extension Library {
    /// Two texts to be compared, each a document with one speech.
    init(comparing left: Document, _ right: Document) { self.init(documents: [left, right]) }
}
