/// A drawing in SVG that needs nothing else and loads nothing: it stands in a page, or in a file of its own.
///
/// Every text in it is escaped; the same input gives the same bytes. In black and white it says the same as in colour.
public struct Picture: Hashable, Sendable {
    /// Width, in CSS pixels at full size; narrower pages scale it down.
    public let width: Int
    /// Height, in the same unit.
    public let height: Int
    /// The `svg` element, as it stands in a page.
    public let element: String

    init(width: Int, height: Int, element: String) {
        self.width = width
        self.height = height
        self.element = element
    }

    /// The drawing as the text of an `.svg` file.
    public var text: String {
        let named = "<svg xmlns=\"http://www.w3.org/2000/svg\"" + element.dropFirst("<svg".count)
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\(named)\n"
    }
}
