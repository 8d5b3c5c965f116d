/// Annotations by their ids, of each the latest, also those that were deleted: two of these merge into one that depends on
/// neither's order.
public struct Annotations: Hashable, Sendable {
    public private(set) var byID: [AnnotationID: Annotation] = [:]

    public init(_ annotations: some Sequence<Annotation> = []) { merge(annotations) }

    public subscript(id: AnnotationID) -> Annotation? { byID[id] }

    /// Those that weren't deleted, in no order.
    public var living: [Annotation] { byID.values.filter { !$0.isDeleted } }

    /// Whether an annotation isn't known or is later than what is.
    public func takes(_ annotation: Annotation) -> Bool { byID[annotation.id].map { $0.isOvertaken(by: annotation) } ?? true }

    public mutating func merge(_ others: some Sequence<Annotation>) {
        for other in others where takes(other) { byID[other.id] = other }
    }
}

extension Annotation {
    /// Whether the other of the same id is the later: by revision, then time; of two at once any, but always the same.
    fileprivate func isOvertaken(by other: Annotation) -> Bool {
        if other.revision != revision { return other.revision > revision }
        let (time, otherTime) = (changed ?? "~", other.changed ?? "~")
        return otherTime != time ? otherTime > time : AnnotationRecord.text(other) > AnnotationRecord.text(self)
    }
}
