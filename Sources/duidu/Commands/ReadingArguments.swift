import Archive
import ArgumentParser
import Speeches

/// What the user says about how files are read.
struct ReadingArguments: ParsableArguments {
    @Option(
        help: help(
            "文本文件的编码，不用自动识别；如 GB18030、Big5", "the text files' encoding, not to be recognised: GB18030, Big5…", value: "name"))
    var encoding: String?
    @Option(
        help: help(
            "改上限，如 file-size=128M；可重复；另有 \(Self.others)",
            "change a limit, as file-size=128M; may be repeated; the others: \(Self.others)", value: "name=value"))
    var limit: [String] = []
    @OptionGroup var language: LanguageArguments

    private static let others = ReadingLimit.allCases.dropFirst().map(\.rawValue).joined(separator: " ")

    var options: ReadingOptions {
        var limits = ReadingLimits()
        for assignment in limit { _ = limits.set(assignment) }
        return ReadingOptions(encoding: encoding.flatMap(TextEncoding.init(named:)), limits: limits)
    }

    func validate() throws {
        if let encoding, TextEncoding(named: encoding) == nil {
            let known = TextEncoding.allCases.map(\.rawValue).joined(separator: " ") + " GBK GB2312"
            throw ValidationError(
                words("没有名为 \(encoding) 的编码；可用：\(known)", "no encoding is called \(encoding); there are \(known)"))
        }
        var limits = ReadingLimits()
        for assignment in limit where !limits.set(assignment) {
            let known = ReadingLimit.allCases.map { "\($0.rawValue)=\($0.writtenStandard)" }.joined(separator: " ")
            throw ValidationError(
                words("--limit 不认识 \(assignment)；默认为：\(known)", "--limit doesn't know \(assignment); the defaults are \(known)"))
        }
    }
}
