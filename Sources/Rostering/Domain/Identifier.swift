/// The name by which files, errors and logs refer to one noun; compared and ordered as text.
///
/// The type parameter keeps a volunteer's id from being used as a task's.
public struct Identifier<Noun>: Hashable, Comparable, Sendable, Codable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The text as it stands in the scenario.
    public let text: String

    /// Wraps a text as an id.
    public init(_ text: String) { self.text = text }

    /// Wraps a literal as an id.
    public init(stringLiteral value: String) { text = value }

    /// Reads an id as a single string.
    public init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }

    /// Writes an id as a single string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }

    /// Orders ids by their Unicode scalars, the same on every platform and in every language.
    public static func < (left: Self, right: Self) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    /// The text itself.
    public var description: String { text }
}

/// An id of a ``Volunteer``.
public typealias VolunteerID = Identifier<Volunteer>
/// An id of a ``Resident``.
public typealias ResidentID = Identifier<Resident>
/// An id of a ``Service``.
public typealias ServiceID = Identifier<Service>
/// An id of a ``Need``.
public typealias NeedID = Identifier<Need>
/// An id of a ``RosterTask``; how it is made from the need's id is told in the article on the model.
public typealias TaskID = Identifier<RosterTask>
/// An id of a ``TeamRole``, unique within its service.
public typealias RoleID = Identifier<TeamRole>
/// An id of a ``Skill``.
public typealias SkillID = Identifier<Skill>
/// An id of a ``Grid``.
public typealias GridID = Identifier<Grid>
/// An id of a ``GridBranch``.
public typealias BranchID = Identifier<GridBranch>
/// An id of an ``Estate``.
public typealias EstateID = Identifier<Estate>
/// An id of a ``Building``.
public typealias BuildingID = Identifier<Building>
/// An id of a ``Place``.
public typealias PlaceID = Identifier<Place>
/// An id of a ``Household``.
public typealias HouseholdID = Identifier<Household>

/// People who live together; known only by its id.
public enum Household {}
