/// A part of a day, as people are asked to keep it free.
public enum DayPart: String, CaseIterable, Hashable, Comparable, Sendable, Codable {
    /// Until noon.
    case morning
    /// From noon to 17:00.
    case afternoon
    /// From 17:00.
    case evening

    /// The part in which a minute of the day lies.
    public init(minute: Int) { self = minute < 720 ? .morning : minute < 1_020 ? .afternoon : .evening }

    /// Orders by time.
    public static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// One volunteer who keeps a part of a day free to step in.
public struct StandbyDuty: Hashable, Sendable {
    /// Who.
    public var volunteer: VolunteerID
    /// The horizon's day.
    public var day: Int
    /// The part of the day; `nil` for all of it.
    public var part: DayPart?
    /// The skill for which they are wanted; `nil` for none in particular. Of no effect on what they are asked to do.
    public var skill: SkillID?

    /// A volunteer on standby.
    public init(volunteer: VolunteerID, day: Int, part: DayPart?, skill: SkillID? = nil) {
        self.volunteer = volunteer
        self.day = day
        self.part = part
        self.skill = skill
    }
}
