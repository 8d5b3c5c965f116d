import CMarkup
import Speeches

/// Reads XML and HTML with libxml2, element by element, so that memory stays flat.
enum MarkupParser {
    private static let isInitialized: Void = cmarkup_initialize()

    /// - Parameters:
    ///   - encoding: what the bytes are in; nil leaves it to the document's declaration.
    ///   - format: as a failure names it.
    static func parseXML(
        _ bytes: [UInt8], encoding: String? = nil, limits: ReadingLimits, format: String, into handler: any MarkupHandler
    ) throws(ReadingFailure.Reason) {
        try parse(bytes, limits: limits, format: format, handler) { start, callbacks in
            var line: Int32 = 0
            let isDeep: Int32 = limits[.depth] > ReadingLimit.depth.standard ? 1 : 0
            return cmarkup_parse_xml(start, bytes.count, encoding, isDeep, callbacks, &line)
        }
    }

    /// As deep as old pages are that end no `font`; in HTML, depth costs little.
    private static let pageDepth = 500

    /// Reads HTML; what is malformed is repaired.
    static func parseHTML(_ text: String, limits: ReadingLimits, into handler: any MarkupHandler) throws(ReadingFailure.Reason) {
        let bytes = text.unicodeScalars.contains("\0") ? text.utf8.filter { $0 != 0 } : Array(text.utf8)
        var limits = limits
        limits[.depth] = max(limits[.depth], pageDepth)
        try parse(bytes, limits: limits, format: "html", handler) { cmarkup_parse_html($0, bytes.count, $1) }
    }

    private typealias Run = (UnsafePointer<CChar>?, UnsafePointer<CMarkupHandler>) -> Int32

    private static func parse(
        _ bytes: [UInt8], limits: ReadingLimits, format: String, _ handler: any MarkupHandler, _ run: Run
    ) throws(ReadingFailure.Reason) {
        _ = isInitialized
        let feed = MarkupFeed(handler, limits: limits, size: bytes.count)
        var callbacks = CMarkupHandler(
            context: Unmanaged.passUnretained(feed).toOpaque(),
            start: { context, name, space, attributes, count in
                MarkupFeed.of(context)?.start(name, space, UnsafeBufferPointer(start: attributes, count: Int(count))) ?? 1
            },
            text: { context, bytes, count in MarkupFeed.of(context)?.text(UnsafeBufferPointer(start: bytes, count: count)) ?? 1 },
            end: { context, name, space in MarkupFeed.of(context)?.end(name, space) ?? 1 })
        let outcome = withExtendedLifetime(feed) {
            bytes.withUnsafeBytes { run($0.baseAddress?.assumingMemoryBound(to: CChar.self), &callbacks) }
        }
        if let failure = feed.failure { throw failure }
        switch outcome {
        case Int32(CMARKUP_READ): break
        case Int32(CMARKUP_ENTITIES): throw .limit(.entities, allowed: limits[.entities])
        case Int32(CMARKUP_TOO_DEEP): throw .limit(.depth, allowed: limits[.depth])
        default: throw .damaged(format: format)
        }
    }
}

/// Hands what libxml2 calls with on to a handler, and holds the limits.
private final class MarkupFeed {
    private let handler: any MarkupHandler
    private let limits: ReadingLimits
    private var depth = 0
    /// The bytes of text that may still come: those of the document, and what entities may add.
    private var allowance: Int
    private(set) var failure: ReadingFailure.Reason?

    init(_ handler: any MarkupHandler, limits: ReadingLimits, size: Int) {
        (self.handler, self.limits) = (handler, limits)
        // Text in another encoding than UTF-8 grows by half at most.
        allowance = size * 3 / 2 + limits[.entities]
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> MarkupFeed? {
        context.map { Unmanaged<MarkupFeed>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(
        _ name: UnsafePointer<CChar>?, _ space: UnsafePointer<CChar>?, _ attributes: UnsafeBufferPointer<CMarkupAttribute>
    ) -> Int32 {
        depth += 1
        if depth > limits[.depth] { return fail(.limit(.depth, allowed: limits[.depth])) }
        var read: [MarkupElement.Attribute] = []
        for attribute in attributes {
            allowance -= attribute.length
            let value = UnsafeRawBufferPointer(start: attribute.value, count: attribute.length)
            read.append(
                MarkupElement.Attribute(
                    name: Self.string(attribute.name), space: Self.string(attribute.space),
                    value: String(decoding: value, as: UTF8.self))
            )
        }
        if allowance < 0 { return fail(.limit(.entities, allowed: limits[.entities])) }
        handler.start(MarkupElement(name: Self.string(name), space: Self.string(space), attributes: read))
        return 0
    }

    func text(_ bytes: UnsafeBufferPointer<CChar>) -> Int32 {
        allowance -= bytes.count
        if allowance < 0 { return fail(.limit(.entities, allowed: limits[.entities])) }
        handler.text(String(decoding: UnsafeRawBufferPointer(bytes), as: UTF8.self))
        return 0
    }

    func end(_ name: UnsafePointer<CChar>?, _ space: UnsafePointer<CChar>?) -> Int32 {
        depth -= 1
        handler.end(Self.string(name), space: Self.string(space))
        return 0
    }

    private func fail(_ reason: ReadingFailure.Reason) -> Int32 {
        failure = reason
        return 1
    }

    private static func string(_ pointer: UnsafePointer<CChar>?) -> String { pointer.map { String(cString: $0) } ?? "" }
}
