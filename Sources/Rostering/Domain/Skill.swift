/// Something a volunteer can do and a role may ask for.
public struct Skill: Hashable, Sendable {
    /// Its id.
    public var id: SkillID
    /// Its name, as shown.
    public var name: LocalizedText

    /// A skill.
    public init(id: SkillID, name: LocalizedText = "") {
        self.id = id
        self.name = name
    }
}

/// How well a volunteer masters a skill.
public enum SkillLevel: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// Learning: may serve only beside somebody experienced, and only in roles that admit trainees.
    case trainee
    /// Able to serve alone.
    case qualified
    /// Able to lead and to mentor trainees.
    case experienced

    /// Orders from trainee to experienced.
    public static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// A skill as one volunteer holds it.
public struct SkillHolding: Hashable, Sendable {
    /// The skill.
    public var skill: SkillID
    /// How well it is mastered.
    public var level: SkillLevel
    /// First day on which the certificate is valid; `nil` if it always was.
    public var validFrom: CivilDate?
    /// Last day on which the certificate is valid; `nil` if it does not expire.
    public var validUntil: CivilDate?

    /// A skill held, by default as qualified and for good.
    public init(
        _ skill: SkillID,
        level: SkillLevel = .qualified,
        validFrom: CivilDate? = nil,
        validUntil: CivilDate? = nil
    ) {
        self.skill = skill
        self.level = level
        self.validFrom = validFrom
        self.validUntil = validUntil
    }
}
