/// What one more volunteer hour is worth, by skill, day, time of day and grid.
public struct HourValue: Sendable {
    /// A kind of hour: somebody with a skill, on a day, at a time of day.
    public struct Hour: Hashable, Sendable {
        /// The skill they hold, as high as any role asks for it; `nil` for none.
        public var skill: SkillHolding?
        /// The horizon's day.
        public var day: Int
        /// The part of the day, by index, in which their duty starts.
        public var part: Int

        /// A kind of hour.
        public init(skill: SkillHolding?, day: Int, part: Int) {
            (self.skill, self.day, self.part) = (skill, day, part)
        }
    }

    /// What an hour is estimated to be worth.
    public struct Estimate: Hashable, Sendable {
        /// The hour.
        public var hour: Hour
        /// Coverage points, from the duals of the relaxation.
        public var points: Double
        /// The grids in which somebody who lives there would bring as much; empty if there are no grids.
        public var grids: [GridID]
        /// Their gender, if only one would do.
        public var gender: Gender?

        /// An estimate.
        public init(hour: Hour, points: Double, grids: [GridID], gender: Gender?) {
            (self.hour, self.points, self.grids, self.gender) = (hour, points, grids, gender)
        }
    }

    /// What an hour turned out to be worth when the roster was solved anew with it.
    public struct Confirmation: Sendable {
        /// The hour, and what it was estimated to be worth.
        public var estimate: Estimate
        /// Coverage points that are saved: at least so many.
        public var worth: Int
        /// Whether the worth is proven over the scope.
        public var isProven: Bool
        /// Over which rosters.
        public var scope: Resolution.Scope
        /// What is covered that was open before.
        public var covered: [UncoveredNeed]
        /// What the hour is used for.
        public var duties: [Duty]
    }

    /// Minutes of the hour: 60 unless more are asked for.
    public var minutes: Int
    /// The parts of the day.
    public var parts: [DailyWindow]
    /// The skills, in order; first none.
    public var skills: [SkillHolding?]
    /// Every hour that is estimated to be worth anything, by grid: the most of all grids is in ``best``.
    public var byGrid: [GridID?: [Hour: Double]]
    /// The best of all grids for every hour that is estimated to be worth anything, the most first.
    public var best: [Estimate]
    /// The first ones that turned out to be worth something when solved anew, the most first.
    public var confirmed: [Confirmation]
    /// Estimates that turned out to be worth nothing.
    public var refuted: Int
    /// Coverage points of the roster now.
    public var open: Int
    /// Whether that is proven to be the least without any hour more, so that a worth is reached at least.
    public var isOpenProven: Bool
    /// Whether everything was solved anew, so that a worth that is proven is exact.
    public var isWhole: Bool
    /// Estimates that could not be confirmed in the time.
    public var unconfirmed: Int
    /// Open tasks that take longer than the hour.
    public var longer: [TaskID]
}
