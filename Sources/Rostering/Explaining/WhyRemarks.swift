/// What is remarkable about how a covered task is served.
struct WhyRemarks: Sendable {
    let resolver: Resolver
    let task: Int
    let stopper: Stopper

    private var placed: ResolveModel { resolver.base }
    private var problem: Problem { resolver.base.problem }

    /// A remark with those who would be without it, and the pairs that would repeat it.
    private struct Case {
        var kind: WhyRemark.Kind
        var volunteers: [Int]
        var activities: [Int]
        var banned: [Int]
    }

    func remarks() async throws -> [WhyRemark] {
        let cases = self.cases()
        let counting = WhyCounting(placed, task: task)
        var remarks: [WhyRemark] = []
        for (index, entry) in cases.enumerated() {
            var remark = WhyRemark(
                kind: entry.kind,
                counts: counting.counts(among: entry.volunteers, entry.activities)
            )
            if !stopper.shouldStop {
                var question = ResolveQuestion(near: [problem.tasks[task].base.id])
                question.demands = placed.demands(covering: task, during: nil)
                question.banned = Set(entry.banned)
                remark.otherwise = try await ResolveRun(
                    resolver: resolver,
                    question: question,
                    stopper: stopper.part(1 / Double(cases.count - index))
                ).resolution()
            }
            remarks.append(remark)
        }
        return remarks
    }

    private func cases() -> [Case] {
        let model = placed.model
        let plan = problem.tasks[task]
        let team = placed.chosen.filter { model.activity(of: $0).task == task }
        let all = Array(problem.volunteers.indices)
        var cases: [Case] = []
        if let start = team.map({ model.activity(of: $0).start }).min(), !plan.isSupervision,
            let first = plan.groups.first?.start.value, first < start
        {
            let earlier = plan.activities.filter { problem.activities[$0].start < start }
            let late = model.pairsOfTask[task].filter { model.activity(of: $0).start >= start }
            cases.append(
                Case(kind: .late(minutes: start - first), volunteers: all, activities: earlier, banned: late)
            )
        }
        for pair in team {
            let volunteer = model.pairs[pair].volunteer
            let id = problem.volunteers[volunteer].id
            let role = Array(plan.activities).filter { problem.activities[$0].role == model.activity(of: pair).role }
            func add(_ kind: WhyRemark.Kind, _ isFine: (Int) -> Bool) {
                let others = model.pairsOfTask[task].filter {
                    !isFine(model.pairs[$0].volunteer) && placed.values[$0] == 0
                }
                let own = model.pairsOfTask[task].filter { model.pairs[$0].volunteer == volunteer }
                let fine = all.filter { isFine($0) && $0 != volunteer }
                cases.append(Case(kind: kind, volunteers: fine, activities: role, banned: others + own))
            }
            if plan.isVisit, problem.services[plan.service].continuity, let resident = plan.base.resident,
                !problem.knows(volunteer, resident)
            {
                add(.stranger(id)) { problem.knows($0, resident) }
            }
            if let grid = plan.base.grid, let home = problem.homeGrid(of: volunteer), home != grid {
                let isOther = problem.distance(from: home, to: grid) == .community
                add(.fromElsewhere(id, isOtherBranch: isOther)) { problem.homeGrid(of: $0) == grid }
            }
            if problem.volunteers[volunteer].kind == .gridMember {
                add(.gridMember(id)) { problem.volunteers[$0].kind == .volunteer }
            }
        }
        return cases
    }
}
