import Rostering
import Testing

@Suite("Rules about teams")
struct TeamRuleTests {
    /// A visit of two roles, so that starts are free.
    private func team(
        _ roles: [TeamRole] = [TeamRole(id: "helper", maximum: 9)],
        _ change: (inout Service) -> Void = { _ in }
    ) -> Sketch {
        var sketch = Sketch()
        sketch.volunteers("A", "B", "C")
        sketch.resident("R")
        sketch.service("visit", .visit(startStep: 15), roles, change: change)
        sketch.visit("N", to: "R")
        return sketch
    }

    @Test("A role may have its maximum of heads and no more; other roles do not count")
    func coverage() {
        var sketch = team([TeamRole(id: "helper", maximum: 2), TeamRole(id: "lead", minimum: 0, maximum: 1)])
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-01", 540, 600)
        sketch.assign("C", "N@2026-12-01", 540, 600, role: "lead")
        #expect(sketch.units(CoverageRule.self) == 0)
        sketch.roster.duties[2].role = "helper"
        #expect(sketch.units(CoverageRule.self) == 1)
        sketch.scenario.services[0].roles[0].maximum = 1
        #expect(sketch.units(CoverageRule.self) == 2)
    }

    @Test("Supervision has no maximum of heads")
    func coverageOfSupervision() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.service(
            "school",
            .supervision(SupervisionShape(place: "hall")),
            [TeamRole(id: "helper", maximum: 1)]
        )
        sketch.children("K", 960, 1080, count: 3)
        sketch.assign("A", "school@2026-12-01", 960, 1080)
        sketch.assign("B", "school@2026-12-01", 960, 1080)
        #expect(sketch.units(CoverageRule.self) == 0)
    }

    @Test("An all-or-nothing team with a role short breaks the rule once for each duty")
    func completeTeam() {
        var sketch = team([TeamRole(id: "helper", minimum: 2), TeamRole(id: "lead")]) { $0.isAllOrNothing = true }
        #expect(sketch.units(CompleteTeamRule.self) == 0)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-01", 540, 600)
        #expect(sketch.units(CompleteTeamRule.self) == 2)
        sketch.assign("C", "N@2026-12-01", 540, 600, role: "lead")
        #expect(sketch.units(CompleteTeamRule.self) == 0)
        sketch.roster.duties.removeFirst()
        #expect(sketch.units(CompleteTeamRule.self) == 2)
        sketch.scenario.services[0].isAllOrNothing = false
        #expect(sketch.units(CompleteTeamRule.self) == 0)
    }

    @Test("Each start group with a duty needs the mix, from the level asked on")
    func teamMix() {
        var sketch = team { $0.mix = [TeamMix(skill: "care", level: .qualified, atLeast: 2)] }
        #expect(sketch.units(TeamMixRule.self) == 0)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        #expect(sketch.units(TeamMixRule.self) == 2)
        sketch.change("A") { $0.skills = [SkillHolding("care", level: .experienced)] }
        sketch.change("B") { $0.skills = [SkillHolding("care", level: .qualified)] }
        sketch.change("C") { $0.skills = [SkillHolding("care", level: .trainee)] }
        #expect(sketch.units(TeamMixRule.self) == 1)
        sketch.assign("C", "N@2026-12-01", 540, 600)
        #expect(sketch.units(TeamMixRule.self) == 1)
        sketch.assign("B", "N@2026-12-01", 540, 600)
        #expect(sketch.units(TeamMixRule.self) == 0)
        sketch.roster.duties[2].interval = Interval(541, 601)
        #expect(sketch.units(TeamMixRule.self) == 2)
    }

    @Test("In supervision each slot with a duty needs the mix")
    func teamMixInSlots() {
        var sketch = Sketch()
        sketch.volunteers("A") { $0.skills = [SkillHolding("care")] }
        sketch.volunteers("B")
        sketch.children("K", 960, 1080, count: 3)
        sketch.scenario.services[0].mix = [TeamMix(skill: "care")]
        sketch.assign("A", "school@2026-12-01", 960, 1020)
        #expect(sketch.units(TeamMixRule.self) == 0)
        sketch.assign("B", "school@2026-12-01", 990, 1080)
        #expect(sketch.units(TeamMixRule.self) == 2)
    }

    private func mentored(_ role: TeamRole, mentor: SkillLevel?, at start: Int) -> Int {
        var sketch = team([role, TeamRole(id: "other", minimum: 0, maximum: 2)])
        sketch.change("A") { $0.skills = [SkillHolding("care", level: .trainee)] }
        sketch.assign("A", "N@2026-12-01", 540, 600)
        if let mentor {
            sketch.change("B") { $0.skills = [SkillHolding("care", level: mentor)] }
            sketch.assign("B", "N@2026-12-01", start, start + 60, role: "other")
        }
        return sketch.units(MentorRule.self)
    }

    @Test("A trainee needs somebody experienced in the same start group, in whatever role")
    func mentor() {
        let role = TeamRole(id: "helper", skill: "care", maximum: 9, minimumLevel: .trainee)
        #expect(mentored(role, mentor: nil, at: 0) == 1)
        #expect(mentored(role, mentor: .qualified, at: 540) == 1)
        #expect(mentored(role, mentor: .experienced, at: 540) == 0)
        #expect(mentored(role, mentor: .experienced, at: 541) == 1)
        #expect(mentored(TeamRole(id: "helper", maximum: 9), mentor: nil, at: 0) == 0)
    }

    @Test("A volunteer whose best valid level is higher is no trainee, an expired mentor is none")
    func mentorValidity() {
        let role = TeamRole(id: "helper", skill: "care", maximum: 9, minimumLevel: .trainee)
        var sketch = team([role])
        sketch.change("A") { $0.skills = [SkillHolding("care", level: .trainee), SkillHolding("care")] }
        sketch.assign("A", "N@2026-12-01", 540, 600)
        #expect(sketch.units(MentorRule.self) == 0)
        sketch.change("A") { $0.skills = [SkillHolding("care", level: .trainee)] }
        sketch.change("B") {
            $0.skills = [SkillHolding("care", level: .experienced, validUntil: CivilDate(iso: "2026-12-01"))]
        }
        sketch.assign("B", "N@2026-12-01", 540, 600)
        #expect(sketch.units(MentorRule.self) == 0)
        sketch.change("B") {
            $0.skills = [SkillHolding("care", level: .experienced, validUntil: CivilDate(iso: "2026-11-30"))]
        }
        #expect(sketch.units(MentorRule.self) == 1)
    }

    @Test("In supervision a mentor stays in every slot of the trainee's stay")
    func mentorInSlots() {
        func units(_ from: Int, _ to: Int) -> Int {
            var sketch = Sketch()
            sketch.service(
                "school",
                .supervision(SupervisionShape(place: "hall")),
                [TeamRole(id: "helper", skill: "care", minimumLevel: .trainee)]
            )
            sketch.volunteers("A") { $0.skills = [SkillHolding("care", level: .trainee)] }
            sketch.volunteers("B") { $0.skills = [SkillHolding("care", level: .experienced)] }
            sketch.children("K", 960, 1140, count: 3)
            sketch.assign("A", "school@2026-12-01", 990, 1080)
            sketch.assign("B", "school@2026-12-01", from, to)
            return sketch.units(MentorRule.self)
        }
        #expect(units(990, 1080) == 0)
        #expect(units(960, 1140) == 0)
        #expect(units(1020, 1080) == 1)
        #expect(units(960, 1050) == 1)
    }

    @Test("Two adults are two; minors do not count; no duty needs none")
    func twoAdults() {
        var sketch = team { $0.requiresTwoAdults = true }
        sketch.change("C") { $0.isAdult = false }
        #expect(sketch.units(TwoAdultsRule.self) == 0)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("C", "N@2026-12-01", 540, 600)
        #expect(sketch.units(TwoAdultsRule.self) == 1)
        sketch.assign("B", "N@2026-12-01", 541, 601)
        #expect(sketch.units(TwoAdultsRule.self) == 2)
        sketch.roster.duties[2].interval = Interval(540, 600)
        #expect(sketch.units(TwoAdultsRule.self) == 0)
    }

    @Test("In supervision each slot with children and a duty has two adults; a gap without children needs none")
    func twoAdultsInSlots() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.children("K", 960, 990, count: 3)
        sketch.children("L", 1020, 1080, count: 3)
        sketch.scenario.services[0].requiresTwoAdults = true
        sketch.assign("A", "school@2026-12-01", 960, 1080)
        #expect(sketch.units(TwoAdultsRule.self) == 3)
        sketch.assign("B", "school@2026-12-01", 1020, 1050)
        #expect(sketch.units(TwoAdultsRule.self) == 2)
        sketch.scenario.services[0].requiresTwoAdults = false
        #expect(sketch.units(TwoAdultsRule.self) == 0)
    }

    @Test("Every start beyond the first counts; supervision may start when it likes")
    func startTogether() {
        var sketch = team()
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-01", 540, 600)
        #expect(sketch.units(StartTogetherRule.self) == 0)
        sketch.assign("C", "N@2026-12-01", 541, 601)
        #expect(sketch.units(StartTogetherRule.self) == 1)
        sketch.roster.duties[1].interval = Interval(542, 602)
        #expect(sketch.units(StartTogetherRule.self) == 2)
        var school = Sketch()
        school.volunteers("A", "B")
        school.children("K", 960, 1080, count: 3)
        school.assign("A", "school@2026-12-01", 960, 1020)
        school.assign("B", "school@2026-12-01", 990, 1080)
        #expect(school.units(StartTogetherRule.self) == 0)
    }

    @Test("A pair is together whichever names the other, on teams of two or more only", arguments: ["A", "B"])
    func keepTogether(naming: VolunteerID) {
        var sketch = team([TeamRole(id: "helper", maximum: 1), TeamRole(id: "lead", minimum: 0, maximum: 1)])
        sketch.change(naming) { $0.keepTogether = [naming == "A" ? "B" : "A", "nobody"] }
        #expect(sketch.units(KeepTogetherRule.self) == 0)
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("C", "N@2026-12-02", day: 1, 540, 600)
        #expect(sketch.violations(KeepTogetherRule.self).map(\.volunteers) == [["A", "B"]])
        sketch.assign("B", "N@2026-12-01", 540, 600, role: "lead")
        #expect(sketch.units(KeepTogetherRule.self) == 0)
        sketch.roster.duties.removeFirst()
        #expect(sketch.violations(KeepTogetherRule.self).map(\.volunteers) == [["B", "A"]])
        sketch.scenario.services[0].roles[0].maximum = 0
        #expect(sketch.units(KeepTogetherRule.self) == 0)
    }

    @Test("Supervision counts as a team to be together on, and to be apart on")
    func pairsInSupervision() {
        var sketch = Sketch()
        sketch.volunteers("A", "B")
        sketch.children("K", 960, 1080, count: 3)
        sketch.change("A") { $0.keepTogether = ["B"] }
        sketch.assign("A", "school@2026-12-01", 960, 990)
        #expect(sketch.units(KeepTogetherRule.self) == 1)
        sketch.assign("B", "school@2026-12-01", 1020, 1080)
        #expect(sketch.units(KeepTogetherRule.self) == 0)
        sketch.change("B") { $0.keepApart = ["A"] }
        #expect(sketch.units(KeepApartRule.self) == 1)
    }

    @Test("A pair is apart whichever names the other, and once if both do", arguments: [["A"], ["B"], ["A", "B"]])
    func keepApart(naming: [VolunteerID]) {
        var sketch = team()
        for id in naming { sketch.change(id) { $0.keepApart = [id == "A" ? "B" : "A"] } }
        sketch.assign("A", "N@2026-12-01", 540, 600)
        sketch.assign("B", "N@2026-12-02", day: 1, 540, 600)
        #expect(sketch.units(KeepApartRule.self) == 0)
        sketch.assign("B", "N@2026-12-01", 541, 601)
        #expect(sketch.units(KeepApartRule.self) == 1)
    }
}
