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
        Binding(.pageUp, "C-b PgUp b", .everywhere, .moving, Phrase("上一页", "page up")),
        Binding(.scrollDown, "C-e", .pages, .moving, Phrase("画面下移一行", "scroll a row down")),
        Binding(.scrollUp, "C-y", .pages, .moving, Phrase("画面上移一行", "scroll a row up")),
        Binding(.first, "g Home", .everywhere, .moving, Phrase("到开头", "first row")),
        Binding(.last, "G End", .everywhere, .moving, Phrase("到末尾", "last row")),
        Binding(.share, "%", .everywhere, .moving, Phrase("到百分之几，如 50%", "to a share, such as 50%")),
        Binding(
            .switchPane, "Tab S-Tab", [.tree, .text, .compare, .family], .moving,
            Phrase("换一栏；同源组：对齐或各在句中", "other pane; in a family aligned or in context"),
            hints: [.tree], short: Phrase("正文", "text"),
            only: [
                (.tree, Phrase("到正文", "to the text")), (.text, Phrase("到层次", "to the tree")),
                (.compare, Phrase("另一栏", "other pane")), (.family, Phrase("对齐，或各在句中", "aligned, or in context")),
            ]),
        Binding(
            .open, "Enter",
            [
                .library, .tree, .text, .compare, .parallels, .family, .families, .matrix, .outline, .notes, .draft, .hits, .menu,
                .choice,
            ],
            .opening,
            Phrase("打开；到片段的另一处", "open; the passage's other place"),
            hints: [
                .library, .tree, .text, .parallels, .family, .families, .matrix, .outline, .notes, .draft, .hits, .choice, .menu,
            ],
            short: Phrase("打开", "open"),
            only: [
                (.text, Phrase("到片段的另一处", "to the passage's other place")), (.draft, Phrase("到出处", "to the source")),
                (.tree, Phrase("到正文", "to the text")),
                (.pages.subtracting(.reader), Phrase("打开", "open")),
            ]),
        Binding(
            .expand, "l Right", [.tree, .library, .compare, .family, .matrix, .hits, .choice], .opening,
            Phrase("展开；右栏；矩阵里右一列", "expand; right pane; a column to the right"),
            only: [
                (.compare, Phrase("右栏", "right pane")), (.matrix, Phrase("右一列", "a column to the right")),
                (.family, Phrase("右移", "scroll right")), (.tree, Phrase("展开，或到正文", "unfold, or to the text")),
                (.library, Phrase("打开", "open")), (.hits, Phrase("展开，或打开", "unfold, or open")),
            ]),
        Binding(
            .collapse, "h Left", [.tree, .text, .compare, .family, .matrix, .library, .hits], .opening,
            Phrase("收起；到上级；左栏；矩阵里左一列", "collapse; parent; left pane; a column to the left"),
            hints: [.text], short: Phrase("层次", "tree"),
            only: [
                (.compare, Phrase("左栏", "left pane")), (.matrix, Phrase("左一列", "a column to the left")),
                (.family, Phrase("左移", "scroll left")), (.tree, Phrase("收起，或到上级", "fold, or to the parent")),
                (.text, Phrase("到层次", "to the tree")), ([.library, .hits], Phrase("收起", "fold")),
            ]),
        Binding(
            .toggleFold, "za", [.tree, .text, .library, .compare, .matrix, .hits], .opening,
            Phrase("展开或收起；版本式里收起相同的行", "fold or unfold; unchanged rows of the version layout"), hints: [.tree, .matrix],
            short: Phrase("折叠", "fold"),
            only: [
                (.compare, Phrase("版本式里收起相同的行", "fold unchanged rows of the version layout")),
                (.pages.subtracting(.compare), Phrase("展开或收起", "fold or unfold")),
            ]),
        Binding(.unfold, "zo +", [.tree, .text, .library, .matrix, .hits], .opening, Phrase("展开", "unfold")),
        Binding(.fold, "zc", [.tree, .text, .library, .matrix, .hits], .opening, Phrase("收起", "fold")),
        Binding(.foldAll, "zM", [.tree, .text, .library, .matrix, .hits], .opening, Phrase("全部收起", "fold all")),
        Binding(.unfoldAll, "zR", [.tree, .text, .library, .matrix, .hits], .opening, Phrase("全部展开", "unfold all")),
        Binding(.foldMore, "zm", .reader, .opening, Phrase("少显示一层", "one level less")),
        Binding(.foldLess, "zr", .reader, .opening, Phrase("多显示一层", "one level more")),
        Binding(.centre, "zz", .pages, .moving, Phrase("此行移到画面正中", "this row to the middle of the screen")),
        Binding(
            .nextMatch, "]c .", [.tree, .text, .compare, .matrix, .draft], .stepping,
            Phrase("下一匹配；版本式里下一改动；矩阵里次近的一对", "next match, or change of versions; the next closest pair"),
            hints: [.text, .compare, .matrix, .draft], short: Phrase("下一匹配", "next match"),
            only: [
                (.compare, Phrase("下一匹配，或下一改动", "next match, or change of versions")),
                (.draft, Phrase("下一句用过的", "next sentence used before")),
                (.matrix, Phrase("次近的一对", "the next closest pair")), (.reader, Phrase("下一匹配", "next match")),
            ]),
        Binding(
            .previousMatch, "[c ,", [.tree, .text, .compare, .matrix, .draft], .stepping,
            Phrase("上一匹配；版本式里上一改动；矩阵里更近的一对", "previous match, change or closer pair"),
            hints: [.compare],
            short: Phrase("上一匹配", "previous"),
            only: [
                (.compare, Phrase("上一匹配，或上一改动", "previous match, or change of versions")),
                (.draft, Phrase("上一句用过的", "previous sentence used before")),
                (.matrix, Phrase("更近的一对", "the closer pair")), (.reader, Phrase("上一匹配", "previous match")),
            ]),
        Binding(
            .nextOtherSpeech, "]d", [.tree, .text, .compare, .draft], .stepping,
            Phrase("下一匹配，换另一篇；查稿：下一句另一类的", "next match with another speech; in a draft the next of another kind"),
            only: [
                (.draft, Phrase("下一句另一类的", "next sentence of another kind")),
                ([.reader, .compare], Phrase("下一匹配，换另一篇", "next match with another speech")),
            ]),
        Binding(
            .previousOtherSpeech, "[d", [.tree, .text, .compare, .draft], .stepping,
            Phrase("上一匹配，换另一篇；查稿：上一句另一类的", "previous match with another speech; in a draft of another kind"),
            only: [
                (.draft, Phrase("上一句另一类的", "previous sentence of another kind")),
                ([.reader, .compare], Phrase("上一匹配，换另一篇", "previous match with another speech")),
            ]),
        Binding(
            .nextSection, "]]", [.tree, .text, .compare, .parallels], .stepping, Phrase("下一节", "next section"),
            hints: .parallels, short: Phrase("我的下一节", "my next section")),
        Binding(.previousSection, "[[", [.tree, .text, .compare, .parallels], .stepping, Phrase("上一节", "previous section")),
        Binding(
            .nextParagraph, "}", [.tree, .text, .compare, .parallels, .matrix], .stepping,
            Phrase("下一段；下一平行节；矩阵里右移一屏", "next paragraph or counterpart; a screen of columns on"),
            only: [
                (.parallels, Phrase("下一平行节", "next counterpart")), (.matrix, Phrase("右移一屏", "a screen of columns on")),
                ([.reader, .compare], Phrase("下一段", "next paragraph")),
            ]),
        Binding(
            .previousParagraph, "{", [.tree, .text, .compare, .parallels, .matrix], .stepping,
            Phrase("上一段；上一平行节；矩阵里左移一屏", "previous paragraph or counterpart; a screen of columns back"),
            only: [
                (.parallels, Phrase("上一平行节", "previous counterpart")),
                (.matrix, Phrase("左移一屏", "a screen of columns back")),
                ([.reader, .compare], Phrase("上一段", "previous paragraph")),
            ]),
        Binding(
            .mark, "t Insert", [.library, .family], .comparing, Phrase("标记，供比对", "mark for a comparison"),
            hints: [.library, .family],
            short: Phrase("标记", "mark")),
        Binding(
            .compare, "c", [.library, .tree, .text, .parallels, .family, .matrix, .outline, .draft], .comparing,
            Phrase("比对", "compare"), hints: [.library, .text, .tree, .parallels, .family, .draft]),
        Binding(
            .draft, "C", [.library, .tree, .text, .compare], .comparing,
            Phrase("查稿：每一句是否已见于别处", "check as a draft: where each sentence stands already"),
            short: Phrase("查稿", "draft")),
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
        Binding(.setPhrase, "t", .compare, .comparing, Phrase("此匹配是套语", "call the match a set phrase")),
        Binding(.noReuse, "d", .compare, .comparing, Phrase("此匹配不是复用", "call the match no reuse")),
        Binding(
            .note, "a", [.library, .tree, .text, .compare, .notes], .comparing,
            Phrase("批注选中的文字或此句；已有批注则改", "a note on the selection or sentence; change the one there"), hints: .notes,
            short: Phrase("批注", "note")),
        Binding(
            .notes, "A", .pages, .comparing, Phrase("列出批注和判断", "list notes and verdicts"), short: Phrase("批注列表", "notes")),
        Binding(
            .deleteNote, "d Del", .notes, .comparing, Phrase("删除此条", "delete the entry"), hints: .notes,
            short: Phrase("删除", "delete")),
        Binding(
            .undo, "u", [.library, .tree, .text, .compare, .notes], .comparing,
            Phrase("撤销上一批注、删除或判断", "take the last note, deletion or verdict back"), hints: .notes,
            short: Phrase("撤销", "undo")),
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
        Binding(.search, "/", .pages, .finding, Phrase("搜索", "search"), hints: [.library, .text, .help]),
        Binding(
            .searchScope, "Tab", .searching, .typing, Phrase("搜索时：全部或只本篇", "while searching: all speeches or this one"),
            hints: .searching, short: Phrase("本篇", "this one")),
        Binding(.complete, "Tab", .commanding, .typing, Phrase("命令行：补全", "in a command: complete")),
        Binding(
            .earlierLine, "Up C-p", .prompt, .typing, Phrase("以前输入的", "what was typed earlier")),
        Binding(.laterLine, "Down C-n", .prompt, .typing, Phrase("以后输入的", "what was typed later")),
        Binding(.caretLeft, "Left C-b", .prompt, .typing, Phrase("左移一字", "a character to the left")),
        Binding(.caretRight, "Right C-f", .prompt, .typing, Phrase("右移一字", "a character to the right")),
        Binding(.caretToStart, "Home C-a", .prompt, .typing, Phrase("到行首", "to the start of the line")),
        Binding(.caretToEnd, "End C-e", .prompt, .typing, Phrase("到行尾", "to the end of the line")),
        Binding(.eraseBehind, "Del C-d", .prompt, .typing, Phrase("删去光标处的字", "erase the character at the cursor")),
        Binding(.eraseWord, "C-w", .prompt, .typing, Phrase("删去前一词，到空格为止", "erase back to the last blank")),
        Binding(.eraseToStart, "C-u", .prompt, .typing, Phrase("删到行首", "erase to the start of the line")),
        Binding(.eraseToEnd, "C-k", .prompt, .typing, Phrase("删到行尾", "erase to the end of the line")),
        Binding(.nextHit, "n", [.tree, .text, .compare, .hits, .help], .finding, Phrase("下一处", "next hit"), hints: .help),
        Binding(.previousHit, "N", [.tree, .text, .compare, .hits, .help], .finding, Phrase("上一处", "previous hit")),
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
        Binding(
            .notesFilter, "&", .notes, .finding, Phrase("筛选批注；#词 找标签", "filter the notes; #word a tag"), hints: .notes,
            short: Phrase("筛选", "filter")),
        Binding(.highlights, "H", [.tree, .text, .compare, .parallels], .looks, Phrase("高亮开关", "highlighting on or off")),
        Binding(
            .grades, "f", [.library, .tree, .text, .compare, .draft], .looks,
            Phrase("显示哪些等级；查稿：哪些类别", "which grades are shown; in a draft which kinds"), hints: .draft,
            short: Phrase("类别", "kinds"),
            only: [
                (.draft, Phrase("显示哪些类别", "which kinds are shown")),
                ([.library, .reader, .compare], Phrase("显示哪些等级", "which grades are shown")),
            ]),
        Binding(
            .shorterMatches, "-", [.library, .tree, .text, .compare], .looks, Phrase("也显示较短的匹配", "show shorter matches too")),
        Binding(
            .longerMatches, "=", [.library, .tree, .text, .compare], .looks, Phrase("只显示较长的匹配", "show longer matches only")),
        Binding(.nextTheme, "C-t", .pages, .looks, Phrase("换主题", "next theme")),
        Binding(.textWidth, "w", .reader, .looks, Phrase("版心宽窄", "length of the lines")),
        Binding(
            .noise, "D", [.tree, .text, .compare, .parallels], .looks,
            Phrase("隐藏或显示注音、残损、横幅", "hide or show glosses, damage, banners")),
        Binding(
            .original, "O", [.tree, .text, .compare, .parallels], .looks,
            Phrase("残损处：复原的读法或原样；比对时标出字形、标点之别", "damage repaired or as it stands; in a comparison also script and punctuation"),
            only: [
                (.compare, Phrase("标出字形、标点之别", "differences of script and punctuation")),
                ([.reader, .parallels], Phrase("残损处：复原的读法或原样", "damage repaired or as it stands")),
            ]),
        Binding(
            .select, "V", [.text, .compare], .looks, Phrase("选取各行；再按取消", "select rows; again to drop the selection")),
        Binding(.selectDown, "S-Down", [.text, .compare], .looks, Phrase("选取到下一行", "select to the next row")),
        Binding(.selectUp, "S-Up", [.text, .compare], .looks, Phrase("选取到上一行", "select to the previous row")),
        Binding(.selectRight, "S-Right", [.text, .compare], .looks, Phrase("多选一字", "select a character more")),
        Binding(.selectLeft, "S-Left", [.text, .compare], .looks, Phrase("少选一字", "select a character less")),
        Binding(
            .copy, "y", [.tree, .text, .compare, .family, .families], .looks,
            Phrase(
                "复制选中的，否则此片段（比对：两边），否则此句；同源组：全表",
                "copy the selection, else the passage (comparing: both sides), else the sentence; a family's table"),
            short: Phrase("复制", "copy"),
            only: [
                ([.family, .families], Phrase("复制全表", "copy the table")),
                (.compare, Phrase("复制选中的，否则两边", "copy the selection, else both sides")),
                (.reader, Phrase("复制选中的，否则此片段，否则此句", "copy the selection, else the passage, else the sentence")),
            ]),
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
        Binding(.screens, "F2", .pages, .program, Phrase("已打开的各屏", "the open screens")),
        Binding(
            .close, "q", .everywhere, .program, Phrase("关闭本屏；在文库则退出", "close this screen; on the library quit"),
            hints: [.compare, .parallels, .family, .families, .matrix, .outline, .notes, .draft, .hits, .help],
            short: Phrase("关闭", "close")),
        Binding(
            .escape, "Esc", .everywhere, .program, Phrase("取消搜索、选择、输入，然后关闭", "clear search, choice, prompt; then close"),
            hints: [.menu, .choice], short: Phrase("取消", "cancel")),
        Binding(.quit, "Q C-c ZZ", .everywhere, .program, Phrase("退出", "quit")),
        Binding(.redraw, "C-l", .everywhere, .program, Phrase("重画", "redraw")),
        Binding(.suspend, "C-z", .everywhere, .program, Phrase("挂起", "suspend")),
        Binding(
            .commandLine, ":", .pages, .program,
            Phrase("命令行：按名称执行；open、set、theme、language", "run a command by name; open, set, theme, language")),
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

    /// What the menu of a context offers: what the foot names first, then what is peculiar to it, plain movement behind.
    package func menu(of context: Context) -> [Binding] {
        let offered = bindings.filter { !$0.contexts.isDisjoint(with: context) && ![.menu, .share].contains($0.command) }
        let groups: [Binding.Group] = [.opening, .comparing, .stepping, .finding, .looks, .program, .moving]
        let ordered = groups.flatMap { group in offered.filter { $0.group == group } }
        let isNamed = { (binding: Binding) in !binding.hints.isDisjoint(with: context) && binding.group != .program }
        return ordered.filter(isNamed) + ordered.filter { !isNamed($0) }
    }
}
