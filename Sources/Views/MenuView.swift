import Reading
import Screen

/// Every action of the page, each with its keys.
struct MenuView {
    let bindings: [Binding]
    let box: ListBox
    private let context: Context
    private let viewport: Viewport

    init(_ menu: Menu, _ context: Context, _ viewport: Viewport) {
        (self.context, self.viewport) = (context, viewport)
        bindings = viewport.keymap.menu(of: context)
        let widest =
            bindings.map { viewport.symbols.columns(of: $0.name(in: context)(viewport.language) + $0.spelling) + 3 }.max() ?? 0
        box = ListBox(
            title: Phrase("菜单", "Menu")(viewport.language), rowCount: bindings.count, columns: widest, cursor: menu.cursor,
            top: menu.top, viewport.size)
    }

    func draw(on grid: inout Grid) {
        box.draw(on: &grid) { index, rect, style, grid in
            let keys = bindings[index].spelling
            let keyColumns = viewport.symbols.columns(of: keys)
            let room = max(0, rect.columns - keyColumns - 3)
            let name = viewport.symbols.fitted(bindings[index].name(in: context)(viewport.language), columns: max(4, room))
            grid.put(name, at: Point(column: rect.column + 1, row: rect.row), style: style, limit: rect.columns - 1)
            if room > 4 {
                grid.put(keys, at: Point(column: rect.endColumn - keyColumns - 1, row: rect.row), style: style)
            }
        }
    }
}
