/// What marks a heading, and what its level is worked out from: labels of one kind stand on one level.
enum LabelKind: Hashable {
    /// `##`; the number of `#`, or a word processor's heading level.
    case markup(Int)
    /// `第一章`, `第二节`, `第十二条`, `Part II`: the unit's first character.
    case division(UInt32)
    /// `一、`
    case chineseNumber
    /// `（一）`
    case bracketedChinese
    /// `1.` `1、`
    case arabic
    /// `1.2`, `3.1.4`: how many numbers.
    case decimal(Int)
    /// `（1）` `1)`
    case bracketedArabic
    /// `①`
    case circled
    /// `第一，`
    case ordinal
    /// `一是`, `一要`: the character behind the number.
    case enumerator(UInt32)
    /// `其一，`
    case ofThese
    /// `一方面` `另一方面`
    case side
    /// `首先` `其次` `再次` `最后`
    case connective
    /// `IV.`
    case roman
    /// `——` before an item whose first sentence says what it is about.
    case dash
    /// `附件1`, `名词解释`, `结束语`: what is put behind a speech's main headings, beside them.
    case appendix
    /// A short line that stands alone.
    case line
    /// A paragraph's opening sentence.
    case opening
}
