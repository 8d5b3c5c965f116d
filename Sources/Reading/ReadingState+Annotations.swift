import Annotations
import Matching
import Speeches

/// What the user made in this library, and where it stands.
package struct AnnotationShelf: Sendable {
    /// All that is known, also what was deleted.
    package internal(set) var all = Annotations()
    package internal(set) var placements: [AnnotationID: Placement] = [:]
    /// What isn't in the file yet.
    package internal(set) var unsaved = Annotations()
    /// Why the last attempt to write the file failed; nil where it didn't.
    package internal(set) var failure: String?
    /// Matches that the user called something.
    package private(set) var verdicts = Verdicts(Annotations(), [:])
    /// What each was before a change, the latest last.
    var past: [(id: AnnotationID, before: Annotation.Body)] = []
    /// Numbers that no other session draws.
    var random: UInt64

    init(seed: UInt64) { random = seed }

    /// SplitMix64 (Steele et al. 2014).
    mutating func nextID() -> AnnotationID {
        random &+= 0x9e37_79b9_7f4a_7c15
        var z = random
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return AnnotationID(random: z ^ (z >> 31))
    }

    mutating func noteVerdicts() { verdicts = Verdicts(all, placements) }

    /// The notes that touch a stretch of a speech, the shortest first.
    package func notes(inSpeech speech: Int, touching range: TextRange) -> [(id: AnnotationID, text: String, range: TextRange)] {
        all.living.compactMap { annotation -> (id: AnnotationID, text: String, range: TextRange)? in
            guard case .note(let text, _) = annotation.body, let passage = placements[annotation.id]?.passage,
                passage.speech == speech, passage.range.overlaps(range)
            else { return nil }
            return (annotation.id, text, passage.range)
        }.sorted { ($0.range.count, $0.id) < ($1.range.count, $1.id) }
    }
}

/// What a note that is being typed is about.
package enum NoteTarget: Hashable, Sendable {
    case new(Passage)
    case known(AnnotationID)
}

extension ReadingState {
    mutating func updateAnnotations(_ action: Action) -> Effect? {
        switch action {
        case .startNote(let range): startNote(on: range)
        case .showNotes: showNotes()
        case .deleteNote: return deleteNote()
        case .judge(let judgement): return judge(judgement)
        case .undo: return undo()
        case .annotated(let found, let placements): take(found, placements)
        case .annotationsKept(let kept):
            shelf.failure = nil
            shelf.all.merge(kept.byID.values)
            shelf.unsaved = Annotations(shelf.unsaved.byID.values.filter { kept.takes($0) })
        case .annotationsNotKept(let reason):
            shelf.failure = reason
            notice = .notesNotKept(shelf.unsaved.byID.count, reason)
        default: break
        }
        return nil
    }

    /// Takes in what the file holds and where it stands; what isn't saved yet stays.
    private mutating func take(_ found: Annotations, _ placements: [AnnotationID: Placement]) {
        shelf.all.merge(found.byID.values)
        shelf.placements = placements.merging(shelf.placements) { new, _ in new }
        shelf.noteVerdicts()
        if !shelf.verdicts.isEmpty { showGrades() }
        fitNotesPages()
    }

    /// Another library has other annotations; the same, read anew, has them elsewhere.
    mutating func leaveAnnotations(keeping: Bool) {
        if !keeping { shelf = AnnotationShelf(seed: shelf.random) }
        shelf.placements = [:]
        shelf.noteVerdicts()
    }

    /// Changes an annotation or makes one, and has it written.
    mutating func keep(_ id: AnnotationID, _ body: Annotation.Body, at placement: Placement?, undoable: Bool = true) -> Effect {
        let before = shelf.all[id]
        if undoable { shelf.past.append((id, before?.body ?? .deleted)) }
        let changed = before?.changing(to: body) ?? Annotation(id: id, body)
        shelf.all.merge([changed])
        shelf.unsaved.merge([changed])
        if let placement { shelf.placements[id] = placement }
        shelf.noteVerdicts()
        fitNotesPages()
        return .keep(Array(shelf.unsaved.byID.values))
    }

    /// A passage as it is found again.
    func place(of passage: Passage) -> Annotation.Place {
        let document = library.document(of: passage.speech)
        return Annotation.Place(
            file: shortName(of: document), speech: library.speech(passage.speech).title.text,
            quote: TextQuote(passage.range, in: QuotableText(document)))
    }

    /// A file's path without the folders that all files of the library have in common.
    private func shortName(of document: Document) -> String {
        let paths = library.documents.map { $0.name.split(separator: "/") }
        guard let first = paths.min(by: { $0.lexicographicallyPrecedes($1) }),
            let last = paths.max(by: { $0.lexicographicallyPrecedes($1) })
        else { return document.name }
        let shared = min(zip(first, last).prefix { $0 == $1 }.count, (paths.map(\.count).min() ?? 1) - 1)
        return document.name.split(separator: "/").dropFirst(max(0, shared)).joined(separator: "/")
    }

    // MARK: Notes

    /// A note on a stretch that is selected; else the one at the cursor is changed, and where there is none one is made on the
    /// sentence, in the list of speeches on the title.
    private mutating func startNote(on range: TextRange?) {
        if case .notes = page {
            guard let id = noteAtCursor?.id, case .note = shelf.all[id]?.body else { return notice = .nothingHere }
            return promptNote(.known(id))
        }
        guard let (speech, position) = textCursor ?? speechAtCursor.map({ ($0, library.speech($0).range.lowerBound) }) else {
            return notice = .nothingHere
        }
        let document = library.document(of: speech)
        if range == nil,
            let known = shelf.notes(inSpeech: speech, touching: position..<position.advanced(by: 1)).first
        {
            return promptNote(.known(known.id))
        }
        let wanted = range ?? document.sentence(at: position)
        guard !document.contentOffsets(in: wanted).isEmpty else { return notice = .nothingHere }
        promptNote(.new(Passage(speech: speech, range: wanted)))
    }

    private mutating func promptNote(_ target: NoteTarget) {
        var text = ""
        if case .known(let id) = target, case .note(let words, _) = shelf.all[id]?.body { text = words }
        noteTarget = target
        overlay = .prompt(Prompt(kind: .note, text: text))
    }

    /// Writes down what was typed; a note without words is deleted.
    mutating func acceptNote(_ text: String) -> Effect? {
        guard let target = noteTarget else { return nil }
        noteTarget = nil
        select(nil)
        switch target {
        case .new(let passage):
            if text.isEmpty { return nil }
            notice = .noteKept
            return keep(shelf.nextID(), .note(text, place(of: passage)), at: Placement(passage))
        case .known(let id):
            guard case .note(let before, let place) = shelf.all[id]?.body, before != text else { return nil }
            notice = text.isEmpty ? .noteDeleted : .noteKept
            return keep(id, text.isEmpty ? .deleted : .note(text, place), at: nil)
        }
    }

    private mutating func deleteNote() -> Effect? {
        guard let row = noteAtCursor else {
            notice = .nothingHere
            return nil
        }
        let effect = keep(row.id, .deleted, at: nil)
        showGrades()
        notice = .noteDeleted
        return effect
    }

    private mutating func undo() -> Effect? {
        guard let last = shelf.past.popLast() else {
            notice = .nothingToUndo
            return nil
        }
        let effect = keep(last.id, last.before, at: nil, undoable: false)
        showGrades()
        returnToMatch(judgedBy: last.id)
        notice = .undone
        return effect
    }
}
