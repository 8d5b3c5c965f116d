import TOMLKit

/// What stands behind a name in a file of settings.
enum SettingValue: Equatable, Sendable {
    case text(String)
    case number(Int)
    case flag(Bool)
    case list([String])
    case group([String: SettingValue])
    case other

    init(_ value: any TOMLValueConvertible) {
        if let text = value.string {
            self = .text(text)
        } else if let flag = value.bool {
            self = .flag(flag)
        } else if let number = value.int {
            self = .number(number)
        } else if let list = value.array {
            let words = list.compactMap(\.string)
            self = words.count == list.count ? .list(words) : .other
        } else if let table = value.table {
            self = .group(SettingValue.values(of: table))
        } else {
            self = .other
        }
    }

    static func values(of table: TOMLTable) -> [String: SettingValue] {
        Dictionary(table.map { ($0.0, SettingValue($0.1)) }) { first, _ in first }
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
    var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }
    var number: Int? { if case .number(let number) = self { number } else { nil } }
    var list: [String]? { if case .list(let list) = self { list } else { nil } }
    var group: [String: SettingValue]? { if case .group(let group) = self { group } else { nil } }

    /// As the file has it.
    var spelling: String {
        switch self {
        case .text(let text): "\"\(text)\""
        case .number(let number): String(number)
        case .flag(let flag): String(flag)
        case .list(let words): "[" + words.map { "\"\($0)\"" }.joined(separator: ", ") + "]"
        case .group, .other: "…"
        }
    }
}
