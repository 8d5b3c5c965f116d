import Foundation
import Testing

/// One line of JSON Lines output.
struct JSONRecord {
    let fields: [String: Any]

    /// - Throws: where the line is no JSON object.
    init(_ line: some StringProtocol) throws {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
        fields = try #require(object as? [String: Any])
    }

    private init(fields: [String: Any]) { self.fields = fields }

    /// The records of an output.
    static func all(of output: String) throws -> [JSONRecord] {
        try output.split(separator: "\n").map { try JSONRecord($0) }
    }

    var names: Set<String> { Set(fields.keys) }

    func string(_ name: String) throws -> String { try #require(fields[name] as? String, "\(name)") }
    func number(_ name: String) throws -> Double { try #require(fields[name] as? Double, "\(name)") }
    func int(_ name: String) throws -> Int { try #require(fields[name] as? Int, "\(name)") }
    func ints(_ name: String) throws -> [Int] { try #require(fields[name] as? [Int], "\(name)") }

    func record(_ name: String) throws -> JSONRecord {
        JSONRecord(fields: try #require(fields[name] as? [String: Any], "\(name)"))
    }

    func records(_ name: String) throws -> [JSONRecord] {
        try #require(fields[name] as? [[String: Any]], "\(name)").map(JSONRecord.init(fields:))
    }
}
