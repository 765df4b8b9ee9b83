import Rostering

/// Tiny problems for comparing the planner with an oracle that looks at every roster.
///
/// Each seed is made for one rule, which binds in it, is required in one half of the seeds and penalised in the other;
/// a second rule, further demand and other modes are drawn at random. Values lie on their boundaries on purpose.
public enum TinyScenario {
    /// Most possible duty sets of a tiny scenario.
    public static let largestSize = 10_000

    /// The rule for which a seed's scenario is made.
    public static func rule(ofSeed seed: UInt64) -> RuleID {
        RuleID.allCases[Int(seed % UInt64(RuleID.allCases.count))]
    }

    /// The scenario of a seed; always the same.
    public static func make(seed: UInt64) -> Scenario {
        for attempt in 0..<200 {
            var random = SplitMix64(seed: seed &* 1_000 &+ UInt64(attempt))
            let draft = draft(for: rule(ofSeed: seed), &random)
            guard draft.isTiny else { continue }
            var scenario = draft.scenario
            scenario.id = "tiny-\(seed)"
            let isRequired = (seed / UInt64(RuleID.allCases.count)) % 2 == 0
            scenario.rules[rule(ofSeed: seed)] = isRequired ? .required : .penalised(random.within(1...40))
            if isSound(scenario) { return scenario }
        }
        fatalError("seed \(seed) makes no tiny scenario")
    }

    /// Whether the planner takes the scenario; required pins that can never be kept are welcome.
    private static func isSound(_ scenario: Scenario) -> Bool {
        let arePinsRequired = scenario.rules[.pins] ?? .required == .required
        return ScenarioValidator.findings(in: scenario).allSatisfy {
            $0.severity != .error || arePinsRequired && $0.path.first == .key("pins")
        }
    }

    private static func draft(for rule: RuleID, _ random: inout SplitMix64) -> TinyDraft {
        var draft = TinyDraft(
            random: random,
            dayCount: leastDays(rule) + random.below(2),
            volunteers: random.within(2...4)
        )
        draft.bind(rule)
        let extras = random.shuffled(Array(0..<4)).prefix(2)
        for extra in extras {
            var richer = draft
            switch extra {
            case 0: richer.addStops()
            case 1: richer.addGridVisits()
            case 2: richer.addCrew()
            default:
                let other = random.pick(RuleID.allCases)
                if other == rule || leastDays(other) > draft.days { continue }
                richer.bind(other)
            }
            if richer.isTiny { draft = richer }
        }
        draft.season()
        draft.decide()
        for other in RuleID.allCases where random.chance(7) {
            draft.scenario.rules[other] = random.chance(70) ? .penalised(random.within(1...40)) : .required
        }
        random = draft.random
        return draft
    }

    /// The shortest horizon in which a rule can bind.
    private static func leastDays(_ rule: RuleID) -> Int {
        switch rule {
        case .daysPerWeek, .daysInRow, .spacing: 3
        case .rest, .weekLoad, .maximumFaces, .sameMediator: 2
        default: 1
        }
    }
}

extension TinyDraft {
    /// Whether there are few enough duty sets, and at least one duty.
    var isTiny: Bool {
        (2...TinyScenario.largestSize).contains(BruteForce(scenario: scenario, rounds: TinyRounds.form(scenario)).size)
    }

    /// Adds what makes a rule bind.
    mutating func bind(_ rule: RuleID) {
        switch rule {
        case .availability: bindAvailability()
        case .skill: bindSkill()
        case .noOverlap: bindNoOverlap()
        case .dayLoad: bindDayLoad()
        case .weekLoad: bindWeekLoad()
        case .minimumLoad: bindMinimumLoad()
        case .daysPerWeek: bindDaysPerWeek()
        case .daysInRow: bindDaysInRow()
        case .rest: bindRest()
        case .earliestLatest: bindEarliestLatest()
        case .refused: bindRefused()
        case .neutrality: bindNeutrality()
        case .wishes: bindWishes()
        case .locality: bindLocality()
        case .coverage: bindCoverage()
        case .completeTeam: bindCompleteTeam()
        case .teamMix: bindTeamMix()
        case .mentor: bindMentor()
        case .twoAdults: bindTwoAdults()
        case .startTogether: bindStartTogether()
        case .keepTogether: bindKeepTogether()
        case .keepApart: bindKeepApart()
        case .maximumFaces: bindMaximumFaces()
        case .sameMediator: bindSameMediator()
        case .spacing: bindSpacing()
        case .oneVisitAtATime: bindOneVisitAtATime()
        case .roomCapacity: bindRoomCapacity()
        case .standby: bindStandby()
        case .pins: bindPins()
        case .published: bindPublished()
        }
    }
}
