import Annotations
import Reading
import Views

extension Notice {
    /// What of a file of annotations can't be read, and that it stays in the file.
    static func told(_ problem: AnnotationText.Problem, of count: Int, in path: String) -> Notice {
        let (chinese, english) = problem.reason.words
        let more = count > 1 ? (chinese: "（共 \(count) 处）", english: " (\(count) such places)") : (chinese: "", english: "")
        return .told(
            chinese: "\(kept: path):\(problem.line): \(chinese)\(more.chinese)；原样留在文件里",
            english: "\(path):\(problem.line): \(english)\(more.english); it stays in the file as it is")
    }
}

extension AnnotationText.Problem.Reason {
    var words: (chinese: String, english: String) {
        switch self {
        case .notText: ("不是 UTF-8 文字", "no UTF-8 text")
        case .noField: ("这一行不是「名称: 内容」", "a line that isn't “Name: value”")
        case .noKind: ("没有说明是哪一种条目", "nothing says what kind of entry it is")
        case .lacks(let name): ("缺 \(name)", "no \(name)")
        case .wrongValue(let name): ("\(name) 的内容不对", "\(name) has no such value")
        }
    }
}
