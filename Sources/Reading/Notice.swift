/// What the status line says about the last key.
package enum Notice: Hashable, Sendable {
    case wentBack, wentForward, nothingToGoBackTo, nothingToGoForwardTo
    case closed, cleared
    case noMatchHere, noMoreMatches, noOtherSpeechMatches, noSharedPassages
    case noParallels, noMoreSections, outsideSections
    case noHits(String)
    /// The n-th of so many.
    case hit(Int, of: Int)
    case markedOne, markedTwo, unmarked
    case highlightsOn, highlightsOff
    case gradesShown(GradeFilter)
    case ordered(SpeechOrder)
    case stillMatching
    /// So many characters.
    case copied(Int)
    case mouseOn, mouseOff
    case noiseHidden, noiseShown
    case originalShown, repairsShown
    case inputMethodOn
    case unreadable(Int)
    case nothingHere
    /// What the program itself has to say.
    case told(chinese: String, english: String)
}

/// Which grades are highlighted, counted and stepped through.
package enum GradeFilter: CaseIterable, Hashable, Sendable {
    case all, withoutFormulas, verbatimAndNear
}
