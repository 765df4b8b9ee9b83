/// Who changes something, when and why, as the audit log keeps it.
public struct Author: Hashable, Sendable {
    /// The name of an account or an office, as the coordinator gave it.
    public var name: String
    /// When.
    public var moment: Moment
    /// Why, in the coordinator's words; `nil` if not told.
    public var reason: String?

    /// An author.
    public init(_ name: String, at moment: Moment, reason: String? = nil) {
        self.name = name
        self.moment = moment
        self.reason = reason
    }
}
