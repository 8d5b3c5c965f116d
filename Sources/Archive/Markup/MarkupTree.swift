import Speeches

/// A small XML document as a tree: style sheets, numberings, tables of contents.
struct MarkupTree {
    let element: MarkupElement
    private(set) var children: [MarkupTree] = []
    private(set) var text = ""

    /// A part larger than this, in bytes, is no style sheet; its tree would take fifty times as much memory.
    private static let largest = 4 << 20

    /// - Returns: the root; nil for a part that is missing, too large or broken, without which a document is still readable.
    static func read(_ bytes: [UInt8]?, limits: ReadingLimits) -> MarkupTree? {
        guard let bytes, bytes.count <= largest else { return nil }
        let builder = Builder()
        do { try MarkupParser.parseXML(bytes, limits: limits, format: "xml", into: builder) } catch { return nil }
        return builder.root
    }

    mutating func add(_ child: MarkupTree) { children.append(child) }

    subscript(attribute: String) -> String? { element[attribute] }

    /// The first child of that name.
    func child(_ name: String) -> MarkupTree? { children.first { $0.element.name == name } }
    func children(_ name: String) -> [MarkupTree] { children.filter { $0.element.name == name } }

    /// All elements of that name below this one, in their order.
    func descendants(_ name: String) -> [MarkupTree] {
        var found: [MarkupTree] = []
        var open = Array(children.reversed())
        while let next = open.popLast() {
            if next.element.name == name { found.append(next) }
            open += next.children.reversed()
        }
        return found
    }

    private final class Builder: MarkupHandler {
        private var open: [MarkupTree] = []
        private(set) var root: MarkupTree?

        func start(_ element: MarkupElement) { open.append(MarkupTree(element: element)) }

        func end(_ name: String, space: String) {
            guard let done = open.popLast() else { return }
            if open.isEmpty { root = done } else { open[open.count - 1].children.append(done) }
        }

        func text(_ text: String) {
            if !open.isEmpty { open[open.count - 1].text += text }
        }
    }
}
