import Matching
import Reading
import Screen
import Searching
import Speeches

/// The looks of each character of a visible stretch of a text.
struct TextStyles {
    private let start: Int
    private var styles: [Style]

    /// Plain text: headings and titles stand out, noise and front matter recede.
    init(_ range: TextRange, ofSpeech speech: Int, in library: Library, base: Role = .text) {
        start = range.lowerBound.scalar
        styles = Array(repeating: Style(base), count: range.count)
        let document = library.document(of: speech)
        let text = library.speech(speech)
        if let title = text.titleLine { paint(title, .title) }
        for section in text.sections.nodes where section.kind == .headed && section.range.overlaps(range) {
            paint(section.heading, .heading)
            paint(section.label, .label)
        }
        for stretch in document.frontMatter { paint(stretch, .dimmed) }
        for noise in document.noise(in: range) { paint(noise.range, .dimmed) }
        for repair in document.repairs(in: range) { paint(repair.range, .repair) }
    }

    subscript(offset: Int) -> Style {
        let index = offset - start
        return styles.indices.contains(index) ? styles[index] : .plain
    }

    mutating func paint(_ range: TextRange, _ role: Role) { change(range) { $0.role = role } }

    mutating func overlay(_ range: TextRange, _ role: Role) { change(range) { $0.overlay = role } }

    mutating func change(_ range: TextRange, _ change: (inout Style) -> Void) {
        let first = max(0, range.lowerBound.scalar - start)
        let end = min(styles.count, range.upperBound.scalar - start)
        guard first < end else { return }
        for index in first..<end { change(&styles[index]) }
    }

    /// Colours what stands elsewhere by its grade and strength, the more telling over the less; what belongs to two families
    /// is marked, so that one can be told from the other.
    mutating func paintGrades(_ sides: [Side], of matches: MatchIndex, strength: Strength) {
        for side in sides.sorted(by: { ($0.grade, $0.match) > ($1.grade, $1.match) }) {
            paint(side.range, side.grade.role(isStrong: strength.isStrong(side)))
        }
        for index in layered(sides, matches) { styles[index].emphasis.insert(.layered) }
    }

    /// The places at which families overlap. Set phrases, which stand inside everything, don't count.
    private func layered(_ sides: [Side], _ matches: MatchIndex) -> [Int] {
        var families: [FamilyID?] = Array(repeating: nil, count: styles.count)
        var layered: Set<Int> = []
        for side in sides where side.grade <= .near {
            let family = matches.matches[side.match].family
            for scalar in side.range.scalars.clamped(to: start..<start + styles.count) {
                let index = scalar - start
                if let other = families[index], other != family { layered.insert(index) }
                families[index] = family
            }
        }
        return Array(layered)
    }

    /// Marks the hits of a search; the one at the cursor more.
    mutating func paintHits(_ search: Search?, inSpeech speech: Int, cursor: TextPosition, touching range: TextRange) {
        for hit in search?.hits(inSpeech: speech, touching: range) ?? [] {
            paint(hit.range, hit.range.contains(cursor) ? .currentSearchHit : .searchHit)
        }
    }
}

extension Grade {
    func role(isStrong: Bool) -> Role {
        switch self {
        case .verbatim where isStrong: .strongVerbatim
        case .near where isStrong: .strongNear
        case .parallel where isStrong: .strongParallel
        default: role
        }
    }

    var role: Role {
        switch self {
        case .verbatim: .verbatim
        case .near: .near
        case .parallel: .parallel
        case .formula: .formula
        }
    }

    package var name: Phrase {
        switch self {
        case .verbatim: Phrase("原文", "verbatim")
        case .near: Phrase("近似", "near")
        case .parallel: Phrase("同旨", "parallel")
        case .formula: Phrase("套语", "formula")
        }
    }
}
