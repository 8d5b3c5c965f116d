/// What a sentence of a draft is, by where else it stands.
public enum SentenceKind: String, CaseIterable, Hashable, Sendable {
    /// Only here.
    case only
    /// In an earlier text of the same author.
    case mine
    /// In texts of others.
    case others
    /// Everywhere: a set phrase.
    case usual
}
