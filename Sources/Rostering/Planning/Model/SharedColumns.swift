/// What a column that several rules and objectives share means.
enum SharedColumn: Hashable, Sendable {
    /// Minutes of a volunteer in the horizon.
    case minutes(volunteer: Int)
    /// Minutes of a volunteer above a fairness threshold, by its number.
    case excessLoad(volunteer: Int, number: Int)
    /// Whether a volunteer has a duty on a day.
    case worksOnDay(volunteer: Int, day: Int)
    /// Whether a volunteer visits a resident for a service.
    case face(volunteer: Int, resident: ResidentID, service: Int)
    /// Whether anybody serves a task.
    case served(task: Int)
    /// Whether anybody is present in a slot of supervision.
    case present(task: Int, slot: Int)
    /// Whether every role of a task has its minimum.
    case complete(task: Int)
}

extension RosterModel {
    /// Pairs of a volunteer and a task.
    func pairs(of volunteer: Int, task: Int) -> [Int] {
        pairsOfTask[task].filter { pairs[$0].volunteer == volunteer }
    }

    /// A volunteer's pairs grouped by task, in task order: each group's sum is at most 1.
    func pairsByTask(_ pairs: some Sequence<Int>) -> [[Int]] {
        var groups: [Int: [Int]] = [:]
        for pair in pairs { groups[activity(of: pair).task, default: []].append(pair) }
        return groups.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Pairs grouped by volunteer, in volunteer order.
    func pairsByVolunteer(_ pairs: some Sequence<Int>) -> [(volunteer: Int, pairs: [Int])] {
        var groups: [Int: [Int]] = [:]
        for pair in pairs { groups[self.pairs[pair].volunteer, default: []].append(pair) }
        return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Minutes of a volunteer in the horizon.
    mutating func minutes(of volunteer: Int) -> Int {
        if let known = shared[.minutes(volunteer: volunteer)] { return known }
        var form = Form()
        for pair in pairsOfVolunteer[volunteer] { form.add(pair, times: activity(of: pair).duration) }
        let column = sum(of: form, name: "minutes.\(problem.volunteers[volunteer].id)")
        shared[.minutes(volunteer: volunteer)] = column
        return column
    }

    /// Whether a volunteer has a duty on a day; `nil` if that cannot be.
    mutating func works(_ volunteer: Int, day: Int) -> Int? {
        if let known = shared[.worksOnDay(volunteer: volunteer, day: day)] { return known }
        let groups = pairsByTask(pairsOfVolunteer[volunteer].filter { activity(of: $0).day == day })
        guard !groups.isEmpty else { return nil }
        let column = any(of: groups, name: "works.\(problem.volunteers[volunteer].id).\(day)")
        shared[.worksOnDay(volunteer: volunteer, day: day)] = column
        return column
    }

    /// Volunteers who may visit a resident for a service, with the column that says whether they do.
    mutating func faces(of resident: ResidentID, service: Int) -> [(volunteer: Int, column: Int)] {
        let tasks = problem.tasks.indices.filter {
            problem.tasks[$0].isVisit && problem.tasks[$0].service == service
                && problem.tasks[$0].base.resident == resident
        }
        return pairsByVolunteer(tasks.flatMap { pairsOfTask[$0] }).map { volunteer, pairs in
            let key = SharedColumn.face(volunteer: volunteer, resident: resident, service: service)
            if let known = shared[key] { return (volunteer, known) }
            let name = "face.\(problem.volunteers[volunteer].id).\(resident).\(problem.services[service].id)"
            let column = any(of: pairsByTask(pairs), name: name)
            shared[key] = column
            return (volunteer, column)
        }
    }

    /// The use of each start group of a head-count task: a form that is 1 if anybody starts then.
    ///
    /// A task for one head needs no column: its pairs exclude each other (required `coverage`).
    mutating func uses(of task: Int) -> [Form] {
        if let known = groupUse[task] { return known }
        let plan = problem.tasks[task]
        var byGroup: [[Int]] = Array(repeating: [], count: plan.groups.count)
        for pair in pairsOfTask[task] { byGroup[activity(of: pair).group].append(pair) }
        let isAlone = plan.maximumHeads <= 1 && problem.mode(of: CoverageRule.self) == .required
        var forms: [Form] = []
        for (group, pairs) in byGroup.enumerated() {
            if isAlone || pairs.isEmpty {
                forms.append(Form(pairs))
            } else {
                let groups = pairsByVolunteer(pairs).map(\.pairs)
                let name = "use.\(plan.base.id).\(plan.groups[group].start.value)"
                forms.append(Form([any(of: groups, isExact: true, isInteger: true, name: name)]))
            }
        }
        groupUse[task] = forms
        return forms
    }

    /// Whether anybody serves a head-count task, as a form of value 0 or 1.
    mutating func served(_ task: Int) -> Form {
        let uses = uses(of: task)
        if problem.mode(of: StartTogetherRule.self) == .required || uses.count <= 1 {
            return uses.reduce(Form()) { $0 + $1 }
        }
        if let known = shared[.served(task: task)] { return Form([known]) }
        let groups = uses.flatMap { $0.terms.map { [Int($0.column)] } }
        guard !groups.isEmpty else { return Form() }
        let column = any(of: groups, isExact: true, isInteger: true, name: "served.\(problem.tasks[task].base.id)")
        shared[.served(task: task)] = column
        return Form([column])
    }

    /// Pairs of a supervision task whose stay covers a slot.
    func pairs(covering slot: Int, of task: Int) -> [Int] {
        let interval = problem.tasks[task].slots[slot].interval
        return pairsOfTask[task].filter {
            let activity = activity(of: $0)
            return activity.start <= interval.start.value && interval.end.value <= activity.end
        }
    }

    /// Whether anybody is present in a slot of supervision; `nil` if nobody can be.
    mutating func present(slot: Int, of task: Int) -> Int? {
        if let known = shared[.present(task: task, slot: slot)] { return known }
        let groups = pairsByVolunteer(pairs(covering: slot, of: task)).map(\.pairs)
        guard !groups.isEmpty else { return nil }
        let column = any(
            of: groups,
            isExact: true,
            isInteger: true,
            name: "present.\(problem.tasks[task].base.id).\(slot)"
        )
        shared[.present(task: task, slot: slot)] = column
        return column
    }

    /// Heads of one role of a task.
    func heads(of task: Int, role: Int) -> Form { Form(pairsOfTask[task].filter { activity(of: $0).role == role }) }

    /// Heads of one role of a task that start with a group.
    func heads(of task: Int, role: Int, group: Int) -> Form {
        Form(
            pairsOfTask[task].filter {
                let activity = activity(of: $0)
                return activity.role == role && activity.group == group
            }
        )
    }

    /// Whether every role of an all-or-nothing task has its minimum.
    mutating func complete(_ task: Int) -> Int {
        if let known = shared[.complete(task: task)] { return known }
        let roles = problem.tasks[task].base.roles
        let parts = roles.indices.map { (heads: heads(of: task, role: $0), minimum: roles[$0].minimum) }
        let column = complete(parts, name: "complete.\(problem.tasks[task].base.id)")
        shared[.complete(task: task)] = column
        return column
    }
}
