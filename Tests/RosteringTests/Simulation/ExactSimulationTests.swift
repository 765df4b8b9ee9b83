import GLPKSolver
import Rostering
import Testing

@Suite("A simulated week against everything that can happen")
struct ExactSimulationTests {
    private static let order: [ServiceID?] = ["tea", "patrol", "desk", nil]

    @Test("The roster of the ten duties keeps every rule")
    func fixture() {
        let week = TenDuties()
        #expect(week.roster.duties.count == 10)
        let report = Checker(scenario: week.scenario).check(week.roster)
        #expect(report.structure.isEmpty && report.violations.isEmpty && report.uncovered.isEmpty)
    }

    @Test("Service levels lie in their intervals in 19 of 20 seeds, all services together")
    func twentySeeds() async throws {
        let week = TenDuties()
        let exact = week.exact()
        var hits = (unrepaired: 0, repaired: 0)
        for seed in UInt64(1)...20 {
            let level = try #require(try await week.simulate(seed: seed, samples: 500).levels.last)
            #expect(level.service == nil)
            #expect(level.planned == 1)
            if level.unrepaired.interval.contains(exact.unrepaired[3]) { hits.unrepaired += 1 }
            if level.repaired.interval.contains(exact.repaired[3]) { hits.repaired += 1 }
        }
        #expect(hits.unrepaired >= 19)
        #expect(hits.repaired >= 19)
    }

    @Test("Of many seeds about 95 in 100 hold the exact service level, for each service, without and with repair")
    func manySeeds() async throws {
        let week = TenDuties()
        let exact = week.exact()
        let seeds = 400
        var hits = Array(repeating: [0, 0], count: 4)
        var sums = Array(repeating: [0.0, 0], count: 4)
        for seed in 0..<seeds {
            let report = try await week.simulate(seed: 1_000 + UInt64(seed), samples: 400)
            for (index, service) in Self.order.enumerated() {
                let level = try #require(report.levels.first { $0.service == service })
                if level.unrepaired.interval.contains(exact.unrepaired[index]) { hits[index][0] += 1 }
                if level.repaired.interval.contains(exact.repaired[index]) { hits[index][1] += 1 }
                sums[index][0] += level.unrepaired.mean
                sums[index][1] += level.repaired.mean
            }
        }
        for index in 0..<4 {
            for (mode, exact) in [exact.unrepaired[index], exact.repaired[index]].enumerated() {
                let share = Double(hits[index][mode]) / Double(seeds)
                #expect((0.92...0.98).contains(share), "\(Self.order[index]?.text ?? "all") \(mode): \(share)")
                #expect(abs(sums[index][mode] / Double(seeds) - exact) < 0.005)
            }
        }
    }

    @Test("The same seed gives the same weeks whatever the threads, another seed others")
    func repeatable() async throws {
        let week = TenDuties()
        let one = try await week.simulate(seed: 7, samples: 130, threads: 1)
        let four = try await week.simulate(seed: 7, samples: 130, threads: 4)
        let other = try await week.simulate(seed: 8, samples: 130)
        #expect(one.levels.map(\.repaired) == four.levels.map(\.repaired))
        #expect(one.levels.map(\.unrepaired) == four.levels.map(\.unrepaired))
        #expect(one.calls == four.calls)
        #expect(one.levels.map(\.repaired) != other.levels.map(\.repaired))
    }

    @Test("A roster against itself differs by nothing, and one without a host by exactly what that host serves")
    func commonRandomNumbers() async throws {
        let week = TenDuties()
        let one = try await week.simulate(seed: 3, samples: 300)
        let same = try await week.simulate(seed: 3, samples: 300)
        for difference in same.difference(from: one) {
            #expect(difference.repaired.mean == 0)
            #expect(difference.repaired.margin == 0)
        }
        var fewer = week.roster
        fewer.duties.removeAll { $0.volunteer == "walker0" || $0.volunteer == "walker1" }
        let options = SimulationOptions(
            samples: 300,
            seed: 3,
            cancellation: TenDuties.cancellation,
            urgentNeedsPerDay: 0
        )
        let less = try await Simulation(solver: GLPKSolver(), options: options).run(fewer, of: week.scenario)
        for difference in less.difference(from: one) where difference.service == "tea" || difference.service == "desk" {
            #expect(difference.unrepaired.mean == 0)
            #expect(difference.unrepaired.margin == 0)
        }
        let patrol = try #require(less.difference(from: one).first { $0.service == "patrol" })
        #expect(patrol.unrepaired.mean < -0.2)
    }
}
