import Rostering
import SampleCommunity
import Testing

@Suite struct SampleSizeTests {
    static let seeds: [UInt64] = [1, 2, 3, 20]

    @Test("a sample of scale 1 has Yucheng's branches, grids, estates, buildings and households", arguments: seeds)
    func map(seed: UInt64) {
        let community = SampleCommunity.scenario(seed: seed, scale: 1).community
        #expect(community.branches.count == 3)
        #expect(community.grids.count == 12)
        #expect(community.estates.count == 9)
        #expect(community.buildings.count == 60)
        #expect(community.buildings.reduce(0) { $0 + $1.households } == 4_060)
        for grid in community.grids { #expect(community.buildings.filter { $0.grid == grid.id }.count == 5) }
        for branch in community.branches { #expect(community.grids.filter { $0.branch == branch.id }.count == 4) }
        #expect(community.buildings.allSatisfy { (-10...510).contains($0.position.x) })
        #expect(community.buildings.allSatisfy { (-10...610).contains($0.position.y) })
    }

    @Test("a sample of scale 1 has 280 volunteers and a grid member for each grid", arguments: seeds)
    func people(seed: UInt64) {
        let scenario = SampleCommunity.scenario(seed: seed, scale: 1)
        let members = scenario.volunteers.filter { $0.kind == .gridMember }
        #expect(scenario.volunteers.count - members.count == 280)
        #expect(members.count == 12)
        #expect(scenario.volunteers.contains { !$0.isAdult })
    }

    @Test("a sample of scale 1 asks for the stated numbers of tasks", arguments: seeds)
    func tasks(seed: UInt64) {
        let scenario = SampleCommunity.scenario(seed: seed, scale: 1)
        let expansion = Expansion(scenario)
        let nurses: Set<ServiceID> = ["nurse-visit", "physiotherapy"]
        #expect(expansion.count(shape: "visit") == 340)
        #expect(expansion.count(shape: "visit") { $0.service == "care-by-two" } == 40)
        #expect(expansion.count(shape: "visit") { nurses.contains($0.service) } == 51)
        #expect(expansion.count(shape: "round") == 1_000)
        #expect(expansion.portionsByDay.allSatisfy { (110...185).contains($0) })
        #expect(scenario.needs.filter { expansion.shape(of: $0) == "session" }.count == 10)
        #expect(expansion.count(shape: "session") == 14)
        #expect(expansion.supervisionDays == 5)
        #expect((460...490).contains(expansion.tasks))
    }

    @Test("forty children wait on some school days, two by two at least and eight to an adult", arguments: seeds)
    func children(seed: UInt64) {
        let scenario = SampleCommunity.scenario(seed: seed, scale: 1)
        let expansion = Expansion(scenario)
        var byFamily: [ResidentID: Int] = [:]
        for need in scenario.needs where expansion.shape(of: need) == "supervision" {
            byFamily[need.resident ?? ""] = need.children
            #expect(need.window.from == TimeOfDay(16) && need.window.to <= TimeOfDay(19))
        }
        #expect(byFamily.values.reduce(0, +) == 40)
        for case .supervision(let shape) in scenario.services.map(\.shape) {
            #expect(shape.childrenPerAdult == 8 && shape.minimumHeads == 2)
        }
        #expect(scenario.services.contains { $0.requiresTwoAdults && $0.shape.name == "supervision" })
    }

    @Test("a quarter sample is a quarter of everything")
    func quarter() {
        let scenario = SampleCommunity.scenario(seed: 1, scale: 0.25)
        #expect(scenario.community.grids.count == 3)
        #expect(scenario.community.branches.count == 1)
        #expect(scenario.community.buildings.count == 15)
        #expect(scenario.community.buildings.reduce(0) { $0 + $1.households } == 1_015)
        #expect(scenario.volunteers.filter { $0.kind == .volunteer }.count == 70)
        #expect(Expansion(scenario).count(shape: "visit") == 85)
    }

    @Test("a sample of scale 4 has four times as much, on four times the ground")
    func four() {
        let scenario = SampleCommunity.scenario(seed: 1, scale: 4)
        let community = scenario.community
        #expect(community.grids.count == 48)
        #expect(community.branches.count == 12)
        #expect(scenario.volunteers.filter { $0.kind == .volunteer }.count == 1_120)
        #expect(community.places.count == 16)
        #expect(Expansion(scenario).count(shape: "visit") == 1_360)
        #expect((900...1_010).contains(community.buildings.map(\.position.x).max() ?? 0))
        #expect((1_080...1_210).contains(community.buildings.map(\.position.y).max() ?? 0))
    }
}
