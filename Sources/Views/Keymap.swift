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
            .switchPane, "Tab S-Tab", [.tree, .text, .compare, .family], .moving,
            Phrase("换一栏；同源组：对齐或各在句中", "other pane; in a family aligned or in context"),
            hints: [.tree], short: Phrase("正文", "text")),
        Binding(
            .expand, "l Right", [.tree, .library, .compare, .family, .matrix, .hits, .choice], .opening,
            Phrase("展开；右栏；矩阵里右一列", "expand; right pane; a column to the right")),
        Binding(
            .collapse, "h Left", [.tree, .text, .compare, .family, .matrix, .library, .hits], .opening,
            Phrase("收起；到上级；左栏；矩阵里左一列", "collapse; parent; left pane; a column to the left"),
            hints: [.text], short: Phrase("层次", "tree")),
        Binding(
            .open, "Enter",
            [.library, .tree, .text, .compare, .parallels, .family, .families, .matrix, .outline, .hits, .menu, .choice], .opening,
            Phrase("打开；到片段的另一处", "open; the passage's other place"),
            hints: [.library, .tree, .text, .parallels, .family, .families, .matrix, .outline, .hits, .choice, .menu], short: Phrase("打开", "open")),
        Binding(
            .toggleFold, "za", [.tree, .library, .compare, .matrix, .hits], .opening,
            Phrase("展开或收起；版本式里收起相同的行", "fold or unfold; unchanged rows of the version layout"), hints: [.tree, .matrix],
            short: Phrase("折叠", "fold")),
        Binding(.unfold, "zo +", [.tree, .library, .matrix, .hits], .opening, Phrase("展开", "unfold")),
        Binding(.fold, "zc", [.tree, .library, .matrix, .hits], .opening, Phrase("收起", "fold")),
        Binding(.foldAll, "zM", [.tree, .library, .matrix, .hits], .opening, Phrase("全部收起", "fold all")),
        Binding(.unfoldAll, "zR", [.tree, .library, .matrix, .hits], .opening, Phrase("全部展开", "unfold all")),
        Binding(.foldMore, "zm", .tree, .opening, Phrase("少显示一层", "one level less")),
        Binding(.foldLess, "zr", .tree, .opening, Phrase("多显示一层", "one level more")),
        Binding(
            .nextMatch, "]c .", [.tree, .text, .compare, .matrix], .stepping,
            Phrase("下一匹配；版本式里下一改动；矩阵里次近的一对", "next match, or change of versions; in a matrix the next closest pair"),
            hints: [.text, .compare, .matrix], short: Phrase("下一匹配", "next match")),
        Binding(
            .previousMatch, "[c ,", [.tree, .text, .compare, .matrix], .stepping,
            Phrase("上一匹配；版本式里上一改动；矩阵里更近的一对", "previous match, change or closer pair"),
            hints: [.compare],
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
            .nextParagraph, "}", [.tree, .text, .compare, .parallels, .matrix], .stepping,
            Phrase("下一段；下一平行节；矩阵里右移一屏", "next paragraph or counterpart; a screen of columns on")),
        Binding(
            .previousParagraph, "{", [.tree, .text, .compare, .parallels, .matrix], .stepping,
            Phrase("上一段；上一平行节；矩阵里左移一屏", "previous paragraph or counterpart; a screen of columns back")),
        Binding(
            .mark, "t Insert", [.library, .family], .comparing, Phrase("标记，供比对", "mark for a comparison"),
            hints: [.library, .family],
            short: Phrase("标记", "mark")),
        Binding(
            .compare, "c", [.library, .tree, .text, .parallels, .family, .matrix, .outline], .comparing, Phrase("比对", "compare"),
            hints: [.library, .text, .tree, .parallels, .family]),
        Binding(
            .family, "F", [.tree, .text, .compare], .comparing, Phrase("同源组：此说法的所有写法", "family: all witnesses of the phrasing"),
            hints: .text, short: Phrase("同源组", "family")),
        Binding(
            .families, "W", .pages, .comparing, Phrase("所有同源组", "all families"), hints: .library,
            short: Phrase("同源组", "families")),
        Binding(
            .matrix, "X", .pages, .comparing, Phrase("矩阵：各篇互占多少", "matrix: what of each speech stands in each"),
            hints: .library, short: Phrase("矩阵", "matrix")),
        Binding(.outline, "T", .compare, .comparing, Phrase("提纲对照", "outline against outline"), short: Phrase("提纲", "outlines")),
        Binding(.setPhrase, "b", .compare, .comparing, Phrase("此匹配是套语", "call the match a set phrase")),
        Binding(.noReuse, "d", .compare, .comparing, Phrase("此匹配不是复用", "call the match no reuse")),
        Binding(.undo, "u", .compare, .comparing, Phrase("撤销上一判断", "take the last judgement back")),
        Binding(.openBoth, "r", .compare, .opening, Phrase("在两篇的阅读屏打开此匹配", "open the match in both speeches' readers")),
        Binding(
            .parallels, "p C-]", [.tree, .text, .compare], .comparing, Phrase("平行节", "parallel sections"),
            hints: [.text, .tree]),
        Binding(
            .lock, "s", .compare, .comparing, Phrase("两边分开滚动；锁定", "scroll apart; together again"), hints: .compare,
            short: Phrase("锁定", "lock")),
        Binding(
            .layout, "v", .compare, .comparing, Phrase("会合式；版本式", "meeting or version layout"), hints: .compare,
            short: Phrase("版式", "layout")),
        Binding(
            .moreContext, "zr", .compare, .comparing, Phrase("改动前后多留一行", "one row more around changes")),
        Binding(
            .lessContext, "zm", .compare, .comparing, Phrase("改动前后少留一行", "one row less around changes")),
        Binding(.dividerLeft, "(", .compare, .comparing, Phrase("中线左移", "divider to the left")),
        Binding(.dividerRight, ")", .compare, .comparing, Phrase("中线右移", "divider to the right")),
        Binding(.swap, "x", .compare, .comparing, Phrase("换边", "swap sides"), hints: .compare),
        Binding(
            .order, "o", [.library, .compare, .family, .families, .matrix], .comparing, Phrase("换排序", "next order"),
            hints: [.library, .compare, .family, .families, .matrix],
            short: Phrase("排序", "order")),
        Binding(.search, "/", .pages, .finding, Phrase("搜索", "search"), hints: [.library, .text]),
        Binding(
            .searchScope, "Tab", .searching, .finding, Phrase("搜索时：全部或只本篇", "while searching: all speeches or this one"),
            hints: .searching, short: Phrase("本篇", "this one")),
        Binding(.earlierSearch, "Up C-p", .searching, .finding, Phrase("搜索时：上一次的词", "while searching: earlier words")),
        Binding(.laterSearch, "Down C-n", .searching, .finding, Phrase("搜索时：下一次的词", "while searching: later words")),
        Binding(.nextHit, "n", [.tree, .text, .compare, .hits], .finding, Phrase("下一处", "next hit")),
        Binding(.previousHit, "N", [.tree, .text, .compare, .hits], .finding, Phrase("上一处", "previous hit")),
        Binding(.hits, "L", [.library, .tree, .text, .compare, .parallels], .finding, Phrase("列出各处", "list the hits")),
        Binding(
            .filter, "&", .library, .finding,
            Phrase(
                "筛选标题、文件名、讲话人、日期、场合；text:词 筛选正文",
                "filter titles, files, speakers, dates, occasions; text:word the texts"),
            hints: .library,
            short: Phrase("筛选", "filter")),
        Binding(
            .sectionFilter, "&", .reader, .finding, Phrase("筛选各节标题", "filter the headings"), hints: .tree,
            short: Phrase("筛选", "filter")),
        Binding(
            .familyFilter, "&", .families, .finding, Phrase("筛选同源组的写法", "filter the families' wordings"), hints: .families,
            short: Phrase("筛选", "filter")),
        Binding(.highlights, "H", [.tree, .text, .compare, .parallels], .looks, Phrase("高亮开关", "highlighting on or off")),
        Binding(.grades, "f", [.library, .tree, .text, .compare], .looks, Phrase("显示哪些等级", "which grades are shown")),
        Binding(
            .shorterMatches, "-", [.library, .tree, .text, .compare], .looks, Phrase("也显示较短的匹配", "show shorter matches too")),
        Binding(
            .longerMatches, "=", [.library, .tree, .text, .compare], .looks, Phrase("只显示较长的匹配", "show longer matches only")),
        Binding(.textWidth, "w", .reader, .looks, Phrase("版心宽窄", "length of the lines")),
        Binding(
            .noise, "D", [.tree, .text, .compare, .parallels], .looks,
            Phrase("隐藏或显示注音、残损、横幅", "hide or show glosses, damage, banners")),
        Binding(
            .original, "O", [.tree, .text, .compare, .parallels], .looks,
            Phrase("残损处：复原的读法或原样；比对时标出字形、标点之别", "damage repaired or as it stands; in a comparison also script and punctuation")),
        Binding(
            .copy, "y", [.tree, .text, .compare, .family, .families], .looks,
            Phrase("复制此片段，否则此行；比对：两边；同源组：全表", "copy the passage, else the row; in a comparison both sides; a family's table")),
        Binding(
            .edit, "e", [.library, .tree, .text, .compare], .program,
            Phrase("用编辑器打开文件", "open the file in your editor")),
        Binding(.mouse, "M", .pages, .looks, Phrase("鼠标开关", "mouse on or off")),
        Binding(.setPlaceMark, "m", [.tree, .text, .compare], .stepping, Phrase("在此处做记号：ma", "mark the place: ma")),
        Binding(
            .goToPlaceMark, "'", [.library, .tree, .text, .compare, .parallels], .stepping,
            Phrase("到记号处：'a；'' 回到跳转前", "to a mark: 'a; '' to before the jump")),
        Binding(.back, "< C-o Backspace", .pages, .program, Phrase("回到跳转前", "back to before the jump")),
        Binding(.forward, ">", .pages, .program, Phrase("再向前", "forward again")),
        Binding(
            .close, "q", .everywhere, .program, Phrase("关闭本屏；在文库则退出", "close this screen; on the library quit"),
            hints: [.compare, .parallels, .family, .families, .matrix, .outline, .hits, .help], short: Phrase("关闭", "close")),
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
            hints: .pages),
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
