import Rostering
import Testing

@Suite struct ValidatorTests {
    /// Two volunteers, one resident, a shift, a visit, and a session.
    private func scenario() -> Scenario {
        let monday = CivilDate(year: 2026, month: 11, day: 30) ?? CivilDate(daysSinceEpoch: 0)
        return Scenario(
            id: "s",
            horizon: Horizon(firstDay: monday),
            community: Community(
                branches: [GridBranch(id: "b")],
                grids: [Grid(id: "g1", branch: "b"), Grid(id: "g2", branch: "b")],
                buildings: [
                    Building(id: "h1", grid: "g1", position: Position(x: 0, y: 0)),
                    Building(id: "h2", grid: "g2", position: Position(x: 700, y: 0)),
                ],
                places: [Place(id: "hall", position: Position(x: 0, y: 0), rooms: ["1"])]
            ),
            skills: [Skill(id: "nurse")],
            volunteers: [
                Volunteer(
                    id: "v1",
                    home: "h1",
                    gender: .female,
                    skills: [SkillHolding("nurse")],
                    availability: .always
                ),
                Volunteer(id: "v2", home: "h2", availability: .always),
            ],
            residents: [Resident(id: "r1", building: "h1"), Resident(id: "r2", building: "h2")],
            services: [
                Service(id: "tea", shape: .shift, roles: [TeamRole(id: "host")]),
                Service(id: "care", shape: .visit(startStep: 15), roles: [TeamRole(id: "carer")]),
                Service(id: "talks", shape: .session(startStep: 15), roles: [TeamRole(id: "mediator")]),
            ],
            needs: [
                Need(id: "n1", service: "tea", window: DailyWindow(TimeOfDay(9), TimeOfDay(11)), place: "hall"),
                Need(
                    id: "n2",
                    service: "care",
                    window: DailyWindow(TimeOfDay(9), TimeOfDay(11)),
                    resident: "r1",
                    duration: 60
                ),
                Need(
                    id: "n3",
                    service: "talks",
                    window: DailyWindow(TimeOfDay(9), TimeOfDay(11)),
                    place: "hall",
                    duration: 60,
                    parties: ["r1"]
                ),
            ]
        )
    }

    private func findings(_ change: (inout Scenario) -> Void) -> [String] {
        var scenario = scenario()
        change(&scenario)
        return ScenarioValidator.findings(in: scenario).map { "\($0.severity): \($0.message.english)" }
    }

    @Test func `A sound scenario has no findings`() {
        #expect(findings { _ in } == [])
    }

    @Test func `A desired weight may equal the weight, and not exceed it`() {
        #expect(findings { $0.services[0].desiredWeight = $0.services[0].weight } == [])
        let found = findings { $0.services[0].desiredWeight = $0.services[0].weight + 1 }
        #expect(found == ["error: 'desired-weight' 101 is above 'weight' 100"])
    }

    @Test func `Supervision has one role`() {
        let found = findings {
            $0.services[0].shape = .supervision(SupervisionShape(place: "hall"))
            $0.services[0].roles.append(TeamRole(id: "second"))
        }
        #expect(found.contains("error: supervision has one role; this service has 2"))
    }

    @Test func `Windows that touch the ends of the day are sound`() {
        #expect(findings { $0.needs[0].window = DailyWindow(TimeOfDay(0), TimeOfDay(24)) } == [])
    }

    @Test func `A visit exactly as long as its window is sound, one minute longer is not`() {
        #expect(findings { $0.needs[1].duration = 120 } == [])
        #expect(
            findings { $0.needs[1].duration = 121 }
                == ["error: the window 09:00-11:00 is shorter than the task of 121 minutes"]
        )
    }

    @Test func `A session asks for parties and rooms`() {
        #expect(findings { $0.needs[2].parties = [] } == ["error: need 'n3' has no 'parties', which a session needs"])
        #expect(
            findings { $0.community.places[0].rooms = [] } == ["error: place 'hall' has no rooms for sessions"]
        )
    }

    @Test func `More tasks than can be planned are refused at once`() {
        let found = findings { scenario in
            let need = scenario.needs[0]
            scenario.needs = (0..<7_200).map { number in
                var copy = need
                copy.id = Identifier("n\(number)")
                return copy
            }
        }
        #expect(found == ["error: the needs make 50400 tasks; at most 50000 can be planned"])
    }

    @Test func `A certificate valid to the last needed day is enough, a day less is an error`() {
        let sunday = CivilDate(year: 2026, month: 12, day: 6)
        func expiring(on date: CivilDate?) -> [String] {
            findings { scenario in
                scenario.services[1].roles = [TeamRole(id: "carer", skill: "nurse")]
                scenario.volunteers[0].skills[0].validUntil = date
            }
        }
        #expect(expiring(on: sunday) == [])
        #expect(
            expiring(on: sunday?.adding(days: -1)) == [
                "error: on 2026-12-06 nobody can fill role 'carer' of need 'n2': no certificate for 'nurse' is valid (v1)"
            ]
        )
    }

    @Test func `A skill that nobody holds is a warning`() {
        let found = findings { scenario in
            scenario.services[1].roles = [TeamRole(id: "carer", skill: "nurse", minimumLevel: .experienced)]
        }
        #expect(
            found == [
                "warning: nobody holds the skill 'nurse' (experienced) that role 'carer' of need 'n2' asks for"
            ]
        )
    }

    @Test(arguments: [RuleID.availability, .skill, .refused, .neutrality, .wishes, .locality, .earliestLatest])
    func `A must pin that every task would break names the rule, unless the rule is penalised`(rule: RuleID) {
        func change(_ scenario: inout Scenario) {
            var target = "n2"
            switch rule {
            case .availability:
                scenario.volunteers[1].availability = Availability(weekly: [
                    Availability.Weekly([.monday], Availability.Window(DailyWindow(TimeOfDay(10), TimeOfDay(10, 59))))
                ])
            case .skill: scenario.services[1].roles = [TeamRole(id: "carer", skill: "nurse")]
            case .refused: scenario.residents[0].refused = ["v2"]
            case .neutrality:
                target = "n3"
                scenario.volunteers[1].kin = ["r1"]
            case .wishes: scenario.residents[0].wishes = [Wish(.gender(.female), isRequired: true)]
            case .locality: scenario.volunteers[1].reach = .grid
            default: scenario.volunteers[1].load.earliestStart = TimeOfDay(10, 1)
            }
            scenario.pins = [Pin(.must, volunteer: "v2", target: target)]
        }
        let found = findings(change)
        #expect(found.count == 1)
        #expect(found.first?.hasSuffix("without breaking a required rule: \(rule.rawValue)") == true)
        #expect(
            findings { scenario in
                change(&scenario)
                scenario.rules[rule] = .penalised(5)
            } == []
        )
    }

    @Test func `A must pin that one of its tasks can keep is sound`() {
        let found = findings { scenario in
            scenario.volunteers[1].availability = Availability(weekly: [
                Availability.Weekly([.monday], Availability.Window(DailyWindow(TimeOfDay(10), TimeOfDay(11))))
            ])
            scenario.pins = [Pin(.must, volunteer: "v2", target: "n2")]
        }
        #expect(found == [])
    }

    @Test func `Every message and hint exists in Chinese`() {
        var scenario = scenario()
        scenario.horizon.dayCount = 9
        scenario.needs[0].place = "hal"
        scenario.volunteers[0].load.minimumMinutes = 50
        scenario.volunteers[0].load.maximumMinutes = 40
        scenario.weights.fairness = []
        let found = ScenarioValidator.findings(in: scenario)
        #expect(found.count == 4)
        #expect(found.allSatisfy { $0.message.chinese != nil && ($0.hint == nil || $0.hint?.chinese != nil) })
    }
}
