import GLPKSolver
import LinearModel
import TestSupport
import Testing

@testable import Rostering

@Suite("The model of standby against every choice")
struct StandbyModelTests {
    private typealias Candidate = StandbyCases.Candidate
    private typealias Case = StandbyCases.Case

    /// Missing heads of three weeks, with helpers drawn at random.
    private func cases(_ random: inout SplitMix64) -> [Case] {
        (0..<3).flatMap { sample in
            (0..<Int.random(in: 1...4, using: &random)).map { number in
                var helpers: [Candidate: Range<Int>] = [:]
                let day = Int.random(in: 0...1, using: &random)
                let part: DayPart = Bool.random(using: &random) ? .morning : .afternoon
                let start = day * 1440 + (part == .morning ? 500 : 800) + Int.random(in: 0...3, using: &random) * 30
                for volunteer in 0..<3 where Int.random(in: 0...2, using: &random) > 0 {
                    helpers[Candidate(volunteer: volunteer, day: day, part: part)] = start..<(start + 60)
                }
                if helpers.isEmpty { helpers[Candidate(volunteer: 0, day: day, part: part)] = start..<(start + 60) }
                let points = Int.random(in: 1...9, using: &random) * 10
                return Case(sample: sample, task: number, points: points, helpers: helpers)
            }
        }
    }

    /// The most points that chosen candidates can save, by trying every assignment.
    private func saved(_ cases: ArraySlice<Case>, _ chosen: [Candidate], _ busy: [(Candidate, Int, Range<Int>)] = [])
        -> Int
    {
        guard let first = cases.first else { return 0 }
        let rest = cases.dropFirst()
        var most = saved(rest, chosen, busy)
        for candidate in chosen {
            guard let time = first.helpers[candidate],
                !busy.contains(where: { $0.0 == candidate && $0.1 == first.sample && $0.2.overlaps(time) })
            else { continue }
            most = max(most, first.points + saved(rest, chosen, busy + [(candidate, first.sample, time)]))
        }
        return most
    }

    /// The most points that any allowed choice can save.
    private func best(_ cases: [Case], number: Int, perVolunteer: Int) -> Int {
        let candidates = Set(cases.flatMap(\.helpers.keys)).sorted()
        var most = 0
        for mask in 0..<(1 << candidates.count) where mask.nonzeroBitCount <= number {
            let chosen = candidates.indices.filter { mask >> $0 & 1 == 1 }.map { candidates[$0] }
            let isAllowed = Dictionary(grouping: chosen, by: \.volunteer).values.allSatisfy { own in
                own.count <= perVolunteer && Set(own.map(\.day)).count == own.count
            }
            if isAllowed { most = max(most, saved(cases[...], chosen)) }
        }
        return most
    }

    @Test("The choice saves as much as the best of all choices, and the bound says so", arguments: 0..<40)
    func againstAll(seed: UInt64) async throws {
        var random = SplitMix64(seed: seed)
        let cases = cases(&random)
        let (number, perVolunteer) = (Int.random(in: 1...3, using: &random), Int.random(in: 1...2, using: &random))
        var options = SolveOptions()
        options.relativeGap = 0
        let choice = try await StandbyModel(cases: cases, samples: 3, number: number, perVolunteer: perVolunteer)
            .choose(solver: GLPKSolver(), options: options)
        let best = Double(best(cases, number: number, perVolunteer: perVolunteer)) / 3
        #expect(abs(choice.saved - best) < 1e-6)
        #expect(choice.bound >= best - 1e-6 && choice.bound <= best + 1e-6)
        #expect(choice.termination == .optimal || choice.termination == .gapReached)
        #expect(choice.candidates.count <= number)
        #expect(abs(Double(saved(cases[...], choice.candidates)) / 3 - best) < 1e-6)
    }

    @Test("Nothing to save needs nobody")
    func nothing() async throws {
        let choice = try await StandbyModel(cases: [], samples: 10, number: 3, perVolunteer: 2)
            .choose(solver: GLPKSolver(), options: SolveOptions())
        #expect(choice.candidates.isEmpty)
        #expect(choice.saved == 0 && choice.bound == 0)
    }

    @Test(
        "Noon begins the afternoon, and five the evening",
        arguments: [(0, .morning), (719, .morning), (720, .afternoon), (1019, .afternoon), (1020, .evening)]
            as [(Int, DayPart)]
    )
    func parts(minute: Int, part: DayPart) { #expect(DayPart(minute: minute) == part) }
}
