import Speeches

/// A `metadata.csv`: what a user states about the speeches of a folder.
struct MetadataTable {
    struct Entry {
        /// From 1.
        let line: Int
        /// Below the table's folder.
        let file: String
        /// From 1; nil for all of the file.
        let speech: Int?
        let facts: SpeechFacts
    }

    struct Warning: Error, Equatable {
        let line: Int
        let problem: MetadataProblem
    }

    private enum Column: Hashable {
        case file, speech
        case fact(SpeechFacts.Kind)
    }

    static let fileName = "metadata.csv"
    private static let names: [String: Column] = [
        "file": .file, "文件": .file, "文件名": .file, "speech": .speech, "篇": .speech, "篇号": .speech, "title": .fact(.title),
        "标题": .fact(.title), "题目": .fact(.title), "date": .fact(.date), "日期": .fact(.date), "speaker": .fact(.speaker),
        "讲话人": .fact(.speaker), "place": .fact(.place), "地点": .fact(.place), "occasion": .fact(.occasion), "场合": .fact(.occasion),
        "series": .fact(.series), "系列": .fact(.series), "source": .fact(.source), "来源": .fact(.source),
    ]

    private(set) var entries: [Entry] = []
    private(set) var warnings: [Warning] = []

    /// Reads a table; a row that makes no sense is a warning, and the rest goes on.
    init(_ text: String) {
        let rows = CSVRows(text).rows
        guard let head = rows.first else { return }
        let columns = head.fields.map { Self.names[$0.lowercased()] }
        if columns.contains(.file) {
            for row in rows.dropFirst() { add(row, columns) }
        } else {
            warnings.append(Warning(line: head.line, problem: .noFileColumn))
        }
    }

    private mutating func add(_ row: CSVRows.Row, _ columns: [Column?]) {
        func warn(_ problem: MetadataProblem) { warnings.append(Warning(line: row.line, problem: problem)) }
        if row.isBroken { return warn(.brokenQuotes) }
        let excess = row.fields.dropFirst(columns.count)
        if excess.contains(where: { !$0.isEmpty }) { return warn(.tooManyFields(row.fields.count, columns: columns.count)) }
        var (file, number) = ("", "")
        var facts = SpeechFacts()
        for (column, value) in zip(columns, row.fields) where !value.isEmpty {
            switch column {
            case .file: file = value
            case .speech: number = value
            case .fact(.date):
                guard let date = StatedDate.read(value) else { warn(.noDate(value)); continue }
                facts[.date] = StatedFact(date, .metadata(line: row.line))
            case .fact(let kind): facts[kind] = StatedFact(value, .metadata(line: row.line))
            case nil: break
            }
        }
        if file.isEmpty { return warn(.noFileNamed) }
        let speech = Int(number)
        if !number.isEmpty, speech.map({ $0 < 1 }) ?? true { return warn(.noNumber(number)) }
        entries.append(Entry(line: row.line, file: file, speech: speech, facts: facts))
    }
}
