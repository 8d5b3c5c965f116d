/// Where the reader was before each jump, as in a browser.
package struct History: Sendable {
    package private(set) var past: [[Page]] = []
    private var future: [[Page]] = []
    /// Jumps that are remembered.
    private static let limit = 200

    package init(past: [[Page]] = []) { self.past = past }

    /// Remembers a place before it is left by a jump.
    mutating func record(_ pages: [Page]) {
        past.append(pages)
        if past.count > Self.limit { past.removeFirst() }
        future = []
    }

    /// The place before the last jump; the present one is where `forward` returns to.
    mutating func back(from present: [Page]) -> [Page]? {
        guard let pages = past.popLast() else { return nil }
        future.append(present)
        return pages
    }

    mutating func forward(from present: [Page]) -> [Page]? {
        guard let pages = future.popLast() else { return nil }
        past.append(present)
        return pages
    }
}
