/// A place in a page that a reader may look for.
struct PageLink: Sendable {
    /// What is there.
    var label: String
    /// The id of the element.
    var id: String
}
