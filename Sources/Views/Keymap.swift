import Screen

/// What the keys do: dispatch, help, menu, foot and README come from it.
package struct Keymap: Sendable {
    package let bindings: [Binding]

    /// The keys as they are without a user's changes.
    package static let standard = Keymap(bindings: bindings)

    /// The one table of commands and their usual keys.
    package static let bindings: [Binding] = [
        Binding(.down, "j Down", .everywhere, .moving, Phrase("下一行", "next row")),
        Binding(.up, "k Up", .everywhere, .moving, Phrase("上一行", "previous row")),
        Binding(.halfPageDown, "C-d", .everywhere, .moving, Phrase("下半页", "half a page down")),
        Binding(.halfPageUp, "C-u", .everywhere, .moving, Phrase("上半页", "half a page up")),
        Binding(.pageDown, "C-f Space PgDn", .everywhere, .moving, Phrase("下一页", "page down")),
        Binding(.pageUp, "C-b PgUp", .everywhere, .moving, Phrase("上一页", "page up")),
        Binding(.first, "g Home", .everywhere, .moving, Phrase("到开头", "first row")),
        Binding(.last, "G End", .everywhere, .moving, Phrase("到末尾", "last row")),
        Binding(.share, "%", .everywhere, .moving, Phrase("到百分之几，如 50%", "to a share, such as 50%")),
        Binding(
            .switchPane, "Tab S-Tab", [.tree, .text, .compare], .moving, Phrase("换一栏", "other pane"),
            hints: [.tree], short: Phrase("正文", "text")),
        Binding(
            .expand, "l Right", [.tree, .library, .compare, .hits, .choice], .opening,
            Phrase("展开；右栏", "expand; right pane")),
        Binding(
            .collapse, "h Left", [.tree, .text, .compare, .library], .opening, Phrase("收起；到上级；左栏", "collapse; parent; left pane"),
            hints: [.text], short: Phrase("层次", "tree")),
        Binding(
            .open, "Enter", [.library, .tree, .text, .compare, .parallels, .hits, .menu, .choice], .opening,
            Phrase("打开；到片段的另一处", "open; the passage's other place"),
            hints: [.library, .tree, .text, .parallels, .hits, .choice, .menu], short: Phrase("打开", "open")),
        Binding(
            .toggleFold, "za", [.tree, .library], .opening, Phrase("展开或收起", "fold or unfold"), hints: .tree,
            short: Phrase("折叠", "fold")),
        Binding(.unfold, "zo +", [.tree, .library], .opening, Phrase("展开", "unfold")),
        Binding(.fold, "zc", [.tree, .library], .opening, Phrase("收起", "fold")),
        Binding(.foldAll, "zM", [.tree, .library], .opening, Phrase("全部收起", "fold all")),
        Binding(.unfoldAll, "zR", [.tree, .library], .opening, Phrase("全部展开", "unfold all")),
        Binding(
            .nextMatch, "]c .", [.tree, .text, .compare], .stepping, Phrase("下一匹配", "next match"), hints: [.text, .compare],
            short: Phrase("下一匹配", "next match")),
        Binding(
            .previousMatch, "[c ,", [.tree, .text, .compare], .stepping, Phrase("上一匹配", "previous match"), hints: [.compare],
            short: Phrase("上一匹配", "previous")),
        Binding(
            .nextOtherSpeech, "]d", [.tree, .text, .compare], .stepping,
            Phrase("下一匹配，换另一篇", "next match with another speech")),
        Binding(
            .previousOtherSpeech, "[d", [.tree, .text, .compare], .stepping,
            Phrase("上一匹配，换另一篇", "previous match with another speech")),
        Binding(
            .nextSection, "]]", [.tree, .text, .compare, .parallels], .stepping, Phrase("下一节", "next section"),
            hints: .parallels, short: Phrase("我的下一节", "my next section")),
        Binding(.previousSection, "[[", [.tree, .text, .compare, .parallels], .stepping, Phrase("上一节", "previous section")),
        Binding(
            .nextParagraph, "}", [.tree, .text, .compare, .parallels], .stepping,
            Phrase("下一段；下一平行节", "next paragraph or counterpart")),
        Binding(
            .previousParagraph, "{", [.tree, .text, .compare, .parallels], .stepping,
            Phrase("上一段；上一平行节", "previous paragraph or counterpart")),
        Binding(
            .mark, "t Insert", .library, .comparing, Phrase("标记，供比对", "mark for a comparison"), hints: .library,
            short: Phrase("标记", "mark")),
        Binding(
            .compare, "c", [.library, .tree, .text, .parallels], .comparing, Phrase("比对", "compare"),
            hints: [.library, .text, .tree, .parallels]),
        Binding(
            .parallels, "p C-]", [.tree, .text, .compare], .comparing, Phrase("平行节", "parallel sections"),
            hints: [.text, .tree]),
        Binding(.swap, "x", .compare, .comparing, Phrase("换边", "swap sides"), hints: .compare),
        Binding(
            .order, "o", [.library, .compare], .comparing, Phrase("换排序", "next order"), hints: [.library, .compare],
            short: Phrase("排序", "order")),
        Binding(.search, "/", .pages, .finding, Phrase("搜索", "search"), hints: [.library, .text]),
        Binding(.nextHit, "n", [.tree, .text, .compare], .finding, Phrase("下一处", "next hit")),
        Binding(.previousHit, "N", [.tree, .text, .compare], .finding, Phrase("上一处", "previous hit")),
        Binding(.hits, "L", [.library, .tree, .text, .compare, .parallels], .finding, Phrase("列出各处", "list the hits")),
        Binding(
            .filter, "&", .library, .finding, Phrase("筛选标题、文件名、讲话人、日期、场合", "filter titles, files, speakers, dates, occasions"),
            hints: .library,
            short: Phrase("筛选", "filter")),
        Binding(.highlights, "H", [.tree, .text, .compare, .parallels], .looks, Phrase("高亮开关", "highlighting on or off")),
        Binding(.grades, "f", [.library, .tree, .text, .compare], .looks, Phrase("显示哪些等级", "which grades are shown")),
        Binding(
            .noise, "D", [.tree, .text, .compare, .parallels], .looks,
            Phrase("隐藏或显示注音、残损、横幅", "hide or show glosses, damage, banners")),
        Binding(
            .original, "O", [.tree, .text, .compare, .parallels], .looks,
            Phrase("残损处：复原的读法或原样", "damaged stretches repaired or as they stand")),
        Binding(.copy, "y", [.tree, .text, .compare], .looks, Phrase("复制此片段，否则此行", "copy the passage, else the row")),
        Binding(.mouse, "M", .pages, .looks, Phrase("鼠标开关", "mouse on or off")),
        Binding(.back, "< C-o Backspace", .pages, .program, Phrase("回到跳转前", "back to before the jump")),
        Binding(.forward, ">", .pages, .program, Phrase("再向前", "forward again")),
        Binding(
            .close, "q", .everywhere, .program, Phrase("关闭本屏；在文库则退出", "close this screen; on the library quit"),
            hints: [.compare, .parallels, .hits, .help], short: Phrase("关闭", "close")),
        Binding(
            .escape, "Esc", .everywhere, .program, Phrase("取消搜索、选择、输入，然后关闭", "clear search, choice, prompt; then close"),
            hints: [.menu, .choice], short: Phrase("取消", "cancel")),
        Binding(.quit, "Q C-c", .everywhere, .program, Phrase("退出", "quit")),
        Binding(.redraw, "C-l", .everywhere, .program, Phrase("重画", "redraw")),
        Binding(.suspend, "C-z", .everywhere, .program, Phrase("挂起", "suspend")),
        Binding(.commandLine, ":", .pages, .program, Phrase("命令行：按名称执行，Tab 补全", "run a command by name; Tab completes")),
        Binding(.help, "? F1", .pages, .program, Phrase("帮助", "help")),
        Binding(
            .menu, "F9 F10", .pages, .program, Phrase("菜单", "menu"),
            hints: [.library, .tree, .text, .compare, .parallels, .hits, .help]),
    ]

    /// What keys do in a context.
    package enum Answer: Hashable, Sendable {
        case command(Command)
        /// More keys must follow.
        case prefix
        case nothing
    }

    package func answer(to keys: [Key], in context: Context) -> Answer {
        var isPrefix = false
        for binding in bindings where !binding.contexts.isDisjoint(with: context) {
            for sequence in binding.sequences where sequence.starts(with: keys) {
                if sequence.count == keys.count { return .command(binding.command) }
                isPrefix = true
            }
        }
        return isPrefix ? .prefix : .nothing
    }

    /// The bindings that may follow keys that were pressed already.
    package func continuations(of keys: [Key], in context: Context) -> [(key: String, name: Phrase)] {
        bindings.filter { !$0.contexts.isDisjoint(with: context) }.flatMap { binding in
            binding.sequences.filter { $0.count > keys.count && $0.starts(with: keys) }
                .map { ($0.dropFirst(keys.count).map(\.spelling).joined(), binding.short) }
        }
    }

    /// What the menu of a context offers: what is peculiar to it first, plain movement behind.
    package func menu(of context: Context) -> [Binding] {
        let offered = bindings.filter { !$0.contexts.isDisjoint(with: context) && ![.menu, .share].contains($0.command) }
        let groups: [Binding.Group] = [.opening, .comparing, .stepping, .finding, .looks, .program, .moving]
        return groups.flatMap { group in offered.filter { $0.group == group } }
    }
}
