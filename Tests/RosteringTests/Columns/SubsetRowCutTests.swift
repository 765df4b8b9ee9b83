import TestSupport
import Testing

@testable import Rostering

/// Cuts that mixtures break, against every roster there is.
@Suite("Subset-row cuts")
struct SubsetRowCutTests {
    @Test("No roster breaks a cut, and no bound under cuts is above the optimum", arguments: SeedBatch.all)
    func valid(seeds: Range<UInt64>) async throws {
        for seed in seeds {
            let tiny = try await TinyCase(seed: seed)
            guard let best = tiny.verdict.lexicographic else { continue }
            let model = tiny.model()
            var cuts = SubsetRowCuts(model)
            guard cuts.separate(Self.halves(model)) else { continue }
            let tightened = cuts.tightened
            #expect(tightened.rows.count > model.rows.count, "seed \(seed)")
            let chosen = model.pairs(of: best.roster.duties)
            let keys = SearchKeys(factors: [1, 1, 1], violation: 1)
            let state = ModelState(model: tightened, layout: StateLayout(tightened), keys: keys)
            for pair in chosen { state.set(pair, 1) }
            #expect(state.violation == 0, "seed \(seed)")
            guard let space = await WeekSpace.of(tightened, factors: [1, 0, 0]) else { continue }
            let generation = ColumnGeneration(space, goal: LevelGoal(factors: [1, 0, 0]))
            try await generation.converge(roster: chosen, target: .infinity, tolerance: 0, iterationLimit: 60)
            #expect(generation.bound <= Double(best.inOrder[0]) + 1e-4, "seed \(seed)")
        }
    }

    @Test("Three half weeks that each serve two of three visits break a cut that any whole one keeps")
    func triangle() async throws {
        // Three visits of one head each, three volunteers who can do them all.
        let times = [(9, 10), (11, 12), (14, 15)]
        var scenario = Scenario(id: "triangle", horizon: Horizon(firstDay: CivilDate(iso: "2026-03-02")!, dayCount: 1))
        scenario.community.places = [Place(id: "hall", position: Position(x: 0, y: 0), name: "Hall")]
        scenario.services = [Service(id: "tea", shape: .shift, roles: [TeamRole(id: "host")], name: "Tea")]
        scenario.needs = times.enumerated().map { index, time in
            Need(
                id: NeedID("need\(index)"),
                service: "tea",
                window: DailyWindow(TimeOfDay(time.0), TimeOfDay(time.1)),
                place: "hall"
            )
        }
        scenario.volunteers = ["ann", "bo", "cai"].map { Volunteer(id: $0, name: $0.text, availability: .always) }
        let model = try await RosterModel.of(scenario)
        func pairs(_ volunteer: Int, _ tasks: Set<Int>) -> [Int] {
            model.pairsOfVolunteer[volunteer].filter { tasks.contains(model.activity(of: $0).task) }
        }
        var cuts = SubsetRowCuts(model)
        let mixture = [(0, Set([0, 1])), (1, [1, 2]), (2, [0, 2])].map { (weight: 0.5, pairs: pairs($0.0, $0.1)) }
        let isCut = cuts.separate(mixture)
        #expect(isCut && cuts.triples.count == 1)
        // The same mixture gives no cut twice, whole weeks give none.
        let isCutAgain = cuts.separate(mixture)
        #expect(!isCutAgain)
        var other = SubsetRowCuts(model)
        let isWholeCut = other.separate([(weight: 1, pairs: pairs(0, [0, 1, 2]))])
        #expect(!isWholeCut)
        let tightened = cuts.tightened
        let keys = SearchKeys(factors: [0, 0, 0], violation: 1)
        let state = ModelState(model: tightened, layout: StateLayout(tightened), keys: keys)
        for pair in pairs(0, [0, 1]) + pairs(1, [2]) { state.set(pair, 1) }
        #expect(state.violation == 0)
    }

    /// Half of every two duties of a volunteer that lie on different tasks.
    private static func halves(_ model: RosterModel) -> [(weight: Double, pairs: [Int])] {
        model.pairsOfVolunteer.flatMap { own in
            own.flatMap { first in
                own.compactMap { second in
                    model.activity(of: first).task < model.activity(of: second).task
                        ? (weight: 0.5, pairs: [first, second]) : nil
                }
            }
        }
    }
}
