/// Lines that web sites, shops and word processors put around a text.
enum Boilerplate {
    private static let words: WordList = [
        "仅供学习", "禁止外传", "qq群", "qq:", "会员", "加群", "倒卖", "订阅", "公众号", "微信号", "扫一扫", "扫码", "二维码", "下载", "打印", "收藏", "字号", "加大",
        "减小", "还原",
        "全屏", "分享到", "分享至", "上一篇", "下一篇", "上一页", "下一页", "返回首页", "返回列表", "返回顶部", "返回目录", "关闭窗口", "责任编辑", "责编", "编辑:", "来源:", "稿源:",
        "时间:",
        "发布时间", "发布日期", "浏览次数", "点击数", "阅读次数", "版权所有", "版权", "备案", "icp", "网站地图", "主办单位", "承办单位", "技术支持", "联系电话", "相关报道", "相关阅读",
        "相关链接", "相关推荐", "推荐阅读", "热门推荐", "猜你喜欢", "公有领域", "public domain", "copyright", "all rights reserved", "本作品", "首页", "当前位置",
        "您的位置", "文秘网",
        "老秘网", "文库", "范文网", "资料来源", "文章来源", "本文来源", "本文由", "本站", "更多资料", "免费下载", "微信群", "自建平台", "click here", "share this",
        "previous page", "next page",
    ]

    /// Whether a short line is one of them, or holds nothing but marks.
    static func isBoilerplate(_ line: Line, in text: CleanText) -> Bool {
        if line.length == 0 { return true }
        return line.length <= 60 && words.occurs(in: text, line.text) || line.length <= 60 && isPageMark(line, text)
    }

    /// `- 3 -`, `第3页`, `12`
    private static func isPageMark(_ line: Line, _ text: CleanText) -> Bool {
        guard line.length <= 6 else { return false }
        return !line.text.contains { index in
            let value = text[index]
            return text.isContent(at: index) && text.kind(at: index) != .digit && value != 0x7b2c && value != 0x9875
                && value != 0x5171
        }
    }

    private static let tails: WordList = [
        "本作品", "公有领域", "public domain", "相关报道", "相关阅读", "相关链接", "相关推荐", "推荐阅读", "责任编辑", "上一篇", "下一篇", "扫一扫", "返回顶部", "网站地图",
        "版权所有", "猜你喜欢", "热门推荐", "免费下载", "更多资料", "↑",
    ]

    /// Whether all behind this line is the web page's, if little is left.
    static func beginsTail(_ line: Line, in text: CleanText) -> Bool {
        line.length <= 120 && tails.occurs(in: text, line.text.prefix(24))
    }
}
