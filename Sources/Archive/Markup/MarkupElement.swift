/// The start of an element.
struct MarkupElement {
    struct Attribute {
        let name: String
        /// Empty where there is none.
        let space: String
        let value: String
    }

    /// Without its prefix.
    let name: String
    /// The namespace; empty where there is none.
    let space: String
    let attributes: [Attribute]

    /// The value of the first attribute of that name, in whatever namespace.
    subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
}
