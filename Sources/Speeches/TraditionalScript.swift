import COpenCC
import Synchronization

/// Simplified wording in the traditional script with Taiwan's terms, by OpenCC, which reads whole phrases.
package enum TraditionalScript {
    private static let forms = Mutex<[String: String]>([:])
    private static let converter = Mutex<Converter>(Converter())
    /// More than an interface has; figures in them make new ones.
    private static let limit = 4096

    /// The traditional form of a wording; without OpenCC's data the wording itself.
    package static func form(of wording: String) -> String {
        if let known = forms.withLock({ $0[wording] }) { return known }
        let form = converter.withLock { $0.convert(wording) }
        forms.withLock { forms in
            if forms.count >= limit { forms.removeAll() }
            forms[wording] = form
        }
        return form
    }

    private struct Converter: ~Copyable {
        private var opened: opencc_t?
        private var isOpened = false

        deinit { if let opened { opencc_close(opened) } }

        mutating func convert(_ wording: String) -> String {
            if !isOpened { (opened, isOpened) = (Self.open(), true) }
            guard let opened, !wording.isEmpty else { return wording }
            guard let converted = opencc_convert_utf8(opened, wording, wording.utf8.count) else { return wording }
            defer { opencc_convert_utf8_free(converted) }
            return TaiwanTerms.replaced(in: String(cString: converted))
        }

        private static func open() -> opencc_t? {
            for table in ["s2twp.json", "s2tw.json", "s2t.json"] {
                if let opened = opencc_open(table), Int(bitPattern: opened) != -1 { return opened }
            }
            return nil
        }
    }
}
