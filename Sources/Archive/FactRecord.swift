import Speeches

/// A stated fact, as `duidu list --json` prints it.
struct FactRecord: Encodable {
    let value: String
    /// `text`, `fileName`, `folderName`, `metadata`, `format` or `user`.
    let origin: String
    /// In the text, in scalars of the decoded file.
    let start: Int?
    let end: Int?
    /// In the `metadata.csv`, from 1.
    let line: Int?

    init(_ fact: StatedFact) {
        value = fact.value
        switch fact.origin {
        case .text(let range): (origin, start, end, line) = ("text", range.lowerBound.scalar, range.upperBound.scalar, nil)
        case .fileName: (origin, start, end, line) = ("fileName", nil, nil, nil)
        case .folderName: (origin, start, end, line) = ("folderName", nil, nil, nil)
        case .metadata(let row): (origin, start, end, line) = ("metadata", nil, nil, row)
        case .format: (origin, start, end, line) = ("format", nil, nil, nil)
        case .user: (origin, start, end, line) = ("user", nil, nil, nil)
        }
    }
}
