import Reading

extension ReadingState {
    /// What a screen is, and what it shows: for the list of those that are open.
    func name(of page: Page, _ viewport: Viewport) -> (kind: Phrase, words: String) {
        let both = " \(viewport.symbols.horizontal) "
        return switch page {
        case .library(let page): (Phrase("文库", "library"), page.filter)
        case .reader(let page): (Phrase("阅读", "reader"), names[page.speech])
        case .compare(let page): (Phrase("比对", "comparison"), names[page.left] + both + names[page.right])
        case .parallels(let page):
            (
                Phrase("平行节", "parallels"),
                library.heading(ofNode: page.section, inSpeech: page.speech, closing: Phrase("结语", "closing")(viewport.language))
            )
        case .family(let page): (Phrase("同源组", "family"), page.table.grade.name(viewport.language))
        case .families: (Phrase("所有同源组", "families"), "")
        case .matrix: (Phrase("矩阵", "matrix"), "")
        case .outline(let page): (Phrase("提纲", "outlines"), names[page.left] + both + names[page.right])
        case .notes(let page): (Phrase("批注", "notes"), page.filter)
        case .draft(let page): (Phrase("查稿", "draft"), names[page.speech])
        case .hits: (Phrase("搜索", "search"), search?.words ?? "")
        case .help: (Phrase("帮助", "help"), "")
        }
    }
}
