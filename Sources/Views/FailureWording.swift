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
        case .notAFile: Phrase("不是普通文件", "not an ordinary file")(language)
        case .system(let words): words
        }
    }
}
