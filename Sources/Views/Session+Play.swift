import Matching
import Reading
import Screen
import Speeches

extension Session {
    /// Opens a library and presses keys, doing at once what the program does in the background, until they are done or
    /// one of them quits.
    package mutating func play(_ library: Library, _ keys: [Key], _ size: Size) {
        perform(receive(.libraryRead(library)).map { [$0] } ?? [])
        for key in keys {
            let effects = press(key, size)
            if effects.contains(where: { if case .quit = $0 { true } else { false } }) { return }
            perform(effects)
        }
    }

    private mutating func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .match(let library):
                _ = receive(.matched(MatchIndex(Matcher().match(library), of: library)))
            case .search(let words, let library): _ = receive(.searched(Search(for: words, in: library)))
            case .copy, .useMouse, .useTheme, .quit, .suspend, .redraw: break
            }
        }
    }
}
