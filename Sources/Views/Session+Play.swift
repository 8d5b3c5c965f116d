import Annotations
import Matching
import Reading
import Screen
import Searching
import Speeches

extension Session {
    /// Opens a library and presses keys, doing at once what the program does in the background, until they are done or
    /// one of them quits.
    ///
    /// - Parameter pinyin: asked for when something is searched for.
    package mutating func play(
        _ library: Library, _ keys: [Key], _ size: Size, _ matcher: Matcher = Matcher(), pinyin: () -> PinyinTable? = { nil }
    ) {
        var searcher: Searcher?
        func perform(_ effects: [Effect]) {
            for effect in effects {
                switch effect {
                case .match(let library):
                    let found = MatchIndex(matcher.match(library), of: library)
                    _ = receive(.matched(found))
                    _ = receive(.sectionsIndexed(SectionIndex(library, versions: found.versions)))
                case .prepareSearch: searcher = searcher ?? Searcher(SearchText(library), pinyin: pinyin())
                case .search(let request, _): _ = (searcher?.search(request)).map { receive(.searched($0)) }
                case .filterTexts(let texts, let library):
                    searcher = searcher ?? Searcher(SearchText(library))
                    _ = (searcher?.speeches(holding: texts)).map { receive(.filtered(texts, $0)) }
                case .gather(let gathering): _ = receive(gathering.perform())
                case .keep(let annotations): _ = receive(.annotationsKept(Annotations(annotations)))
                case .stopSearch, .copy, .edit, .useMouse, .useTheme, .set, .open, .completePath, .quit, .suspend, .redraw: break
                }
            }
        }
        perform(receive(.libraryRead(library)).map { [$0] } ?? [])
        for key in keys {
            let effects = press(key, size)
            if effects.contains(where: { if case .quit = $0 { true } else { false } }) { return }
            perform(effects)
        }
    }
}
