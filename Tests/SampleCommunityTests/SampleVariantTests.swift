import Rostering
import SampleCommunity
import Testing

@Suite struct SampleVariantTests {
    @Test("the same seed gives the same scenario", arguments: [0.1, 1])
    func sameSeed(scale: Double) {
        let first = SampleCommunity.scenario(seed: 5, scale: scale)
        #expect(first == SampleCommunity.scenario(seed: 5, scale: scale))
    }

    @Test("another seed gives another scenario")
    func otherSeed() {
        let (first, second) = (
            SampleCommunity.scenario(seed: 5, scale: 0.1), SampleCommunity.scenario(seed: 6, scale: 0.1)
        )
        #expect(first.volunteers != second.volunteers)
        #expect(first.needs != second.needs)
        #expect(first.community != second.community)
    }

    @Test("seed, scale and kind of week tell the ids of scenarios apart")
    func scenarioIDs() {
        let ids = [
            SampleCommunity.scenario(seed: 1, scale: 1).id, SampleCommunity.scenario(seed: 2, scale: 1).id,
            SampleCommunity.scenario(seed: 1, scale: 0.25).id,
            SampleCommunity.scenario(seed: 1, scale: 1, variant: .holidayWeek).id,
        ]
        #expect(ids == ["yucheng", "yucheng-seed2-scale1.0", "yucheng-seed1-scale0.25", "holiday-week"])
    }

    @Test("seed 1 draws the same map on every platform")
    func golden() {
        let scenario = SampleCommunity.scenario(seed: 1, scale: 0.02)
        #expect(scenario.community.buildings.map(\.position.x) == [21, 57, 20])
        #expect(scenario.community.buildings.map(\.households) == [28, 30, 23])
    }

    @Test("a scale out of range is held at the nearest end of the range")
    func extremes() {
        #expect(
            SampleCommunity.scenario(seed: 1, scale: 0) == SampleCommunity.scenario(seed: 1, scale: 0.02)
        )
        #expect(
            SampleCommunity.scenario(seed: 1, scale: .nan).community.grids.count == 12
        )
    }

    @Test("in an ordinary week children wait from Monday to Friday")
    func ordinarySchoolDays() {
        #expect(schoolDays(.ordinaryWeek) == [.monday, .tuesday, .wednesday, .thursday, .friday])
    }

    @Test("in the holiday week children wait on the two school days left and on the make-up Saturday")
    func holidaySchoolDays() {
        #expect(schoolDays(.holidayWeek) == [.thursday, .friday, .saturday])
    }

    private func schoolDays(_ variant: SampleCommunity.Variant) -> [Weekday] {
        let scenario = SampleCommunity.scenario(seed: 1, scale: 1, variant: variant)
        let expansion = Expansion(scenario)
        var days: Set<Weekday> = []
        for need in scenario.needs where expansion.shape(of: need) == "supervision" {
            days.formUnion(expansion.dates(of: need).map(\.weekday))
        }
        return days.sorted()
    }

    @Test("in the holiday week half of the volunteers are away on the holidays, and the needs are the same")
    func absences() {
        let ordinary = SampleCommunity.scenario(seed: 1, scale: 1)
        let scenario = SampleCommunity.scenario(seed: 1, scale: 1, variant: .holidayWeek)
        let holidays = scenario.community.calendar.holidays
        let away = scenario.volunteers.filter { volunteer in
            volunteer.kind == .volunteer
                && holidays.allSatisfy { volunteer.availability.exceptions[$0]?.isEmpty == true }
        }
        #expect(away.count == 140)
        #expect(holidays.count == 3)
        #expect(Expansion(scenario).count(shape: "visit") == Expansion(ordinary).count(shape: "visit"))
        #expect(Expansion(scenario).count(shape: "round") == Expansion(ordinary).count(shape: "round"))
    }

    @Test("pins and the reserve name what exists", arguments: [0.02, 0.25, 1, 4])
    func decisions(scale: Double) {
        for seed: UInt64 in 1...4 {
            let scenario = SampleCommunity.scenario(seed: seed, scale: scale)
            for pin in scenario.pins {
                #expect(scenario.volunteers.contains { $0.id == pin.volunteer })
                let need = pin.target.split(separator: "@")[0]
                #expect(scenario.needs.contains { $0.id.text == need })
            }
            if scale >= 1 { #expect(scenario.pins.count == 3) }
            #expect(scenario.standby.count == 1)
        }
    }

    @Test("some needs ask for what nobody can give: a required dialect at an hour when none of its speakers is free")
    func hardDialect() throws {
        let scenario = SampleCommunity.scenario(seed: 1, scale: 1)
        let wish = Wish(.language("minnan-dialect"), isRequired: true)
        let residents = scenario.residents.filter { $0.wishes.contains(wish) }
        let need = try #require(
            scenario.needs.first { need in residents.contains { $0.id == need.resident && need.service == "home-visit" }
            }
        )
        let speakers = scenario.volunteers.filter { $0.languages.contains("minnan-dialect") }
        #expect(!speakers.isEmpty)
        for speaker in speakers {
            let windows = speaker.availability.weekly.filter { !$0.weekdays.isDisjoint(with: need.days.weekdays) }
            #expect(
                windows.allSatisfy { entry in
                    let from = max(entry.window.window.from, need.window.from)
                    let to = min(entry.window.window.to, need.window.to)
                    return to.minute - from.minute < need.duration.value
                }
            )
        }
    }
}
