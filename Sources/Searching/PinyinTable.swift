import Foundation
import Speeches

/// How ideographs are read aloud, in pinyin without tones.
///
/// Ideographs with the same readings form a class, of which there are some thirteen hundred, so that a search asks what it
/// can do with a class once and not with each character.
public struct PinyinTable: Sendable {
    /// By the ideograph's number; 0 where no reading is known.
    let classes: [UInt16]
    /// By class: each reading as ASCII letters.
    let readings: [[[UInt8]]]
    /// All readings of a character are known, not only the most frequent.
    public let isComplete: Bool
    /// Ideographs beyond are rare enough to be searched for themselves.
    static let size = 0x1_0000

    /// - Parameter readings: by the ideograph's number.
    init(_ readings: [UInt32: Set<[UInt8]>], isComplete: Bool) {
        var classes = [UInt16](repeating: 0, count: Self.size)
        var known: [Set<[UInt8]>: UInt16] = [[]: 0]
        var ordered: [[[UInt8]]] = [[]]
        for (value, set) in readings where value < Self.size && ordered.count < UInt16.max {
            if known[set] == nil {
                known[set] = UInt16(ordered.count)
                ordered.append(Array(set))
            }
            classes[Int(value)] = known[set] ?? 0
        }
        (self.classes, self.readings, self.isComplete) = (classes, ordered, isComplete)
    }

    /// From the Unicode consortium's `Unihan_Readings.txt`, of which the fields are taken that say how characters are read
    /// today (UAX 38). 60 ms.
    public init(unihan bytes: [UInt8]) {
        var readings: [UInt32: Set<[UInt8]>] = [:]
        for line in bytes.split(separator: 0x0a) where line.starts(with: "U+".utf8) {
            let parts = line.split(separator: 0x09, maxSplits: 2)
            guard parts.count == 3, Self.fields.contains(where: { parts[1].elementsEqual($0) }),
                let value = UInt32(String(decoding: parts[0].dropFirst(2), as: UTF8.self), radix: 16)
            else { continue }
            readings[value, default: []].formUnion(Self.syllables(in: String(decoding: parts[2], as: UTF8.self)))
        }
        self.init(readings, isComplete: true)
    }

    private static let fields = ["kMandarin", "kTGHZ2013", "kXHC1983", "kHanyuPinlu"].map { Array($0.utf8) }

    /// What ICU knows: for each of the common ideographs its most frequent reading.
    public static let mostFrequent: PinyinTable = {
        let values = Array(UInt32(0x4e00)...0x9fa5)
        let lines = values.compactMap(Unicode.Scalar.init).map { String($0) }.joined(separator: "\n")
        let spoken = (lines.applyingTransform(.mandarinToLatin, reverse: false) ?? "").split(separator: "\n")
        guard spoken.count == values.count else { return PinyinTable([:], isComplete: false) }
        let readings = zip(values, spoken).map { ($0, Set(syllables(in: String($1)))) }
        return PinyinTable(Dictionary(readings) { first, _ in first }, isComplete: false)
    }()

    /// `0442.080:háng 1290.030:xíng` holds `hang` and `xing`. What is written `nǚ` is typed `nv` or `nu`.
    private static func syllables(in text: String) -> [[UInt8]] {
        var found: [[UInt8]] = []
        var (plain, typed): ([UInt8], [UInt8]) = ([], [])
        func end() {
            if !plain.isEmpty { found += plain == typed ? [plain] : [plain, typed] }
            (plain, typed) = ([], [])
        }
        let scalars = Array(text.unicodeScalars)
        for (scalar, folded) in zip(scalars, Folding.fold(scalars)) {
            switch folded.kind {
            case .letter where (0x61...0x7a).contains(folded.value):
                plain.append(UInt8(folded.value))
                typed.append("üǖǘǚǜ".unicodeScalars.contains(scalar) ? UInt8(ascii: "v") : UInt8(folded.value))
            case .letter: break
            default: end()
            }
        }
        end()
        return found
    }

    /// The readings of an ideograph, sorted.
    public func readings(of ideograph: Unicode.Scalar) -> [String] {
        guard ideograph.value < Self.size else { return [] }
        return readings[Int(classes[Int(ideograph.value)])].map { String(decoding: $0, as: UTF8.self) }.sorted()
    }
}
