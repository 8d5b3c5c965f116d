import Checking
import Matching
import Speeches

/// Which sentences of a draft are listed.
package enum DraftFilter: CaseIterable, Hashable, Sendable {
    case all, only, mine, others, usual, quoted

    func shows(_ sentence: DraftSentence) -> Bool {
        switch self {
        case .all: true
        case .only: sentence.kind == .only
        case .mine: sentence.kind == .mine
        case .others: sentence.kind == .others
        case .usual: sentence.kind == .usual
        case .quoted: sentence.isQuotation
        }
    }
}

/// One speech as a draft: its sentences, each with where else it stands.
package struct DraftPage: Sendable {
    package let speech: Int
    /// nil as long as it is being worked out.
    package private(set) var check: DraftCheck?
    /// Index into the rows.
    package internal(set) var cursor = 0
    package internal(set) var top = 0
    package internal(set) var filter = DraftFilter.all
    /// The sentences that are listed, as indices into the check's.
    package private(set) var rows: [Int] = []
    /// What the cursor is at or was asked to be at; it stays there where that is still listed.
    var place: TextPosition

    init(speech: Int, at place: TextPosition) { (self.speech, self.place) = (speech, place) }

    package var sentence: DraftSentence? { rows.indices.contains(cursor) ? check?.sentences[rows[cursor]] : nil }

    /// Takes in a check, or another filter; the cursor goes to the first sentence that doesn't end before its place.
    mutating func fit(_ check: DraftCheck?) {
        self.check = check
        let sentences = check?.sentences ?? []
        rows = sentences.indices.filter { filter.shows(sentences[$0]) }
        cursor = rows.firstIndex { sentences[$0].range.upperBound > place } ?? max(0, rows.count - 1)
    }

    mutating func move(to cursor: Int, top: Int) {
        (self.cursor, self.top) = (cursor, top)
        if let sentence { place = sentence.range.lowerBound }
    }
}
