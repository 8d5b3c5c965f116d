/// What is wrong with a row of a `metadata.csv`.
public enum MetadataProblem: Hashable, Sendable {
    /// The first row names no column `file`.
    case noFileColumn
    /// A quote was opened and never closed, or text stands behind a closed one.
    case brokenQuotes
    case tooManyFields(Int, columns: Int)
    case noFileNamed
    /// No file of this name was read from the folder.
    case unknownFile(String)
    /// The column `speech` holds no number from 1.
    case noNumber(String)
    case noSuchSpeech(Int, count: Int)
    /// A title for a file of several speeches, without saying for which.
    case titleOfSeveral(count: Int)
    case noDate(String)
    /// The speech has a row already.
    case repeated(line: Int)
}
