import Speeches

/// The content of a file of annotations: blocks of lines parted by empty ones. What isn't changed keeps its bytes and its
/// place, also what can't be read.
public struct AnnotationText: Sendable {
    private struct Block {
        var bytes: [UInt8]
        /// From 1.
        let line: Int
        var annotation: Annotation?
    }

    /// A block that is no annotation; it stays in the file as it is.
    public struct Problem: Error, Hashable, Sendable {
        /// From 1.
        public let line: Int
        public let reason: Reason

        public enum Reason: Hashable, Sendable {
            case notText, noField, noKind
            /// The name of a line.
            case lacks(String)
            case wrongValue(String)
        }
    }

    private var blocks: [Block] = []
    public private(set) var problems: [Problem] = []

    /// Reads a file's bytes; whatever they are, `bytes` gives them back.
    public init(_ bytes: [UInt8]) {
        var line = 1
        var start = 0
        var index = 0
        func isEnd(_ place: Int) -> Bool {
            var next = place + 1
            if next < bytes.count, bytes[next] == 13 { next += 1 }
            return next < bytes.count && bytes[next] == 10
        }
        while index < bytes.count {
            guard bytes[index] == 10, isEnd(index) else {
                index += 1
                continue
            }
            while index < bytes.count, bytes[index] == 10 || bytes[index] == 13 { index += 1 }
            line += add(bytes[start..<index], line)
            start = index
        }
        if start < bytes.count { _ = add(bytes[start...], line) }
    }

    /// - Returns: how many lines the block has.
    private mutating func add(_ bytes: ArraySlice<UInt8>, _ line: Int) -> Int {
        var block = Block(bytes: Array(bytes), line: line)
        if !Self.isComment(bytes) {
            do throws(AnnotationRecord.Mistake) {
                block.annotation = try AnnotationRecord.annotation(bytes)
            } catch {
                problems.append(Problem(error, inBlockAt: line))
            }
        }
        blocks.append(block)
        return bytes.count { $0 == 10 }
    }

    private static func isComment(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.split(whereSeparator: { $0 == 10 || $0 == 13 }).allSatisfy { $0.first == UInt8(ascii: "#") }
    }

    public var bytes: [UInt8] { blocks.flatMap(\.bytes) }

    /// What it holds, of several with one id the latest; also what was deleted.
    public var annotations: Annotations { Annotations(blocks.compactMap(\.annotation)) }

    /// Takes in annotations that are later than its own. A changed one keeps its place, a new one stands with those of its
    /// file, so that two people's additions mostly stand apart.
    /// - Returns: whether anything changed.
    public mutating func take(_ others: some Sequence<Annotation>) -> Bool {
        var known = annotations
        var hasChanged = false
        for annotation in others where known.takes(annotation) {
            hasChanged = true
            known.merge([annotation])
            let text = Array(AnnotationRecord.text(annotation).utf8)
            if let place = blocks.firstIndex(where: { $0.annotation?.id == annotation.id }) {
                blocks[place].bytes = Self.comments(of: blocks[place].bytes) + text + [10]
                blocks[place].annotation = annotation
            } else {
                endLastBlock()
                let place = blocks.firstIndex { $0.annotation.map { annotation.standsBefore($0) } ?? false } ?? blocks.endIndex
                blocks.insert(Block(bytes: text + [10], line: 0, annotation: annotation), at: place)
            }
        }
        return hasChanged
    }

    /// A person's remarks stay where the rest of a block is written anew.
    private static func comments(of bytes: [UInt8]) -> [UInt8] {
        bytes.split(separator: 10).filter { $0.first == UInt8(ascii: "#") }.flatMap { $0 + [10] }
    }

    /// An empty line must part it from what follows.
    private mutating func endLastBlock() {
        guard var last = blocks.popLast() else { return }
        if last.bytes.last != 10 { last.bytes.append(10) }
        let ends = last.bytes.suffix(3).filter { $0 != 13 }.suffix(2)
        if ends.count < 2 || ends.first != 10 { last.bytes.append(10) }
        blocks.append(last)
    }
}

extension AnnotationText.Problem {
    fileprivate init(_ mistake: AnnotationRecord.Mistake, inBlockAt line: Int) {
        switch mistake {
        case .notText: (self.line, reason) = (line, .notText)
        case .noField(let number): (self.line, reason) = (line + number, .noField)
        case .noKind: (self.line, reason) = (line, .noKind)
        case .lacks(let name): (self.line, reason) = (line, .lacks(name))
        case .wrongValue(let name): (self.line, reason) = (line, .wrongValue(name))
        }
    }
}

extension Annotation {
    fileprivate func standsBefore(_ other: Annotation) -> Bool {
        (place?.file ?? "", id) < (other.place?.file ?? "", other.id)
    }
}
