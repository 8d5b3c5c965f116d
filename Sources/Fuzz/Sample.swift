import Archive
import Foundation

/// A file that mutations are made of.
struct Sample {
    let name: String
    let bytes: [UInt8]
    /// Of a zip file, what is in it.
    let parts: [Zip.Part]

    /// The files of a folder by what reads them: the end of their name.
    static func load(_ folder: String) throws -> [String: [Sample]] {
        var samples: [String: [Sample]] = [:]
        for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
            let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)))
            let kind = name.split(separator: ".").last.map(String.init) ?? ""
            // A bomb stays packed.
            let parts = ((try? LibraryReader.archiveParts(bytes)) ?? [:]).map { Zip.Part(name: $0.key, bytes: $0.value) }
            samples[kind, default: []].append(Sample(name: name, bytes: bytes, parts: parts.sorted { $0.name < $1.name }))
        }
        return samples
    }
}
