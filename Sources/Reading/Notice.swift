import Annotations

/// What the status line says about the last key.
package enum Notice: Hashable, Sendable {
    case wentBack, wentForward, nothingToGoBackTo, nothingToGoForwardTo
    case closed, cleared
    case onlyHere, draftFiltered(DraftFilter)
    case noMatchHere, noMoreMatches, noOtherSpeechMatches, noSharedPassages
    case noParallels, noMoreSections, speechWithoutSections, parallelsOfFirstSection, neitherHasSections
    case noHits(String)
    /// The character of the pattern, from 1.
    case wrongPattern(Int)
    case noSpeechHere
    /// The n-th of so many.
    case hit(Int, of: Int)
    case scrollingFree, scrollingLocked, versionLayout, meetingLayout, noMoreChanges, versionsAreLocked
    case steppingOrdered(ComparePage.Order)
    case spellingShown, spellingHidden
    case witnessesOrdered(FamilyPage.Order), markTwoWitnesses
    case familiesOrdered(FamilyList.Order), matrixOrdered(MatrixTable.Order)
    case nothingToUnfold, sameSpeech
    /// The n-th of so many.
    case closestPair(Int, of: Int)
    case judged(Annotation.Verdict), undone, nothingToUndo
    case noteKept, noteDeleted, noteWithoutPlace
    /// So many wait to be written, and why.
    case notesNotKept(Int, String)
    case copiedBoth, openedBoth
    /// So many rows.
    case tableCopied(Int)
    case markedOne, markedTwo, unmarked
    case highlightsOn, highlightsOff
    case gradesShown(GradeFilter)
    /// In characters; 0 for all.
    case shortestMatch(Int)
    case textWidth(TextWidth)
    /// By name.
    case theme(String)
    /// By its tag; nil goes by the locale.
    case language(String?)
    case pasteOutsidePrompt
    /// No speech is called so, and no file.
    case nothingCalled(String)
    case noSelectionHere
    case ordered(SpeechOrder)
    case stillMatching
    /// So many characters.
    case copied(Int)
    case mouseOn, mouseOff
    case noiseHidden, noiseShown
    case originalShown, repairsShown
    case inputMethodOn
    /// The program that couldn't open a file.
    case notOpened(String)
    case libraryReadAnew
    case placeMarked(Character), noPlaceMark(Character)
    case unreadable(Int)
    case nothingHere
    /// These keys, as they are spelled, do nothing on the screen.
    case unboundKey(String)
    case percentFirst
    /// In columns, the least that side by side needs.
    case tooNarrow(Int)
    /// What the program itself has to say.
    case told(chinese: String, english: String)
}

/// Which grades are highlighted, counted and stepped through.
package enum GradeFilter: CaseIterable, Hashable, Sendable {
    case all, withoutFormulas, verbatimAndNear
}
