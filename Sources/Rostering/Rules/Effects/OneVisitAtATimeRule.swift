// MARK: Effect on the model

extension OneVisitAtATimeRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        var visits: [ResidentID: [Int]] = [:]
        for (index, task) in model.problem.tasks.enumerated() where task.isVisit {
            if let resident = task.base.resident { visits[resident, default: []].append(index) }
        }
        for (resident, tasks) in visits.sorted(by: { $0.key < $1.key }) where tasks.count > 1 {
            model.limitPresence(of: tasks, to: 1, rule: id, mode: mode, name: "visit.\(resident)")
        }
    }
}

extension RosterModel {
    /// At every time at most so many of the tasks take place: one form for each stretch between possible starts and
    /// ends; penalised by the minute.
    mutating func limitPresence(of tasks: [Int], to most: Int, rule: RuleID, mode: RuleMode, name: String) {
        var breaks: Set<Int> = []
        for task in tasks {
            for group in problem.tasks[task].groups {
                breaks.insert(group.start.value)
                breaks.insert(group.end.value)
            }
        }
        let times = breaks.sorted()
        let uses = tasks.map { (problem.tasks[$0].groups, self.uses(of: $0)) }
        var previous: [Form.Term] = []
        for (from, to) in zip(times, times.dropFirst()) {
            var form = Form(constant: -most)
            var taskCount = 0
            for (groups, forms) in uses {
                var isPresent = false
                for (group, interval) in groups.enumerated()
                where interval.start.value <= from && to <= interval.end.value && !forms[group].terms.isEmpty {
                    form = form + forms[group]
                    isPresent = true
                }
                taskCount += isPresent ? 1 : 0
            }
            let startTogether = problem.mode(of: StartTogetherRule.self) == .required
            guard taskCount > most || !startTogether, !form.terms.isEmpty else { continue }
            let terms = form.merged.terms
            if mode == .required && terms == previous { continue }
            previous = terms
            limit([form], rule: rule, mode: mode, length: to - from, name: "\(name).\(from)")
        }
    }
}
