import Rostering

// What people have decided: pins and a published roster, drawn from what is structurally possible.
extension TinyDraft {
    mutating func decide() {
        for index in scenario.volunteers.indices {
            // Several ingredients may have met: a minimum above the maximum is a mistake, not a decision.
            guard let most = scenario.volunteers[index].load.maximumMinutes else { continue }
            scenario.volunteers[index].load.minimumMinutes = scenario.volunteers[index].load.minimumMinutes.map {
                min($0, most)
            }
        }
        if wantsPublication { publish() }
        if wantsPins { pin() }
    }

    private mutating func pin() {
        let tasks = PossibleTask.all(of: scenario, rounds: TinyRounds.form(scenario)).filter { !$0.activities.isEmpty }
        guard !tasks.isEmpty else { return }
        for _ in 0..<random.within(1...2) {
            let task = random.pick(tasks)
            let activity = random.pick(task.activities)
            let stops = TinyRounds.form(scenario).first { $0.id == task.id }?.stops ?? []
            var target = task.id.text
            if let need = task.need, random.chance(40) { target = need.text }
            if let stop = stops.first {
                let day = activity.interval.start.value / 1_440
                target = random.chance(50) ? stop.text : "\(stop)@\(scenario.horizon.date(ofDay: day))"
            }
            var pin = Pin(
                random.pick(Pin.Decision.allCases),
                volunteer: scenario.volunteers[someone()].id,
                target: target
            )
            if random.chance(40) { pin.role = activity.role }
            if random.chance(40) { pin.start = TimeOfDay(minute: activity.interval.start.value % 1_440) }
            if !scenario.pins.contains(pin) { scenario.pins.append(pin) }
            if random.chance(15) {
                // Somebody else decided the opposite.
                pin.decision = pin.decision == .must ? .mustNot : .must
                scenario.pins.append(pin)
            }
        }
    }

    private mutating func publish() {
        let rounds = TinyRounds.form(scenario)
        var duties: [Duty] = []
        let isCareless = random.chance(30)
        for volunteer in scenario.volunteers {
            var own: [Interval] = []
            for task in PossibleTask.all(of: scenario, rounds: rounds) where !task.activities.isEmpty {
                let activity = random.pick(task.activities)
                let isFree = own.allSatisfy {
                    $0.end < activity.interval.start || activity.interval.end < $0.start
                }
                guard isFree || isCareless, random.chance(45) else { continue }
                own.append(activity.interval)
                duties.append(task.duty(of: volunteer.id, activity))
            }
        }
        var published = PublishedRoster(duties: duties, rounds: rounds)
        if !duties.isEmpty {
            let start = random.pick(duties).interval.start.value
            // Duties just before and just after what is frozen; nearness exactly at a bound, or a minute off.
            published.frozenBefore = Minutes(start + random.pick([0, 1, 1]))
            published.now = Minutes(start - random.pick([0, 1_440, 1_441, 2_880, 4_320, 4_321]))
        }
        if random.chance(25), let shift = scenario.needs.first {
            // A duty on a task that no longer exists.
            published.duties.append(
                Duty(
                    volunteer: scenario.volunteers[0].id,
                    task: "gone@2026-11-30",
                    service: shift.service,
                    need: "gone",
                    role: "a",
                    interval: PossibleTask.interval(day: 0, from: 540, to: 600)
                )
            )
        }
        scenario.published = published
    }
}
