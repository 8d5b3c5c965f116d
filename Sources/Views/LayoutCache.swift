import Matching
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

    private struct VersionKey: Hashable {
        let chain: [MatchID]
        let left: Key
        let right: Key
    }

    private var versions: (key: VersionKey, layout: VersionLayout)?

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

    /// The rows of two versions beside each other; the last that was asked for is remembered.
    func versionLayout(
        _ page: ComparePage, _ state: ReadingState, _ geometry: CompareGeometry, _ viewport: Viewport
    ) -> VersionLayout {
        let key = VersionKey(
            chain: page.pairs.chain.map(\.id), left: key(page, .left, state, geometry, viewport),
            right: key(page, .right, state, geometry, viewport))
        if let versions, versions.key == key { return versions.layout }
        let layout = VersionLayout(VersionAlignment(page.pairs, of: state.library)) { side, range in
            let document = state.library.document(of: page.speech(on: side))
            return TextLayout.rows(
                of: range, in: document, columns: max(2, geometry[side].text.columns), viewport.symbols.ambiguous,
                flush: state.library.speech(page.speech(on: side)).titleLine.map { [$0] } ?? [],
                hidden: state.hidesNoise ? document.skippable : [], original: state.showsOriginal)
        }
        versions = (key, layout)
        return layout
    }

    private func key(
        _ page: ComparePage, _ side: ComparePage.Side, _ state: ReadingState, _ geometry: CompareGeometry, _ viewport: Viewport
    ) -> Key {
        let speech = page.speech(on: side)
        return Key(
            speech: state.library.speech(speech).id, range: state.library.shownRange(ofSpeech: speech),
            columns: geometry[side].text.columns, ambiguous: viewport.symbols.ambiguous, hidesNoise: state.hidesNoise,
            showsOriginal: state.showsOriginal)
    }
}
