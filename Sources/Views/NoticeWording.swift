import Annotations
import Reading
import Speeches

extension Notice {
    /// The notice as the status line says it.
    func words(in language: Language, _ state: ReadingState) -> String {
        if case .unreadable(let index) = self, state.library.failures.indices.contains(index) {
            let failure = state.library.failures[index]
            return "\(failure.name): \(failure.explanation(in: language))"
        }
        return phrase(language)
    }

    private var phrase: Phrase {
        switch self {
        case .wentBack: Phrase("回到跳转前", "back to before the jump")
        case .wentForward: Phrase("再向前", "forward again")
        case .nothingToGoBackTo: Phrase("前面没有跳转", "no jump to go back to")
        case .nothingToGoForwardTo: Phrase("后面没有跳转", "no jump to go forward to")
        case .closed: Phrase("已关闭该屏", "screen closed")
        case .cleared: Phrase("已取消", "cleared")
        case .onlyHere: Phrase("这一句只在此处", "this sentence is only here")
        case .draftFiltered(let filter): Phrase("列出：\(filter.name(.chinese))", "listed: \(filter.name(.english))")
        case .noMatchHere: Phrase("这一行没有与别处相同的片段", "nothing on this row stands elsewhere")
        case .noMoreMatches: Phrase("没有更多匹配", "no more matches")
        case .noOtherSpeechMatches: Phrase("没有与另一篇的匹配", "no match with another speech")
        case .noSharedPassages: Phrase("没有与别篇相同的片段", "nothing is shared with another speech")
        case .noParallels: Phrase("别篇没有平行节", "no parallel section in another speech")
        case .speechWithoutSections: Phrase("本篇没有分节", "this speech has no sections")
        case .parallelsOfFirstSection:
            Phrase("开头不是一节；这是其后第一个有平行节的", "the opening is no section; this is the first with counterparts")
        case .neitherHasSections: Phrase("两篇都没有分节", "neither speech has sections")
        case .noMoreSections: Phrase("没有更多的节", "no more sections")
        case .noHits(let words):
            words.isEmpty
                ? Phrase("还没有搜索", "nothing was searched yet") : Phrase("找不到：\(kept: words)", "not found: \(kept: words)")
        case .wrongPattern(let place):
            Phrase("正则表达式第 \(place) 个字符处有误", "the pattern goes wrong at character \(place)")
        case .noSpeechHere: Phrase("这里没有打开的讲话；搜索全部", "no speech is open here; all are searched")
        case .hit(let number, let count): Phrase("第 \(number) 处，共 \(count) 处", "hit \(number) of \(count)")
        case .scrollingFree: Phrase("两边分开滚动；再按 s 锁定", "the sides scroll apart; s locks them again")
        case .scrollingLocked: Phrase("两边一同滚动", "the sides scroll together")
        case .versionLayout: Phrase("版本式：空行补齐，处处对齐", "version layout: blank rows let all matches meet")
        case .meetingLayout: Phrase("会合式：在当前匹配处对齐", "the sides meet at the current match")
        case .unboundKey(let keys):
            Phrase("\(kept: keys) 在这里没有作用；? 帮助，F9 菜单", "\(kept: keys) does nothing here; ? helps, F9 is the menu")
        case .percentFirst: Phrase("先输入百分之几，如 50%", "type the percentage first, as in 50%")
        case .tooNarrow(let columns):
            Phrase("窗口太窄，版本式要 \(columns) 列宽", "the window is too narrow; the version layout needs \(columns) columns")
        case .noMoreChanges: Phrase("没有更多改动", "no more changes")
        case .versionsAreLocked: Phrase("版本式里两边总是一同滚动；按 v 换版式", "in the version layout both always scroll together; v changes it")
        case .steppingOrdered(let order): order.phrase
        case .spellingShown: Phrase("标出字形、标点之别；残损处照原样", "differences of script and punctuation underlined; damage as it stands")
        case .spellingHidden: Phrase("字形、标点之别不标；残损处复原", "differences of script and punctuation not marked; damage repaired")
        case .witnessesOrdered(let order): order.phrase
        case .familiesOrdered(let order): order.phrase
        case .matrixOrdered(let order): order.phrase
        case .nothingToUnfold: Phrase("这里没有可展开的组", "no group to unfold here")
        case .sameSpeech: Phrase("行和列是同一篇", "row and column are the same speech")
        case .closestPair(let number, let count):
            Phrase("第 \(number) 近的一对，共 \(count) 对", "pair \(number) of \(count) by closeness")
        case .judged(let judgement): judgement.phrase
        case .undone: Phrase("已撤销", "taken back")
        case .nothingToUndo: Phrase("没有可撤销的", "nothing to take back")
        case .noteKept: Phrase("批注已记下；A 列出全部，u 撤销", "note kept; A lists all, u takes it back")
        case .noteDeleted: Phrase("已删除；u 撤销", "deleted; u takes it back")
        case .noteWithoutPlace: Phrase("文库里找不到它引的文字", "the words that it quotes aren't in the library")
        case .notesNotKept(let count, let reason):
            Phrase(
                "有 \(count) 条批注未能存盘：\(kept: reason)；先保留在内存里，再记一条时重试",
                "\(count) not saved: \(reason); kept in memory, and tried again with the next note")
        case .copiedBoth: Phrase("两边连同出处已复制", "both sides copied with their sources")
        case .openedBoth: Phrase("两篇都在阅读屏打开；按 q 到另一篇", "both are open in readers; q goes to the other")
        case .markTwoWitnesses: Phrase("用 t 标记两篇里的两处，再按 c 比对", "mark two places in two speeches with t, then c compares")
        case .tableCopied(let rows): Phrase("已复制 \(rows) 行的表", "table of \(rows) rows copied")
        case .markedOne: Phrase("已标记一篇；再标记一篇后按 c 比对", "one marked; mark another, then c compares")
        case .markedTwo: Phrase("已标记两篇；按 c 比对", "two marked; c compares them")
        case .unmarked: Phrase("已取消标记", "mark removed")
        case .highlightsOn: Phrase("高亮已开", "highlighting on")
        case .highlightsOff: Phrase("高亮已关", "highlighting off")
        case .gradesShown(let filter): filter.phrase
        case .shortestMatch(let length):
            length == 0
                ? Phrase("各种长度的匹配都显示", "matches of every length shown")
                : Phrase("只显示 \(length) 字以上的匹配", "only matches of \(length) characters and more shown")
        case .placeMarked(let letter): Phrase("此处记为 \(letter)；'\(letter) 回到这里", "marked as \(letter); '\(letter) comes back here")
        case .noPlaceMark(let letter): Phrase("没有记号 \(letter)", "no mark \(letter)")
        case .notOpened(let program):
            Phrase(
                "\(program) 没有打开文件；编辑器由 VISUAL 或 EDITOR 指定", "\(program) didn't open the file; VISUAL or EDITOR name your editor")
        case .libraryReadAnew: Phrase("文件已改动，重新读入", "a file has changed; the library was read again")
        case .textWidth(let width): width.phrase
        case .theme(let name): Phrase("主题：\(kept: name)", "theme: \(name)")
        case .language(let tag):
            Phrase("界面语言：\(kept: tag ?? "auto")", "language: \(tag ?? "auto")")
        case .pasteOutsidePrompt: Phrase("粘贴的文字不当作按键；先按 / 或 : 再粘贴", "pasted text isn't taken for keys; press / or : first")
        case .nothingCalled(let words):
            Phrase("没有名为 \(kept: words) 的讲话、节或文件", "no speech, section or file is called \(words)")
        case .noSelectionHere: Phrase("版本式里不能选取；按 v 换版式", "nothing can be selected in the version layout; v changes it")
        case .ordered(let order): order.phrase
        case .stillMatching: Phrase("还在匹配，请稍候", "still matching; in a moment")
        case .copied(let count): Phrase("已复制 \(count) 字", "\(count) characters copied")
        case .noiseHidden: Phrase("注音、残损和横幅已隐藏", "glosses, damage and banners hidden")
        case .noiseShown: Phrase("注音、残损和横幅已显示", "glosses, damage and banners shown")
        case .originalShown: Phrase("残损处按文件原样显示", "damaged stretches shown as they stand in the file")
        case .repairsShown: Phrase("残损处按复原的读法显示", "damaged stretches shown as they most likely read")
        case .mouseOn: Phrase("鼠标已开", "mouse on")
        case .mouseOff: Phrase("鼠标已关，可用终端自己的选取", "mouse off; the terminal's own selection works")
        case .told(let chinese, let english): Phrase(chinese, english)
        case .inputMethodOn: Phrase("输入法开着：请切换到英文再按键", "an input method is on; switch it off for keys")
        case .unreadable, .nothingHere: Phrase("这里没有可打开的", "nothing to open here")
        }
    }
}

extension Annotation.Verdict {
    var phrase: Phrase {
        switch self {
        case .setPhrase: Phrase("此匹配称作套语；u 撤销", "the match is called a set phrase; u takes it back")
        case .noReuse: Phrase("此匹配不算复用，不再显示；u 撤销", "the match is no reuse and is hidden; u takes it back")
        }
    }
}

extension SpeechOrder {
    var phrase: Phrase {
        switch self {
        case .file: Phrase("按文件排序", "by file")
        case .title: Phrase("按标题排序", "by title")
        case .date: Phrase("按日期排序", "by date")
        case .speaker: Phrase("按讲话人排序", "by speaker")
        case .occasion: Phrase("按场合排序", "by occasion")
        case .length: Phrase("按字数排序", "by length")
        case .sections: Phrase("按节数排序", "by sections")
        case .reuse: Phrase("按复用排序", "by reuse")
        case .matches: Phrase("按匹配数排序", "by matches")
        }
    }
}

extension TextWidth {
    var phrase: Phrase {
        switch self {
        case .normal: Phrase("版心：适中", "lines of the usual length")
        case .narrow: Phrase("版心：窄", "short lines")
        case .full: Phrase("版心：占满", "lines as long as there is room")
        }
    }
}

extension GradeFilter {
    var phrase: Phrase {
        switch self {
        case .all: Phrase("显示所有等级", "all grades shown")
        case .withoutFormulas: Phrase("不显示套语", "formulas hidden")
        case .verbatimAndNear: Phrase("只显示原文和近似", "only verbatim and near shown")
        }
    }
}
