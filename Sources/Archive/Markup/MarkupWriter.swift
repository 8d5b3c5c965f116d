import CMarkup

/// Writes a page of HTML with libxml2, which escapes all text and attributes.
///
/// The syntax is that of both HTML and XML. Characters that a page may not hold, or that would turn its reading direction, become U+FFFD.
package final class MarkupWriter {
    /// Elements that HTML knows without content.
    private static let void: Set<String> = ["meta", "link", "br", "hr", "img", "col"]

    private let writer: OpaquePointer

    package init(doctype: String = "html") {
        guard let writer = cmarkup_writer_new() else { preconditionFailure("out of memory for a page") }
        self.writer = writer
        check(cmarkup_write_doctype(writer, doctype))
    }

    deinit { cmarkup_writer_free(writer) }

    /// An element with what the closure writes in it.
    package func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: () -> Void = {}) {
        check(cmarkup_write_start(writer, name))
        for (name, value) in attributes { check(cmarkup_write_attribute(writer, name, Self.allowed(value))) }
        content()
        check(cmarkup_write_end(writer, Self.void.contains(name) ? 1 : 0))
    }

    /// An element with text alone.
    package func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], text: String) {
        element(name, attributes) { self.text(text) }
    }

    package func text(_ text: String) { check(cmarkup_write_text(writer, Self.allowed(text))) }

    /// The page as far as it is written.
    package var page: String { String(cString: cmarkup_written(writer)) + "\n" }

    private func check(_ failed: Int32) { precondition(failed == 0, "out of memory for a page") }

    private static func allowed(_ text: String) -> String {
        var allowed = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control where scalar != "\n" && scalar != "\t", .format, .unassigned, .privateUse: allowed.append("\u{fffd}")
            default: allowed.append(scalar)
            }
        }
        return String(allowed)
    }
}
