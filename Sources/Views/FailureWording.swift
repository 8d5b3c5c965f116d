import Speeches

extension ReadingFailure {
    /// What happened and what to do, without the file's name.
    package func explanation(in language: Language) -> String {
        switch reason {
        case .missing: Phrase("没有这个文件或文件夹；请检查路径", "no such file or folder; check the path")(language)
        case .noPermission: Phrase("没有读取权限；请用 chmod 或文件管理器更改权限", "not readable for you; change its permissions")(language)
        case .empty: Phrase("空文件，没有文字", "empty, there is no text in it")(language)
        case .emptyFolder: Phrase("文件夹里没有可读的文件", "there is no file to read in this folder")(language)
        case .notText: Phrase("不是文本文件；请另存为 UTF-8 文本", "not a text file; save it as UTF-8 text")(language)
        case .invalidUTF8(let byte):
            Phrase("第 \(byte) 字节不是 UTF-8；请另存为 UTF-8 文本", "byte \(byte) isn't UTF-8; save it as UTF-8 text")(language)
        case .unknownEncoding:
            Phrase("认不出编码；请用 --encoding 指明", "its encoding isn't recognised; name it with --encoding")(language)
        case .unsupported(let format):
            Phrase("不能读取 \(format) 格式；请另存为 docx 或文本", "\(format) isn't read; save it as docx or text")(language)
        case .damaged(let format):
            Phrase("\(format) 文件已损坏或不完整；请重新取得或另存", "a damaged or incomplete \(format) file; get or save it anew")(language)
        case .encrypted: Phrase("有密码保护；请另存为不加密的文件", "protected by a password; save it without one")(language)
        case .noText(let format):
            Phrase(
                "\(format) 里只有图像（扫描件），没有文字；请先做文字识别", "a scanned \(format): pictures, no text in it; run text recognition first")(
                    language)
        case .limit(let limit, let allowed): explanation(of: limit, allowed, in: language)
        case .missingConverter(let program, let package):
            Phrase("需要 \(program)；请安装：apt install \(package)", "needs \(program); install it: apt install \(package)")(language)
        case .converterFailed(let program): Phrase("\(program) 不能转换它", "\(program) can't convert it")(language)
        case .notAFile: Phrase("不是普通文件", "not an ordinary file")(language)
        case .metadata(let line, let problem): problem.explanation(line: line, in: language)
        case .system(let words): words
        }
    }

    /// Which limit is exceeded, its value, and how to raise it.
    private func explanation(of limit: ReadingLimit, _ allowed: Int, in language: Language) -> String {
        let name =
            switch limit {
            case .fileSize: Phrase("文件大小", "larger than")
            case .expandedSize: Phrase("解压后大小", "its unpacked parts are larger than")
            case .ratio: Phrase("压缩比", "its parts unpack to more times its size than")
            case .entities: Phrase("XML 实体展开", "its XML entities grow by more than")
            case .depth: Phrase("嵌套层数", "its elements are nested deeper than")
            case .converterTime: Phrase("转换时间（秒）", "its conversion takes more seconds than")
            case .converterOutput: Phrase("转换输出大小", "its conversion prints more than")
            }
        let value = limit.written(allowed)
        let larger = "--limit \(limit.rawValue)=\(limit.written(allowed * 4))"
        return Phrase("\(name(.chinese))超过上限 \(value)；可用 \(larger) 提高", "\(name(.english)) \(value); raise it with \(larger)")(
            language)
    }
}
