/// Takes a document's elements and text in their order.
protocol MarkupHandler: AnyObject {
    func start(_ element: MarkupElement)
    func end(_ name: String, space: String)
    func text(_ text: String)
}
