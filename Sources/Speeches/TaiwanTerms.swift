/// What Taiwan calls things where OpenCC's words are not those of an interface there: the terms of software, and rows (列) and
/// columns (欄), which are the other way about on the mainland.
enum TaiwanTerms {
    /// Replaces one after the other: what holds another comes before it.
    private static let terms: [(String, String)] = [
        ("打印", "列印"), ("管道里", "管線裡"), ("管道", "管線"), ("終端", "終端機"),
        ("許可權", "權限"), ("正則表示式", "正規表示式"), ("註釋", "註解"), ("設定檔案", "設定檔"), ("文字檔案", "文字檔"),
        ("普通檔案", "一般檔案"), ("影象", "影像"), ("識別", "辨識"), ("高亮", "醒目標示"), ("掛起", "暫停"), ("下劃線", "底線"),
        ("豎條", "直條"), ("拖動", "拖曳"), ("複用", "沿用"), ("樣例", "範例"), ("當前", "目前"), ("幫助", "說明"),
        ("退出狀態", "結束狀態"), ("退出", "離開"), ("查詢", "尋找"), ("閱讀屏", "閱讀畫面"), ("比對屏", "比對畫面"),
        ("本屏", "本畫面"), ("該屏", "該畫面"), ("一屏", "一個畫面"), ("各屏", "各畫面"), ("行和列是", "列和欄是"), ("列數和行數", "欄數和列數"),
        ("列數", "欄數"), ("右一列", "右一欄"), ("左一列", "左一欄"), ("幾列", "幾欄"), ("列寬", "欄寬"), ("這一列", "這一欄"),
        ("列名", "欄名"), ("佔行文", "佔列文"),
    ]

    static func replaced(in wording: String) -> String {
        var scalars = Array(wording.unicodeScalars)
        for (term, replacement) in terms { replace(Array(term.unicodeScalars), by: replacement, in: &scalars) }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result)
    }

    private static func replace(_ term: [Unicode.Scalar], by replacement: String, in scalars: inout [Unicode.Scalar]) {
        var start = 0
        while start + term.count <= scalars.count {
            guard scalars[start..<start + term.count].elementsEqual(term) else {
                start += 1
                continue
            }
            scalars.replaceSubrange(start..<start + term.count, with: replacement.unicodeScalars)
            start += replacement.unicodeScalars.count
        }
    }
}
