import Speeches

/// All that can be found in a library, flat: the folded ideographs, letters and digits of its speeches without their
/// noise, one behind the other, each with its place. 8 bytes a character.
///
///     在 各 位 代 表 0 同 志 们 0      0 stands behind each speech, so that nothing is found across two
///     3  4  5  8  9  9 0  2  3  3      scalar offsets in the document
public struct SearchText: Sendable {
    let library: Library
    let values: [UInt32]
    let offsets: [UInt32]
    /// Where each speech begins; one more for the end.
    let starts: [Int]
    static let separator: UInt32 = 0

    /// Linear in the library: some 25 ns a character, on a machine that was busy.
    public init(_ library: Library) {
        self.library = library
        let capacity = (0..<library.count).reduce(library.count) { $0 + library.speech($1).length }
        var values: [UInt32] = []
        var offsets: [UInt32] = []
        var starts = [0]
        values.reserveCapacity(capacity)
        offsets.reserveCapacity(capacity)
        for speech in 0..<library.count {
            let range = library.speech(speech).range
            Self.append(range, of: library.document(of: speech), &values, &offsets)
            values.append(Self.separator)
            offsets.append(UInt32(range.upperBound.scalar))
            starts.append(values.count)
        }
        (self.values, self.offsets, self.starts) = (values, offsets, starts)
    }

    private static func append(_ range: TextRange, of document: Document, _ values: inout [UInt32], _ offsets: inout [UInt32]) {
        var next = range.lowerBound.scalar
        let folded = document.folded
        func append(upTo end: Int) {
            guard next < end else { return }
            for offset in next..<end where folded[offset].isContent {
                values.append(folded[offset].value)
                offsets.append(UInt32(offset))
            }
        }
        for noise in document.noise(in: range) {
            append(upTo: noise.range.lowerBound.scalar)
            next = noise.range.upperBound.scalar
        }
        append(upTo: range.upperBound.scalar)
    }

    /// The number of characters, with a separator for each speech.
    public var count: Int { values.count }

    /// The characters of one speech, or of all.
    func places(of speech: Int?) -> Range<Int> {
        guard let speech else { return 0..<values.count }
        return starts.indices.dropLast().contains(speech) ? starts[speech]..<starts[speech + 1] : 0..<0
    }

    /// Stretches of this text as places in the speeches.
    ///
    /// - Parameter stretches: in order.
    func hits(_ stretches: [Range<Int>]) -> [Hit] {
        var speech = 0
        return stretches.map { stretch in
            if starts[speech + 1] <= stretch.lowerBound {
                speech = starts.partitioningIndex { $0 > stretch.lowerBound } - 1
            }
            return Hit(
                speech: speech,
                range: TextRange(scalars: Int(offsets[stretch.lowerBound])..<Int(offsets[stretch.upperBound - 1]) + 1))
        }
    }
}
