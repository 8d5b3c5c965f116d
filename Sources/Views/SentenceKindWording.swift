import Checking
import Reading
import Screen

extension SentenceKind {
    package var name: Phrase {
        switch self {
        case .only: Phrase("只在此处", "only here")
        case .mine: Phrase("自己用过", "mine before")
        case .others: Phrase("别人用过", "others'")
        case .usual: Phrase("通用套语", "usual everywhere")
        }
    }

    /// One character, in Chinese of two columns.
    package var letter: Phrase {
        switch self {
        case .only: Phrase("新", "N")
        case .mine: Phrase("己", "M")
        case .others: Phrase("他", "O")
        case .usual: Phrase("套", "U")
        }
    }

    var role: Role {
        switch self {
        case .only: .text
        case .mine: .near
        case .others: .verbatim
        case .usual: .formula
        }
    }

    /// A colour of the terminal's palette; nil for the usual one.
    package var color: Int? {
        switch self {
        case .only: nil
        case .mine: 32
        case .others: 31
        case .usual: 36
        }
    }
}

extension DraftFilter {
    var name: Phrase {
        switch self {
        case .all: Phrase("全部句子", "all sentences")
        case .only: SentenceKind.only.name
        case .mine: SentenceKind.mine.name
        case .others: SentenceKind.others.name
        case .usual: SentenceKind.usual.name
        case .quoted: Phrase("注明出处的引文", "quotations with their source")
        }
    }
}
