/// Somebody who receives help, is a party to a case, or whose child waits after school.
public struct Resident: Hashable, Sendable {
    /// Their id.
    public var id: ResidentID
    /// Their name; never shown in an error or a log.
    public var name: String
    /// The building they live in.
    public var building: BuildingID
    /// The household they live in, if known.
    public var household: HouseholdID?
    /// Wishes about who visits.
    public var wishes: [Wish]
    /// Volunteers whom they would like to see: known faces.
    public var preferred: Set<VolunteerID>
    /// Volunteers whom they do not want.
    public var refused: Set<VolunteerID>
    /// Mediators to whom they objected in an earlier case.
    public var objectedMediators: Set<VolunteerID>
    /// When they can attend a session; `nil` for any time.
    public var availability: Availability?

    /// A resident.
    public init(
        id: ResidentID,
        building: BuildingID,
        name: String = "",
        household: HouseholdID? = nil,
        wishes: [Wish] = [],
        preferred: Set<VolunteerID> = [],
        refused: Set<VolunteerID> = [],
        objectedMediators: Set<VolunteerID> = [],
        availability: Availability? = nil
    ) {
        self.id = id
        self.building = building
        self.name = name
        self.household = household
        self.wishes = wishes
        self.preferred = preferred
        self.refused = refused
        self.objectedMediators = objectedMediators
        self.availability = availability
    }
}

/// A wish about the visitor; it speaks about every member of a visiting team.
public struct Wish: Hashable, Sendable {
    /// What is wished.
    public enum Subject: Hashable, Sendable {
        /// A visitor of this gender.
        case gender(Gender)
        /// A visitor who speaks this language.
        case language(String)
    }

    /// What is wished.
    public var subject: Subject
    /// Whether it has to be met (rule `wishes`) or is only worth ``Weights/wish``.
    public var isRequired: Bool

    /// A wish, by default one that may stay unmet at a cost.
    public init(_ subject: Subject, isRequired: Bool = false) {
        self.subject = subject
        self.isRequired = isRequired
    }
}
