import GLPKSolver
import Rostering
import TestSupport
import Testing

@Suite("Answers against every roster there is")
struct AnswerTests {
    @Test("The range of a volunteer's minutes is that of all rosters as good", arguments: AskedSeeds.all)
    func fair(batch: Range<UInt64>) async throws {
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            var random = SplitMix64(seed: seed)
            for volunteer in asked.scenario.volunteers {
                let fair = try await asked.resolver.fair(volunteer.id, tolerance: random.pick([0, 0.005, 0.2]))
                let good = asked.rosters.filter { found in
                    asked.levels.allSatisfy { found.levels[$0]! <= fair.allowed[$0]! }
                }
                let minutes = good.map { $0.roster.minutes(of: volunteer.id) }
                #expect(fair.isProven, "seed \(seed)")
                #expect([fair.least, fair.most] == [minutes.min(), minutes.max()], "seed \(seed): \(volunteer.id)")
                #expect(fair.load.minutes == asked.roster.minutes(of: volunteer.id))
            }
        }
    }

    @Test("Stand-ins, their costs and their order are those of all rosters with them", arguments: AskedSeeds.all)
    func cover(batch: Range<UInt64>) async throws {
        var checked = 0
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            for duty in asked.roster.duties.prefix(2) {
                let answer = try await asked.resolver.cover(duty.task, insteadOf: duty.volunteer, limit: 100)
                let complaints = CoverComparison(asked: asked, duty: duty).complaints(answer)
                #expect(complaints == [], "seed \(seed): \(duty.volunteer) on \(duty.task)")
                checked += answer.standIns.count
            }
        }
        #expect(checked > 5)
    }

    @Test("A fix covers at the cost stated, and nothing smaller of its kind does", arguments: AskedSeeds.all)
    func why(batch: Range<UInt64>) async throws {
        var checked = 0
        for seed in batch {
            guard let asked = try await Asked.of(seed: seed) else { continue }
            let open = Set(asked.roster.uncovered.map(\.task)).sorted()
            for task in open.prefix(1) {
                let answer = try await asked.resolver.why(task.text)
                let comparison = WhyComparison(asked: asked, answer: answer)
                #expect(comparison.complaints() == [], "seed \(seed): \(task)")
                checked += answer.fixes.count
            }
        }
        #expect(checked > 0)
    }

    @Test("Of a covered need it is said what is remarkable, and what it would cost to have it otherwise")
    func covered() async throws {
        var kinds: Set<String> = []
        for seed in UInt64(0)..<90 {
            guard let asked = try await Asked.of(seed: seed), let duty = asked.roster.duties.last else { continue }
            let answer = try await asked.resolver.why(duty.task.text)
            guard answer.uncovered.isEmpty else { continue }
            for remark in answer.remarks {
                switch remark.kind {
                case .late: kinds.insert("late")
                case .stranger: kinds.insert("stranger")
                case .fromElsewhere: kinds.insert("elsewhere")
                case .gridMember: kinds.insert("grid member")
                }
                let otherwise = try #require(remark.otherwise)
                #expect(otherwise.outcome != .unknown, "seed \(seed)")
                guard case .late = remark.kind, otherwise.outcome == .possible else { continue }
                let start = asked.roster.duties.filter { $0.task == duty.task }.map(\.interval.start).min()!
                let now = otherwise.roster!.duties.filter { $0.task == duty.task }.map(\.interval.start).min()!
                #expect(now < start, "seed \(seed)")
            }
        }
        #expect(kinds.isSuperset(of: ["late", "elsewhere"]))
    }
}

extension Roster {
    /// Minutes of one volunteer.
    func minutes(of volunteer: VolunteerID) -> Int {
        duties.filter { $0.volunteer == volunteer }.reduce(0) { $0 + $1.interval.duration.value }
    }
}
