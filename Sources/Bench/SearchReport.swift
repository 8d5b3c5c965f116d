/// What searching a library costs, a key at a time.
struct SearchReport: Encodable {
    struct Row: Encodable {
        let words: String
        let hits: Int
        /// The shortest of several runs.
        let milliseconds: Double
    }

    /// Ideographs, letters and digits.
    let characters: Int
    /// To make the library ready.
    let preparation: Double
    let pinyinTable: Double
    /// In bytes, of what the library was made ready with.
    let memory: Int
    let rows: [Row]

    /// A row for each search: milliseconds, those for each 10 million characters, and what was found.
    var table: String {
        let millions = Double(characters) / 10_000_000
        func rounded(_ number: Double) -> String { String((number * 10).rounded() / 10) }
        func padded(_ text: String) -> String { String(repeating: " ", count: max(1, 14 - text.count)) + text }
        let head =
            "searching \(characters) characters: made ready in \(rounded(preparation)) ms with \(memory / 1_000_000) MB, "
            + "pinyin in \(rounded(pinyinTable)) ms"
        let lines = rows.map { row in
            let wide = row.words.unicodeScalars.count { !$0.isASCII }
            let name = row.words + String(repeating: " ", count: max(1, 18 - row.words.count - wide))
            let figures = [
                "\(rounded(row.milliseconds)) ms", "\(rounded(row.milliseconds / millions)) ms/10M", "\(row.hits) hits",
            ]
            return name + figures.map(padded).joined()
        }
        return ([head] + lines).joined(separator: "\n")
    }
}
