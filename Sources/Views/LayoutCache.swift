import Reading
import Screen
import Speeches

/// Remembers line breaks, so that a speech is broken into rows once for a width and not at every key. Belongs to one
/// thread; what it gives depends on nothing but what is asked.
package final class LayoutCache {
    private struct Key: Hashable {
        let speech: SpeechID
        let range: TextRange
        let columns: Int
        let ambiguous: AmbiguousWidth
        let hidesNoise: Bool
        let showsOriginal: Bool
    }

    private var layouts: [Key: TextLayout] = [:]
    private static let limit = 64

    package init() {}

    /// The layout of a range of a speech's document; the title line stands without an indent, and glosses, damage and
    /// banners are left out where the session hides them.
    func layout(of speech: Int, _ range: TextRange, in state: ReadingState, columns: Int, ambiguous: AmbiguousWidth) -> TextLayout
    {
        let text = state.library.speech(speech)
        let key = Key(
            speech: text.id, range: range, columns: columns, ambiguous: ambiguous, hidesNoise: state.hidesNoise,
            showsOriginal: state.showsOriginal)
        if let layout = layouts[key] { return layout }
        if layouts.count >= Self.limit { layouts = [:] }
        let document = state.library.document(of: speech)
        let layout = TextLayout(
            document, range, columns: columns, ambiguous: ambiguous, flush: text.titleLine.map { [$0] } ?? [],
            hidden: state.hidesNoise ? document.skippable : [], original: state.showsOriginal)
        layouts[key] = layout
        return layout
    }
}
