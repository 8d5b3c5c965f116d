/// The sections of a speech in reading order (preorder); node 0 is the speech itself.
///
/// A node's own text reaches from its start to the next node's start, so going through the nodes in order reads the
/// whole speech, every character once.
public struct SectionTree: Sendable {
    public let nodes: [Section]

    /// - Precondition: preorder, the root first.
    public init(nodes: [Section]) {
        precondition(nodes.first?.level == 0, "a section tree begins with the speech itself")
        self.nodes = nodes
    }

    public var root: Section { nodes[0] }

    /// What stands under the node's heading before its first child, the heading included.
    public func ownText(of index: Int) -> TextRange {
        nodes[index].start..<(index + 1 < nodes.count ? nodes[index + 1].start : root.range.upperBound)
    }

    /// The indices of the node and everything below it.
    public func subtree(of index: Int) -> Range<Int> {
        let level = nodes[index].level
        let end = nodes[(index + 1)...].firstIndex { $0.level <= level } ?? nodes.endIndex
        return index..<end
    }

    /// The nodes directly below.
    public func children(of index: Int) -> [Int] { subtree(of: index).filter { nodes[$0].parent == index } }

    /// The node whose own text holds the position; the root for what stands before it. O(log n).
    public func index(at position: TextPosition) -> Int {
        var low = 0
        var high = nodes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if nodes[middle].start <= position { low = middle } else { high = middle }
        }
        return low
    }

    /// The headings down to a node, the speech left out: `三、… › 二要…`.
    public func path(to index: Int) -> [Int] {
        guard let parent = nodes[index].parent else { return [] }
        return path(to: parent) + [index]
    }

    /// How many headings the speech has.
    public var headingCount: Int { nodes.count { $0.kind == .headed } }
}
