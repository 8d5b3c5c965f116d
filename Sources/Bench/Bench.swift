import Archive
import Foundation
import Speeches

/// Measures what reading a folder of texts costs, by stage.
@main
struct Bench {
    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        guard let folder = arguments.first(where: { !$0.hasPrefix("-") }) else {
            print("usage: duidu-bench [--json] FOLDER")
            exit(64)
        }
        let report = Measurement.report(of: folder)
        print(arguments.contains("--json") ? try JSONLine.encode(report) : report.table)
    }
}
