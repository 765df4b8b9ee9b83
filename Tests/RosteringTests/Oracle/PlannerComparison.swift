import GLPKSolver
import Rostering
import TestSupport

/// Where the planner and the oracle disagree about the scenario of a seed; short, for a test to show.
struct PlannerComparison {
    let seed: UInt64
    let scenario: Scenario

    init(seed: UInt64) {
        self.seed = seed
        scenario = TinyScenario.make(seed: seed)
    }

    /// The outcome of planning: a roster, provably none, or a failure.
    enum Outcome: Hashable {
        case roster(Roster)
        case infeasible
        case failure(String)
    }

    /// Plans with a gap of 0.
    static func plan(
        _ scenario: Scenario,
        method: PlanMethod = .automatic,
        isMerged: Bool = false,
        threads: Int? = nil
    ) async -> Outcome {
        do {
            let options = PlanOptions(gap: 0, method: method, isMerged: isMerged, threads: threads)
            return .roster(try await Planner(solver: GLPKSolver(), options: options).plan(scenario))
        } catch PlanError.infeasible {
            return .infeasible
        } catch PlanError.rejectedByChecker(let reasons) {
            return .failure("rejected by the checker: \(reasons)")
        } catch PlanError.invalidScenario(let findings) {
            // A pin that can never be kept is reported before any planning; the oracle must agree that none can be.
            let statements = findings.filter { $0.severity == .error }.map(\.message.english)
            let verdict = await OracleRuns.shared.verdict(of: scenario)
            return verdict.isFeasible ? .failure("invalid: \(statements)") : .infeasible
        } catch {
            return .failure("\(error)")
        }
    }

    /// Disagreements on feasibility, on the value of each level, and in the certificate.
    func complaints(isMerged: Bool, method: PlanMethod = .automatic) async -> [String] {
        let roster: Roster
        switch await Self.plan(scenario, method: method, isMerged: isMerged) {
        case .failure(let reason): return [reason]
        case .infeasible:
            return await OracleRuns.shared.verdict(of: scenario).isFeasible ? ["infeasible, but there is a roster"] : []
        case .roster(let found): roster = found
        }
        let verdict = await OracleRuns.shared.verdict(of: scenario, rounds: roster.rounds)
        guard let optimum = isMerged ? verdict.merged : verdict.lexicographic else {
            return ["a roster, but none is feasible"]
        }
        let report = Checker(scenario: scenario).check(roster)
        var complaints = report.isAccepted ? [] : ["not accepted by the checker"]
        for level in isMerged ? [ObjectiveLevel.merged] : [.coverage, .stability, .care] {
            let (planned, least) = (report.levels[level] ?? -1, optimum.levels[level] ?? -1)
            if planned != least { complaints.append("\(level) \(planned), the oracle finds \(least)") }
            if level == .stability, scenario.published == nil { continue }
            complaints += certificateComplaints(roster, level, report)
        }
        return complaints
    }

    /// The certificate claims what the checker finds and proves it without a gap.
    private func certificateComplaints(_ roster: Roster, _ level: ObjectiveLevel, _ report: CheckReport) -> [String] {
        guard let proof = roster.certificate?.levels.first(where: { $0.level == level }) else {
            return ["\(level) has no certificate"]
        }
        var complaints: [String] = []
        if proof.objective != report.levels[level] { complaints.append("\(level) is claimed to be \(proof.objective)") }
        if proof.bound > Double(proof.objective) + 1e-6 { complaints.append("\(level) bound \(proof.bound) is above") }
        if proof.gap > 1e-6 { complaints.append("\(level) gap \(proof.gap), \(proof.termination)") }
        if proof.termination != .optimal { complaints.append("\(level) ends with \(proof.termination)") }
        return complaints
    }

    /// What differs when the entries of the scenario's lists stand in another order.
    func shuffleComplaints() async -> [String] {
        let one = await Self.plan(scenario)
        let other = await Self.plan(ScenarioShuffle.shuffled(scenario, seed: seed))
        return difference(one, other)
    }

    /// What differs with other numbers of threads.
    func threadComplaints() async -> [String] {
        let one = await Self.plan(scenario, threads: 1)
        var parts: [String] = []
        for threads in [2, 4] { parts += difference(one, await Self.plan(scenario, threads: threads)) }
        return parts
    }

    private func difference(_ one: Outcome, _ other: Outcome) -> [String] {
        if one == other { return [] }
        guard case .roster(let left) = one, case .roster(let right) = other else { return ["\(one) and \(other)"] }
        var parts: [String] = []
        if left.duties != right.duties { parts.append("duties") }
        if left.rounds != right.rounds {
            parts.append("rounds \(left.rounds.map(\.stops)) \(right.rounds.map(\.stops))")
        }
        if left.sessions != right.sessions { parts.append("rooms \(left.sessions) \(right.sessions)") }
        if left.uncovered != right.uncovered { parts.append("uncovered") }
        if left.certificate != right.certificate { parts.append("certificate") }
        return parts
    }
}
