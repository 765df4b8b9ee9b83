/// Somebody who serves: a volunteer, or a grid member who steps in as a fallback.
public struct Volunteer: Hashable, Sendable {
    /// Whether somebody offers time freely or is staff to fall back on.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A volunteer.
        case volunteer
        /// A grid member: each of their duties costs ``Weights/fallback``, and they take no part in fairness.
        case gridMember = "grid-member"
    }

    /// Their id.
    public var id: VolunteerID
    /// Their name; never shown in an error or a log.
    public var name: String
    /// Volunteer or grid member.
    public var kind: Kind
    /// The building they live in (a grid member: work from); `nil` if unknown, which switches locality off for them.
    public var home: BuildingID?
    /// The household they live in, if known.
    public var household: HouseholdID?
    /// Their gender, if they told it.
    public var gender: Gender?
    /// Whether they are of age.
    public var isAdult: Bool
    /// Languages and dialects they speak.
    public var languages: Set<String>
    /// What they can do.
    public var skills: [SkillHolding]
    /// When they are free.
    public var availability: Availability
    /// How much they want to do at most, at least and ideally.
    public var load: LoadLimits
    /// How far from home they serve.
    public var reach: Reach
    /// Longest walk from home to a duty, in minutes; `nil` for no limit of their own.
    public var walkingLimit: Int?
    /// Residents they are related to.
    public var kin: Set<ResidentID>
    /// Residents whom they do not want to visit.
    public var refuses: Set<ResidentID>
    /// Volunteers with whom they want to share every team of two or more.
    public var keepTogether: Set<VolunteerID>
    /// Volunteers with whom they never share a team.
    public var keepApart: Set<VolunteerID>
    /// What they like and dislike.
    public var preferences: [Preference]
    /// What they did before this horizon.
    public var history: History

    /// A volunteer; everything but the id has a neutral default.
    public init(
        id: VolunteerID,
        name: String = "",
        kind: Kind = .volunteer,
        home: BuildingID? = nil,
        household: HouseholdID? = nil,
        gender: Gender? = nil,
        isAdult: Bool = true,
        languages: Set<String> = [],
        skills: [SkillHolding] = [],
        availability: Availability = Availability(),
        load: LoadLimits = LoadLimits(),
        reach: Reach = .community,
        walkingLimit: Int? = nil,
        kin: Set<ResidentID> = [],
        refuses: Set<ResidentID> = [],
        keepTogether: Set<VolunteerID> = [],
        keepApart: Set<VolunteerID> = [],
        preferences: [Preference] = [],
        history: History = History()
    ) {
        self.id = id
        self.name = name
        self.kind = kind
        self.home = home
        self.household = household
        self.gender = gender
        self.isAdult = isAdult
        self.languages = languages
        self.skills = skills
        self.availability = availability
        self.load = load
        self.reach = reach
        self.walkingLimit = walkingLimit
        self.kin = kin
        self.refuses = refuses
        self.keepTogether = keepTogether
        self.keepApart = keepApart
        self.preferences = preferences
        self.history = history
    }
}

/// A gender, as far as wishes speak of it.
public enum Gender: String, Hashable, Sendable, CaseIterable {
    case female, male
}

/// How far from a home grid something may lie; also the escalation steps of an uncovered need.
public enum Reach: String, Hashable, Comparable, Sendable, CaseIterable {
    /// The same grid.
    case grid
    /// A grid of the same branch.
    case branch
    /// Anywhere in the community.
    case community

    /// Orders from near to far.
    public static func < (left: Self, right: Self) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// Something a volunteer likes or dislikes about a duty.
///
/// A duty matches if every condition that is given holds. Of several matching preferences the most negative level
/// counts; if none is negative, the most positive.
public struct Preference: Hashable, Sendable {
    /// How much.
    public enum Level: String, CaseIterable, Hashable, Sendable {
        case loves, likes, neutral, dislikes, avoids

        /// What a duty of this level costs, in multiples of ``Weights/preference``: 0, 1, 2, 4, 8.
        public var multiple: Int {
            switch self {
            case .loves: 0
            case .likes: 1
            case .neutral: 2
            case .dislikes: 4
            case .avoids: 8
            }
        }
    }

    /// How much.
    public var level: Level
    /// Duties of this service.
    public var service: ServiceID?
    /// Duties on these days of the week; empty for any.
    public var weekdays: Set<Weekday>
    /// Duties that lie entirely in this window of the day.
    public var window: DailyWindow?
    /// Duties of this task.
    public var task: TaskID?

    /// A preference; a condition left out does not restrict it.
    public init(
        _ level: Level,
        service: ServiceID? = nil,
        weekdays: Set<Weekday> = [],
        window: DailyWindow? = nil,
        task: TaskID? = nil
    ) {
        self.level = level
        self.service = service
        self.weekdays = weekdays
        self.window = window
        self.task = task
    }
}

/// What a volunteer did before this horizon.
public struct History: Hashable, Sendable {
    /// Minutes served in the fairness window.
    public var minutesServed: Int
    /// Minutes offered in the fairness window.
    public var minutesOffered: Int
    /// Residents served before: the known faces.
    public var served: Set<ResidentID>
    /// Times they did not come; information only.
    public var noShows: Int
    /// Days in a row with a duty that end on the day before the horizon.
    public var daysInRow: Int

    /// A history; by default none.
    public init(
        minutesServed: Int = 0,
        minutesOffered: Int = 0,
        served: Set<ResidentID> = [],
        noShows: Int = 0,
        daysInRow: Int = 0
    ) {
        self.minutesServed = minutesServed
        self.minutesOffered = minutesOffered
        self.served = served
        self.noShows = noShows
        self.daysInRow = daysInRow
    }
}
