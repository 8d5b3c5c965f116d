import Speeches

/// What the speeches of a library are called where others are near: their titles, and where several have the same, what
/// tells them apart: the year, else the date, else the file.
package enum SpeechNames {
    /// One for each speech, in the library's order.
    package static func names(in library: Library) -> [String] {
        var names = (0..<library.count).map { library.speech($0).title.text }
        for group in Dictionary(grouping: names.indices, by: { names[$0] }).values where group.count > 1 {
            for (speech, mark) in zip(group, marks(of: group, in: library)) { names[speech] += " " + mark }
        }
        return names
    }

    private static func marks(of group: [Int], in library: Library) -> [String] {
        let dates = group.map { library.speech($0).facts.date ?? "" }
        let files = group.map { library.document(of: $0).name.split(separator: "/").last.map(String.init) ?? "" }
        let numbered = zip(group, files).map { "\($1)#\(library.speech($0).id.number)" }
        return [dates.map { String($0.prefix(4)) }, dates, files].first { Set($0).count == group.count } ?? numbered
    }
}
