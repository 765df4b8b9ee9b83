import Rostering

/// Makes up a community like Yucheng, with a week of needs, at any scale. All names are invented.
public enum SampleCommunity {
    /// The kind of week.
    public enum Variant: String, CaseIterable, Hashable, Sendable {
        /// A week without holidays (2026-W49).
        case ordinaryWeek = "ordinary-week"
        /// Three public holidays, a make-up school day on Saturday, half of the volunteers away (2026-W41).
        case holidayWeek = "holiday-week"
    }

    /// A made-up scenario: the same for the same arguments, on every platform.
    ///
    /// - Parameters:
    ///   - seed: Another seed, another community.
    ///   - scale: 1 for 4,060 households and about 280 volunteers; held between 0.02 and 10. Area, people and needs
    ///     grow with it, but there is at least one of every service.
    ///   - variant: The kind of week.
    /// - Complexity: Linear in the scale, but for the search of known faces: quadratic.
    public static func scenario(seed: UInt64, scale: Double, variant: Variant = .ordinaryWeek) -> Scenario {
        let size = SampleSize(scale: scale)
        var draft = SampleDraft(seed: seed, size: size, variant: variant)
        draft.addVolunteers()
        draft.addGridMembers()
        draft.keepScarceSkills()
        draft.addCouplesAndQuarrels()
        draft.addAbsences()
        draft.addServices()
        draft.addElders()
        draft.addMeals()
        draft.addVisits()
        draft.addAfterSchool()
        draft.addMediation()
        draft.addShifts()
        draft.addRelations()
        draft.addDecisions()
        return draft.scenario(id: id(seed: seed, scale: size.scale, variant: variant))
    }

    private static func id(seed: UInt64, scale: Double, variant: Variant) -> String {
        let name = variant == .ordinaryWeek ? "yucheng" : "holiday-week"
        return seed == 1 && scale == 1 ? name : "\(name)-seed\(seed)-scale\(scale)"
    }
}
