/// What was opened: files and folders, read.
public struct Library: Sendable {
    public let documents: [Document]
    /// Where each speech of the library stands, in the order of the documents.
    public let entries: [Entry]

    public struct Entry: Hashable, Sendable {
        public let document: Int
        /// The speech's place in its document, from 0.
        public let speech: Int
    }

    public init(documents: [Document]) {
        self.documents = documents
        entries = documents.indices.flatMap { document in
            documents[document].speeches.indices.map { Entry(document: document, speech: $0) }
        }
    }

    /// The number of speeches.
    public var count: Int { entries.count }
    public func document(of speech: Int) -> Document { documents[entries[speech].document] }
    public func speech(_ index: Int) -> Speech { documents[entries[index].document].speeches[entries[index].speech] }
}
