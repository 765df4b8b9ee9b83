import Rostering
import SampleCommunity
import Testing

@Suite struct SampleValidityTests {
    static let scales = [0.02, 0.1, 0.25, 0.6, 1, 1.3, 4]

    private static let made = Dictionary(
        uniqueKeysWithValues: scales.map { scale in
            (
                scale,
                SampleCommunity.Variant.allCases.map { SampleCommunity.scenario(seed: 7, scale: scale, variant: $0) }
            )
        }
    )

    static func scenarios(_ scale: Double) -> [Scenario] { made[scale] ?? [] }

    private func areUnique<ID: Hashable>(_ ids: [ID]) -> Bool { Set(ids).count == ids.count }

    @Test("no id occurs twice, and lists are in the order of their ids", arguments: scales)
    func ids(scale: Double) {
        for scenario in Self.scenarios(scale) {
            let community = scenario.community
            #expect(areUnique(community.branches.map(\.id)) && areUnique(community.grids.map(\.id)))
            #expect(areUnique(community.estates.map(\.id)) && areUnique(community.buildings.map(\.id)))
            #expect(areUnique(community.places.map(\.id)) && areUnique(scenario.skills.map(\.id)))
            #expect(areUnique(scenario.services.map(\.id)) && areUnique(scenario.needs.map(\.id)))
            #expect(areUnique(scenario.volunteers.map(\.id)) && areUnique(scenario.residents.map(\.id)))
            #expect(scenario.volunteers.map(\.id) == scenario.volunteers.map(\.id).sorted())
            #expect(scenario.residents.map(\.id) == scenario.residents.map(\.id).sorted())
            #expect(scenario.needs.map(\.id) == scenario.needs.map(\.id).sorted())
            #expect(scenario.needs.allSatisfy { need in !need.id.text.contains { "@#/".contains($0) } })
        }
    }

    @Test("every reference of the map resolves", arguments: scales)
    func mapReferences(scale: Double) {
        for scenario in Self.scenarios(scale) {
            let community = scenario.community
            let (branches, grids) = (Set(community.branches.map(\.id)), Set(community.grids.map(\.id)))
            let estates = Set(community.estates.map(\.id))
            #expect(community.grids.allSatisfy { branches.contains($0.branch) })
            #expect(community.buildings.allSatisfy { grids.contains($0.grid) })
            #expect(community.buildings.allSatisfy { $0.estate.map(estates.contains) ?? true })
            #expect(grids.count == Set(community.buildings.map(\.grid)).count)
        }
    }

    @Test("every reference of a volunteer or resident resolves", arguments: scales)
    func peopleReferences(scale: Double) {
        for scenario in Self.scenarios(scale) {
            let buildings = Set(scenario.community.buildings.map(\.id))
            let (volunteers, residents) = (Set(scenario.volunteers.map(\.id)), Set(scenario.residents.map(\.id)))
            let (skills, services) = (Set(scenario.skills.map(\.id)), Set(scenario.services.map(\.id)))
            for volunteer in scenario.volunteers {
                #expect(volunteer.home.map(buildings.contains) == true)
                #expect(volunteer.skills.allSatisfy { skills.contains($0.skill) })
                #expect(areUnique(volunteer.skills.map(\.skill)))
                #expect(volunteer.kin.union(volunteer.refuses).union(volunteer.history.served).isSubset(of: residents))
                #expect(volunteer.keepTogether.union(volunteer.keepApart).isSubset(of: volunteers))
                #expect(!volunteer.keepTogether.union(volunteer.keepApart).contains(volunteer.id))
                #expect(volunteer.preferences.allSatisfy { $0.service.map(services.contains) ?? true })
            }
            for resident in scenario.residents {
                #expect(buildings.contains(resident.building))
                let named = resident.preferred.union(resident.refused).union(resident.objectedMediators)
                #expect(named.isSubset(of: volunteers))
                #expect(resident.preferred.isDisjoint(with: resident.refused))
            }
        }
    }

    @Test("every need has what its shape asks for", arguments: scales)
    func needs(scale: Double) {
        for scenario in Self.scenarios(scale) {
            let expansion = Expansion(scenario)
            let (residents, places) = (Set(scenario.residents.map(\.id)), Set(scenario.community.places.map(\.id)))
            for need in scenario.needs {
                #expect(need.resident.map(residents.contains) ?? true)
                #expect(need.place.map(places.contains) ?? true)
                #expect(need.window.from < need.window.to)
                #expect(need.duration.value <= need.window.to.minute - need.window.from.minute)
                switch expansion.shape(of: need) {
                case "shift": #expect(need.place != nil)
                case "session":
                    #expect(
                        need.parties.count >= 2 && areUnique(need.parties) && residents.isSuperset(of: need.parties)
                    )
                    #expect(need.place != nil && need.duration > .zero)
                    #expect(expansion.dates(of: need).count >= need.sessions)
                case "visit": #expect(need.resident != nil && need.duration > .zero)
                case "round": #expect(need.resident != nil && (1...12).contains(need.portions))
                case "supervision": #expect(need.resident != nil && need.children > 0)
                default: Issue.record("a need without a service: \(need.id)")
                }
            }
        }
    }

    @Test("every service is asked for, and somebody holds each skill it takes", arguments: scales)
    func services(scale: Double) {
        for scenario in Self.scenarios(scale) {
            let held = Set(
                scenario.volunteers.flatMap { volunteer in volunteer.skills.map { "\($0.skill) \($0.level)" } }
            )
            let asked = Set(scenario.needs.map(\.service))
            for service in scenario.services {
                #expect(asked.contains(service.id))
                for role in service.roles {
                    guard let skill = role.skill else { continue }
                    let levels = SkillLevel.allCases.filter { $0 >= role.minimumLevel }
                    #expect(levels.contains { held.contains("\(skill) \($0)") })
                }
            }
            let shapes = Set(scenario.needs.map(Expansion(scenario).shape(of:)))
            #expect(shapes == ["shift", "visit", "round", "supervision", "session"])
        }
    }

    @Test("free windows of one day lie apart, and exceptions lie in the horizon", arguments: scales)
    func availability(scale: Double) {
        for scenario in Self.scenarios(scale) {
            for volunteer in scenario.volunteers {
                #expect(volunteer.availability.exceptions.keys.allSatisfy { scenario.horizon.day(of: $0) != nil })
                for weekday in Weekday.allCases {
                    let windows = volunteer.availability.weekly.filter { $0.weekdays.contains(weekday) }
                        .map(\.window.window).sorted { $0.from < $1.from }
                    #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.to < $1.from })
                }
            }
        }
    }
}
