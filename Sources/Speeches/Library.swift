/// What was opened: files and folders, read.
public struct Library: Sendable {
    public let documents: [Document]
    /// What couldn't be read, and why.
    public let failures: [ReadingFailure]
    /// How many files of the folders can't hold a speech: hidden and lock files, pictures, programs.
    public let passedOver: Int
    /// Where each speech of the library stands, in the order of the documents.
    public let entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public let document: Int
        /// The speech's place in its document, from 0.
        public let speech: Int
    }

    public init(documents: [Document], failures: [ReadingFailure] = [], passedOver: Int = 0) {
        (self.documents, self.failures, self.passedOver) = (documents, failures, passedOver)
        entries = documents.indices.flatMap { document in
            documents[document].speeches.indices.map { Entry(document: document, speech: $0) }
        }
    }

    /// The number of speeches.
    public var count: Int { entries.count }
    public func document(of speech: Int) -> Document { documents[entries[speech].document] }
    public func speech(_ index: Int) -> Speech { documents[entries[index].document].speeches[entries[index].speech] }
}
