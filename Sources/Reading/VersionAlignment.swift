import Matching
import Speeches

/// Two versions of a text cut into stretches that belong beside each other, and what differs in them.
package struct VersionAlignment: Sendable {
    package struct Stretch: Hashable, Sendable {
        package let left: TextRange
        package let right: TextRange
        /// It goes on with the sentence of the stretch before it, and needs rows of its own only where both sides wouldn't
        /// begin it on one row otherwise.
        package let goesOn: Bool
        /// Both sides begin with what is equal, and so on one row.
        package let meets: Bool
    }

    /// In order; together they hold both texts whole. One side may be empty.
    package private(set) var stretches: [Stretch] = []
    /// What of the bodies isn't equal on the other side, in order: by side. Titles, dates and salutations are facts, not
    /// changes.
    package private(set) var leftChanges: [Edit.Kind: [TextRange]] = [:]
    package private(set) var rightChanges: [Edit.Kind: [TextRange]] = [:]
    private let left: Document
    private let right: Document
    private var start: ComparePage.Meeting
    /// What the stretch that begins there is.
    private var (startsInside, startMeets) = (false, false)

    /// A sentence of fewer characters isn't set on rows of its own.
    private static let shortestSentence = 8

    /// - Complexity: linear in the length of both texts.
    package init(_ pairs: PairMatches, of library: Library) {
        (left, right) = (library.document(of: pairs.left), library.document(of: pairs.right))
        let whole = [pairs.left, pairs.right].map { library.shownRange(ofSpeech: $0) }
        start = .init(left: whole[0].lowerBound, right: whole[1].lowerBound)
        let bodies = (library.speech(pairs.left).body, library.speech(pairs.right).body)
        var end = ComparePage.Meeting(left: bodies.0.lowerBound, right: bodies.1.lowerBound)
        cut(left: end.left, right: end.right, meets: false)
        for pair in pairs.chain {
            addGap(from: end, to: .init(left: pair.left.lowerBound, right: pair.right.lowerBound))
            for edit in pair.edits { add(edit) }
            end = .init(left: pair.left.upperBound, right: pair.right.upperBound)
        }
        addGap(from: end, to: .init(left: bodies.0.upperBound, right: bodies.1.upperBound))
        cut(left: whole[0].upperBound, right: whole[1].upperBound, meets: false)
    }

    /// What lies between two matches is a stretch of its own where it says anything. It reaches from the end of the sentence that
    /// a match ends in to the start of the one that the next begins in, so that no sentence is torn.
    private mutating func addGap(from end: ComparePage.Meeting, to next: ComparePage.Meeting) {
        let (a, b) = (
            content(of: left, end.left..<max(end.left, next.left)), content(of: right, end.right..<max(end.right, next.right))
        )
        guard a != nil || b != nil else {
            return cut(
                left: clauseEnd(in: left, end.left, next.left), right: clauseEnd(in: right, end.right, next.right), meets: true)
        }
        if let a { leftChanges[.deleted, default: []].append(a) }
        if let b { rightChanges[.inserted, default: []].append(b) }
        let limits = (opening(in: left, before: next.left), opening(in: right, before: next.right))
        if let place = sentenceEnd(in: left, from: end.left, to: limits.0),
            let other = sentenceEnd(in: right, from: end.right, to: limits.1)
        {
            cut(left: place, right: other, meets: false)
        }
        if let place = lastSentence(in: left, from: start.left, to: limits.0),
            let other = lastSentence(in: right, from: start.right, to: limits.1)
        {
            cut(left: place, right: other, meets: false)
        }
        cut(left: limits.0, right: limits.1, meets: true)
    }

    private mutating func add(_ edit: Edit) {
        switch edit.kind {
        case .equal: cutAtParagraphs(edit)
        case .inserted, .deleted:
            setApart(edit)
            if edit.kind == .deleted { leftChanges[.deleted, default: []].append(edit.a) }
            if edit.kind == .inserted { rightChanges[.inserted, default: []].append(edit.b) }
        case .changed:
            leftChanges[.changed, default: []].append(edit.a)
            rightChanges[.changed, default: []].append(edit.b)
        }
    }

    /// Sentences that only one side has stand on rows of their own.
    private mutating func setApart(_ edit: Edit) {
        let (document, range) = edit.kind == .inserted ? (right, edit.b) : (left, edit.a)
        guard range.count >= Self.shortestSentence, endsSentence(document, before: range.lowerBound) else { return }
        let end = clauseEnd(in: document, range.upperBound, document.text.range.upperBound)
        guard endsSentence(document, before: end) else { return }
        let begin = opening(in: document, before: range.lowerBound)
        if edit.kind == .inserted {
            let place = clauseEnd(in: left, edit.a.lowerBound, left.text.range.upperBound)
            cut(left: place, right: begin, meets: false)
            cut(left: place, right: end, meets: true)
        } else {
            let place = clauseEnd(in: right, edit.b.lowerBound, right.text.range.upperBound)
            cut(left: begin, right: place, meets: false)
            cut(left: end, right: place, meets: true)
        }
    }

    /// Where a paragraph begins on both sides, both begin a row.
    private mutating func cutAtParagraphs(_ edit: Edit) {
        let starts = left.paragraphs(in: edit.a).map(\.lowerBound)
        guard starts.count > 1 || starts.first.map({ isParagraphStart($0, in: left) }) ?? false else { return }
        let (a, b) = (left.contentOffsets(in: edit.a), right.contentOffsets(in: edit.b))
        guard a.count == b.count else { return }
        for start in starts {
            let index = a.partitioningIndex { $0 >= start.scalar }
            guard index < a.count, isParagraphStart(start, in: left) else { continue }
            let place = TextPosition(b[index])
            guard
                let paragraph = right.paragraphs(in: place..<place.advanced(by: 1)).first.flatMap({
                    paragraph(of: $0.lowerBound, in: right)
                }),
                content(of: right, paragraph.lowerBound..<place) == nil
            else { continue }
            cut(left: start, right: paragraph.lowerBound, meets: true)
        }
    }

    private func paragraph(of place: TextPosition, in document: Document) -> TextRange? {
        let index = document.paragraphs.partitioningIndex { $0.upperBound > place }
        return index < document.paragraphs.count ? document.paragraphs[index] : nil
    }

    private func isParagraphStart(_ place: TextPosition, in document: Document) -> Bool {
        paragraph(of: place, in: document)?.lowerBound == place
    }

    /// Ends a stretch on both sides.
    ///
    /// - Parameter meets: what both sides begin with there is equal.
    private mutating func cut(left: TextPosition, right: TextPosition, meets: Bool) {
        guard left >= start.left, right >= start.right else { return }
        if left > start.left || right > start.right {
            stretches.append(
                Stretch(left: start.left..<left, right: start.right..<right, goesOn: startsInside, meets: startMeets))
            start = .init(left: left, right: right)
            startsInside = !endsSentence(self.left, before: left) || !endsSentence(self.right, before: right)
            startMeets = false
        }
        startMeets = startMeets || meets
    }

    /// The first place behind which a new sentence begins.
    private func sentenceEnd(in document: Document, from place: TextPosition, to limit: TextPosition) -> TextPosition? {
        var place = clauseEnd(in: document, place, limit)
        while place <= limit {
            if endsSentence(document, before: place) { return place }
            while place < limit, document.folded[place.scalar].isContent || Self.openings.contains(document.text[place]) {
                place = place.advanced(by: 1)
            }
            if place >= limit { return nil }
            place = clauseEnd(in: document, place, limit)
        }
        return nil
    }

    /// The start of the last sentence that begins in a stretch, its ends included.
    private func lastSentence(in document: Document, from start: TextPosition, to limit: TextPosition) -> TextPosition? {
        var (place, found) = (start, start <= limit && endsSentence(document, before: start) ? start : nil)
        while place < limit {
            while place < limit, Self.openings.contains(document.text[place]) { place = place.advanced(by: 1) }
            if place < limit, document.folded[place.scalar].isContent { place = place.advanced(by: 1) }
            guard place <= limit, let next = sentenceEnd(in: document, from: place, to: limit) else { break }
            (place, found) = (max(next, place), next)
            if next == limit { break }
        }
        return found
    }

    /// From the first character of a range that says something to the last; nil where it is punctuation and blanks only.
    private func content(of document: Document, _ range: TextRange) -> TextRange? {
        let offsets = document.contentOffsets(in: range)
        guard let first = offsets.first, let last = offsets.last else { return nil }
        return TextRange(scalars: first..<last + 1)
    }

    private static let openings: Set<Unicode.Scalar> = ["“", "‘", "「", "『", "（", "(", "《", "〈", "【", "[", "〔"]

    /// Behind the punctuation and blanks that close what ended at a place.
    private func clauseEnd(in document: Document, _ place: TextPosition, _ limit: TextPosition) -> TextPosition {
        var end = place
        while end < limit, !document.folded[end.scalar].isContent, !Self.openings.contains(document.text[end]) {
            end = end.advanced(by: 1)
        }
        return end
    }

    /// Before the quotation marks and brackets that open what begins at a place.
    private func opening(in document: Document, before place: TextPosition) -> TextPosition {
        var start = place
        while start.scalar > 0, Self.openings.contains(document.text[start.advanced(by: -1)]) { start = start.advanced(by: -1) }
        return start
    }

    /// Whether what stands before a place is done: behind it comes a new sentence or paragraph.
    private func endsSentence(_ document: Document, before place: TextPosition) -> Bool {
        var offset = opening(in: document, before: place).scalar - 1
        while offset >= 0, !document.folded[offset].isContent {
            if document.folded[offset].kind == .lineBreak || "。！？；!?;".unicodeScalars.contains(document.text.scalars[offset]) {
                return true
            }
            offset -= 1
        }
        return offset < 0
    }
}

extension Library {
    /// What a reader sees of a speech.
    package func shownRange(ofSpeech speech: Int) -> TextRange {
        document(of: speech).shownRange(ofSpeech: entries[speech].speech)
    }
}
