import Annotations
import Speeches
import Testing

@testable import Reading

/// Notes that the reader writes on places of texts.
struct ReadingStateAnnotationsTests {
    private let noted = FourSpeeches.reader.at("火柴不进山").after(.startNote(on: nil), .type("核对 #数字"), .acceptPrompt)

    private func notes(_ state: ReadingState) -> [String] {
        state.rows(of: NotesPage()).map { "\(state.shelf.all[$0.id]?.text ?? "") \($0.passage?.speech ?? -1)" }
    }

    @Test func aNoteIsOnTheSentenceAndKept() throws {
        #expect(notes(noted) == ["核对 #数字 0"] && noted.notice == .noteKept)
        let note = try #require(noted.shelf.unsaved.living.first)
        #expect(note.place?.quote.exact.hasPrefix("火柴不进山") == true && note.place?.file == "护林.txt")
        #expect(note.tags == ["数字"])
    }

    @Test func aNoteAtTheCursorIsChangedAndWithoutWordsDeleted() {
        let changed = noted.after(.startNote(on: nil), .editLine(.eraseToStart), .type("好"), .acceptPrompt)
        #expect(notes(changed) == ["好 0"])
        #expect(notes(changed.after(.startNote(on: nil), .editLine(.eraseToStart), .acceptPrompt)).isEmpty)
    }

    @Test func whatWasDeletedComesBack() {
        let deleted = noted.after(.showNotes, .deleteNote)
        #expect(notes(deleted).isEmpty && notes(deleted.after(.undo)) == ["核对 #数字 0"])
        #expect(notes(noted.after(.undo)).isEmpty)
        #expect(noted.after(.undo, .undo).notice == .nothingToUndo)
    }

    @Test func theListGoesToThePlaceAndIsFiltered() {
        let list = noted.after(.closePage, .showNotes)
        #expect(list.after(.openRow).trail == "library notes reader0")
        #expect(list.after(.openRow).reader?.cursor == noted.reader?.cursor)
        #expect(list.after(.startFilter, .type("#数字"), .acceptPrompt).noteAtCursor != nil)
        #expect(list.after(.startFilter, .type("别的"), .acceptPrompt).noteAtCursor == nil)
    }

    @Test func whatCannotBeSavedIsHeldUntilItCan() {
        let failed = noted.after(.annotationsNotKept("只读"))
        #expect(failed.notice == .notesNotKept(1, "只读") && failed.shelf.unsaved.byID.count == 1)
        let saved = failed.after(.annotationsKept(failed.shelf.unsaved))
        #expect(saved.shelf.unsaved.byID.isEmpty && notes(saved) == notes(noted))
    }

    @Test func anotherReadersNotesJoin() throws {
        let mine = try #require(noted.shelf.all.living.first)
        let place = try #require(mine.place)
        let other = Annotation(id: AnnotationID("other"), .note("别人的", place))
        let joined = noted.after(.annotated(Annotations([other]), [:]))
        #expect(notes(joined) == ["核对 #数字 0", "别人的 -1"])
        #expect(joined.after(.showNotes, .moveInList(cursor: 1, top: 0), .openRow).notice == .noteWithoutPlace)
    }

    @Test func verdictsFromTheFileHold() throws {
        let compared = FourSpeeches.matched.after(.compareSpeeches(0, 2))
        let current = try #require(compared.comparison?.current)
        let judged = compared.after(.judge(.noReuse))
        let saved = judged.shelf.all
        let placements = AnnotationPlacer.place(saved.living, in: FourSpeeches.library)
        let again = FourSpeeches.matched.after(.annotated(saved, placements))
        #expect(!again.matches.matches.contains { $0.id == current })
        #expect(again.matches.matches.count == FourSpeeches.matched.matches.matches.count - 1)
    }
}
