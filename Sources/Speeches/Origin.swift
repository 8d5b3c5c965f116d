/// What a document's text was read from.
public struct Origin: Hashable, Sendable {
    /// `text`, `markdown`, `html`, `xml`, `docx`, `odt`, `epub`, `ofd`, `pdf`, `doc`, `rtf` or `wps`.
    public let format: String
    /// `UTF-8`, `GB18030`, …; of a format that says itself how its text is encoded, nil.
    public let encoding: String?
    /// How a user sees it: the encoding of a text, the format of anything else.
    public var name: String { encoding ?? format }

    /// How many places of the file couldn't be decoded; each stands as U+FFFD in the text.
    public let undecodable: Int
    /// What the format's own metadata says.
    public let metadata: Metadata

    /// As the file's writer, or the program that wrote it, filled it in; often wrong, so shown as such.
    public struct Metadata: Hashable, Sendable {
        public var title: String?
        public var author: String?
        /// As written, mostly ISO 8601.
        public var created: String?

        public init(title: String? = nil, author: String? = nil, created: String? = nil) {
            (self.title, self.author, self.created) = (title, author, created)
        }
    }

    public init(format: String = "text", encoding: String? = "UTF-8", undecodable: Int = 0, metadata: Metadata = Metadata()) {
        (self.format, self.encoding, self.undecodable, self.metadata) = (format, encoding, undecodable, metadata)
    }
}
