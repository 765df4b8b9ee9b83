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

    /// Rows that keeping to so many at every time implies for tasks that have one start: a task that may start before or
    /// after a stretch of time, with the others' groups that last through it.
    ///
    /// Whichever start the task has, it meets all of those. Without such a row a mixture of an early and a late start
    /// finds room for half of it twice.
    mutating func tightenPresence(of tasks: [Int], to most: Int, name: String) {
        let uses = tasks.map { (groups: problem.tasks[$0].groups, forms: self.uses(of: $0)) }
        for (own, task) in uses.enumerated() {
            let groups = task.groups.indices.filter { !task.forms[$0].terms.isEmpty }
                .sorted { task.groups[$0].start < task.groups[$1].start }
            var rows: [(last: Int, form: Form)] = []
            for (first, group) in groups.enumerated() {
                for (last, other) in groups.enumerated().reversed()
                where task.groups[group].end <= task.groups[other].start {
                    let (from, to) = (task.groups[group].end, task.groups[other].start)
                    var form = Form(constant: -most)
                    var count = 0
                    for (number, entry) in uses.enumerated() where number != own {
                        let lasting = entry.groups.indices.filter {
                            entry.groups[$0].start < from && to < entry.groups[$0].end && !entry.forms[$0].terms.isEmpty
                        }
                        for index in lasting { form = form + entry.forms[index] }
                        count += lasting.isEmpty ? 0 : 1
                    }
                    // The same others with more starts of the task say more.
                    let others = form.merged
                    guard count >= most, !rows.contains(where: { $0.last >= last && $0.form.terms == others.terms })
                    else { continue }
                    rows.append((last, others))
                    for index in groups[first...last] where task.groups[index].end >= from {
                        form = form + task.forms[index]
                    }
                    let id = problem.tasks[tasks[own]].base.id
                    tighten(form, name: "\(name).\(id).\(from.value)-\(to.value)")
                }
            }
        }
    }
}
