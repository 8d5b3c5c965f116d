import Speeches

extension MetadataProblem {
    /// What is wrong on a line of a table and what to do, without the file's name.
    func explanation(line: Int, in language: Language) -> String {
        Phrase("第 \(line) 行：", "line \(line): ")(language) + phrase(language)
    }

    private var phrase: Phrase {
        switch self {
        case .noFileColumn:
            Phrase(
                "没有 file 这一列；第一行请写列名，如 file,title,date,speaker",
                "no column “file”; begin with a row such as file,title,date,speaker")
        case .brokenQuotes:
            Phrase("引号不成对，略过此行；字段里的引号要写两个", "quotes don't pair, row left out; write a quote inside a field twice")
        case .tooManyFields(let count, let columns):
            Phrase(
                "有 \(count) 栏，列名只有 \(columns) 个，略过此行；含逗号的字段请加引号",
                "\(count) fields for \(columns) columns, row left out; quote fields with commas")
        case .noFileNamed: Phrase("file 一栏是空的，略过此行；请写文件名", "“file” is empty, row left out; name the file")
        case .unknownFile(let name):
            Phrase("这个文件夹里没有读到「\(kept: name)」；请检查文件名", "“\(kept: name)” wasn't read from this folder; check the name")
        case .noNumber(let words):
            Phrase(
                "speech 一栏「\(kept: words)」不是篇号，略过此行；请写 1、2、3…",
                "“\(kept: words)” is no number of a speech, row left out; write 1, 2, 3…")
        case .noSuchSpeech(let number, let count):
            Phrase("没有第 \(number) 篇，文件里只有 \(count) 篇；请改 speech 一栏", "no speech \(number), the file has \(count); change “speech”")
        case .titleOfSeveral(let count):
            Phrase("文件里有 \(count) 篇，不知标题是哪一篇的；请填 speech 一栏", "the file has \(count) speeches, which is meant? fill in “speech”")
        case .noDate(let words):
            Phrase(
                "「\(kept: words)」不是日期，略过日期；请写成 2024-03-05、2024-03 或 2024",
                "“\(kept: words)” is no date, left out; write 2024-03-05, 2024-03 or 2024")
        case .repeated(let line):
            Phrase("第 \(line) 行已说过这一篇，以本行为准；请删去一行", "line \(line) is about the same speech, this one counts; remove one")
        }
    }
}
