/// Every rule family, one line each, in the order of ``RuleID``.
public enum RuleCatalogue {
    /// All families.
    public static let all: [any Rule.Type] = [
        AvailabilityRule.self,
        SkillRule.self,
        NoOverlapRule.self,
        DayLoadRule.self,
        WeekLoadRule.self,
        MinimumLoadRule.self,
        DaysPerWeekRule.self,
        DaysInRowRule.self,
        RestRule.self,
        EarliestLatestRule.self,
        RefusedRule.self,
        NeutralityRule.self,
        WishesRule.self,
        LocalityRule.self,
        CoverageRule.self,
        CompleteTeamRule.self,
        TeamMixRule.self,
        MentorRule.self,
        TwoAdultsRule.self,
        StartTogetherRule.self,
        KeepTogetherRule.self,
        KeepApartRule.self,
        MaximumFacesRule.self,
        SameMediatorRule.self,
        SpacingRule.self,
        OneVisitAtATimeRule.self,
        RoomCapacityRule.self,
        StandbyRule.self,
        PinsRule.self,
        PublishedRule.self,
    ]

    /// The family of an id; `nil` if the catalogue lacks it.
    public static func rule(_ id: RuleID) -> (any Rule.Type)? { byID[id] }

    private static let byID: [RuleID: any Rule.Type] = Dictionary(
        all.map { ($0.id, $0) },
        uniquingKeysWith: { first, _ in first }
    )
}
