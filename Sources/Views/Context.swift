import Reading

/// Where keys are pressed; decides which of them do something.
package struct Context: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    package static let library = Context(rawValue: 1 << 0)
    package static let tree = Context(rawValue: 1 << 1)
    package static let text = Context(rawValue: 1 << 2)
    package static let compare = Context(rawValue: 1 << 3)
    package static let parallels = Context(rawValue: 1 << 4)
    package static let hits = Context(rawValue: 1 << 5)
    package static let help = Context(rawValue: 1 << 6)
    package static let menu = Context(rawValue: 1 << 7)
    package static let choice = Context(rawValue: 1 << 8)
    package static let prompt = Context(rawValue: 1 << 9)
    /// A prompt that searches.
    package static let searching = Context(rawValue: 1 << 20)

    /// A prompt that takes a command.
    package static let commanding = Context(rawValue: 1 << 21)

    package static let family = Context(rawValue: 1 << 16)

    package static let families = Context(rawValue: 1 << 17)
    package static let matrix = Context(rawValue: 1 << 18)
    package static let outline = Context(rawValue: 1 << 19)

    package static let notes = Context(rawValue: 1 << 22)
    package static let draft = Context(rawValue: 1 << 23)

    static let reader: Context = [.tree, .text]
    static let pages: Context = [
        .library, .tree, .text, .compare, .parallels, .family, .families, .matrix, .outline, .notes, .draft, .hits, .help,
    ]
    static let lists: Context = [.menu, .choice]
    static let everywhere: Context = [pages, lists]

    /// The context of what lies on top.
    package init(_ state: ReadingState) {
        switch state.overlay {
        case .menu: self = .menu
        case .choice: self = .choice
        case .prompt(let prompt):
            self = prompt.kind == .search ? [.prompt, .searching] : prompt.kind == .command ? [.prompt, .commanding] : .prompt
        case .letter: self = .prompt
        case nil: self = Context(page: state.page)
        }
    }

    /// The context of a page without what may lie over it.
    init(page: Page) {
        switch page {
        case .library: self = .library
        case .reader(let page): self = page.pane == .tree ? .tree : .text
        case .compare: self = .compare
        case .parallels: self = .parallels
        case .family: self = .family
        case .families: self = .families
        case .matrix: self = .matrix
        case .outline: self = .outline
        case .notes: self = .notes
        case .draft: self = .draft
        case .hits: self = .hits
        case .help: self = .help
        }
    }
}
