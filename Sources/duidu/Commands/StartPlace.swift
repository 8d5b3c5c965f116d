import Archive
import Foundation
import Reading
import Speeches

/// Where the reader begins: at a section that was named behind a path (`报告.txt:三`), or at words.
struct StartPlace {
    var path: String?
    var section: String?
    var words: String?

    /// Takes a section's name off a path, unless there is a file of the whole name.
    static func split(_ path: String) -> (path: String, section: String?) {
        let file = SpeechName(path).path
        guard !FileManager.default.fileExists(atPath: file), let colon = path.lastIndex(of: ":") else { return (path, nil) }
        let section = String(path[path.index(after: colon)...])
        let before = String(path[..<colon])
        return section.isEmpty || !FileManager.default.fileExists(atPath: SpeechName(before).path)
            ? (path, nil) : (before, section)
    }

    /// What brings the reader there; nil where the library has no such place.
    func action(in library: Library) -> Action? {
        guard let path else { return nil }
        let speeches = (0..<library.count).filter { SpeechName(path).names($0, in: library) }
        guard let section else { return speeches.first.map { .openAt(speech: $0, library.speech($0).range.lowerBound) } }
        for speech in speeches {
            guard let node = library.section(named: section, inSpeech: speech) else { continue }
            return .openAt(speech: speech, library.speech(speech).sections.nodes[node].start)
        }
        return nil
    }
}
