import Matching
import Reading
import Screen
import Speeches

extension Session {
    /// Opens a library and presses keys, doing at once what the program does in the background, until they are done or
    /// one of them quits.
    package mutating func play(_ library: Library, _ keys: [Key], _ size: Size, _ matcher: Matcher = Matcher()) {
        perform(receive(.libraryRead(library)).map { [$0] } ?? [], matcher)
        for key in keys {
            let effects = press(key, size)
            if effects.contains(where: { if case .quit = $0 { true } else { false } }) { return }
            perform(effects, matcher)
        }
    }

    private mutating func perform(_ effects: [Effect], _ matcher: Matcher) {
        for effect in effects {
            switch effect {
            case .match(let library):
                let found = MatchIndex(matcher.match(library), of: library)
                _ = receive(.matched(found))
                _ = receive(.sectionsIndexed(SectionIndex(library, versions: found.versions)))
            case .search(let words, let library): _ = receive(.searched(Search(for: words, in: library)))
            case .copy, .edit, .useMouse, .quit, .suspend, .redraw: break
            }
        }
    }
}
