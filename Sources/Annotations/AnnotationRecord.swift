import Speeches

/// An annotation as a block of lines, `Name: value`, in the manner of GNU recutils: further lines of a value begin with `+`.
/// ```
/// Note: 数字要核对 #数字
/// File: 2024/河道.txt
/// Speech: 在柳河镇河道会上的讲话
/// Before: 看见水位退了半尺。
/// Exact: 沿河的石阶一共三十六级
/// After: ，雨天最滑的是第七级。
/// Changed: 2026-11-24T13:00:00Z
/// Revision: 2
/// Id: 4f0c81d2a9e7
/// ```
enum AnnotationRecord {
    /// Why a block is no annotation.
    enum Mistake: Error, Hashable {
        case notText
        /// On the n-th line of the block, from 0.
        case noField(line: Int)
        /// It names nothing that can be made of a place.
        case noKind
        case lacks(String)
        case wrongValue(String)
    }

    private struct Field {
        let name: String
        var value: String
        let line: Int
    }

    static func text(_ annotation: Annotation) -> String {
        var fields = content(annotation.body).map { ($0, $1) }
        if let changed = annotation.changed { fields.append(("Changed", changed)) }
        fields += [("Revision", String(annotation.revision)), ("Id", annotation.id.text)]
        return fields.map { name, value in
            let lines = value.withoutControls.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.enumerated().map { ($0 == 0 ? "\(name): " : "+ ") + $1 + "\n" }.joined()
        }.joined()
    }

    private static func content(_ body: Annotation.Body) -> [(String, String)] {
        switch body {
        case .note(let text, let place): [("Note", text)] + fields(of: place)
        case .mark(let letter, let place): [("Mark", String(letter))] + fields(of: place)
        case .fact(let kind, let value, let place): [("Fact", kind.rawValue), ("Value", value)] + fields(of: place)
        case .level(let level, let place): [("Level", String(level))] + fields(of: place)
        case .verdict(let verdict, let place, let other):
            [("Verdict", verdict.rawValue)] + fields(of: place) + fields(of: other, "Other-")
        case .deleted: [("Deleted", "yes")]
        }
    }

    private static func fields(of place: Annotation.Place, _ prefix: String = "") -> [(String, String)] {
        [
            (prefix + "File", place.file), (prefix + "Speech", place.speech), (prefix + "Before", place.quote.before),
            (prefix + "Exact", place.quote.exact), (prefix + "After", place.quote.after),
        ]
    }

    /// Reads a block of lines; lines that begin with `#` are passed over.
    ///
    /// An entry that a user wrote needs no revision and no id: it's called after its own words.
    static func annotation(_ block: ArraySlice<UInt8>) throws(Mistake) -> Annotation {
        guard let text = String(validating: block, as: UTF8.self) else { throw .notText }
        let fields = try fields(of: text)
        func value(_ name: String) -> String? { fields.first { $0.name == name }?.value }
        let revision = value("Revision").map { Int($0) ?? 0 } ?? 1
        guard revision > 0 else { throw .wrongValue("Revision") }
        let id = value("Id") ?? "text-" + String(DecodedText(text).contentHash, radix: 16)
        return Annotation(
            id: AnnotationID(id), revision: revision, changed: value("Changed"), try body(value))
    }

    private static func fields(of text: String) throws(Mistake) -> [Field] {
        var fields: [Field] = []
        for (number, raw) in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = String(raw.last == "\r" ? raw.dropLast() : raw)
            if line.isEmpty || line.hasPrefix("#") { continue }
            if line.hasPrefix("+"), !fields.isEmpty {
                fields[fields.count - 1].value += "\n" + line.dropFirst(line.hasPrefix("+ ") ? 2 : 1)
                continue
            }
            guard let colon = line.firstIndex(of: ":"), isName(line[..<colon]) else { throw .noField(line: number) }
            let value = line[line.index(after: colon)...]
            fields.append(
                Field(name: String(line[..<colon]), value: String(value.first == " " ? value.dropFirst() : value), line: number))
        }
        return fields
    }

    private static func isName(_ word: Substring) -> Bool {
        word.first?.isLetter ?? false && word.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }

    private static func body(_ value: (String) -> String?) throws(Mistake) -> Annotation.Body {
        if value("Deleted") != nil { return .deleted }
        func place(_ prefix: String = "") throws(Mistake) -> Annotation.Place {
            guard let exact = value(prefix + "Exact"), !exact.isEmpty else { throw .lacks(prefix + "Exact") }
            let quote = TextQuote(
                before: value(prefix + "Before") ?? "", exact: exact, after: value(prefix + "After") ?? "")
            return Annotation.Place(
                file: value(prefix + "File") ?? "", speech: value(prefix + "Speech") ?? "", quote: quote)
        }
        if let text = value("Note") { return .note(text, try place()) }
        if let letter = value("Mark") {
            guard letter.count == 1, let letter = letter.first else { throw .wrongValue("Mark") }
            return .mark(letter, try place())
        }
        if let name = value("Fact") {
            guard let kind = SpeechFacts.Kind(rawValue: name) else { throw .wrongValue("Fact") }
            guard let words = value("Value"), !words.isEmpty else { throw .lacks("Value") }
            return .fact(kind, words, try place())
        }
        if let number = value("Level") {
            guard let level = Int(number), (0...20).contains(level) else { throw .wrongValue("Level") }
            return .level(level, try place())
        }
        if let name = value("Verdict") {
            guard let verdict = Annotation.Verdict(rawValue: name) else { throw .wrongValue("Verdict") }
            return .verdict(verdict, try place(), try place("Other-"))
        }
        throw .noKind
    }
}
