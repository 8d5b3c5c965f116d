import Foundation

/// Where a part lies in an archive, as one part names another.
enum PartPath {
    /// `ch1.xhtml#a` in `OEBPS/content.opf` is `OEBPS/ch1.xhtml`.
    static func resolve(_ reference: String, in part: String) -> String {
        let path = reference.split(separator: "#", omittingEmptySubsequences: false).first.map(String.init) ?? ""
        let decoded = path.removingPercentEncoding ?? path
        let isAbsolute = decoded.hasPrefix("/")
        var steps = isAbsolute ? [] : part.split(separator: "/").dropLast()
        for step in decoded.split(separator: "/") where step != "." {
            if step == ".." { _ = steps.popLast() } else { steps.append(step) }
        }
        return steps.joined(separator: "/")
    }
}
