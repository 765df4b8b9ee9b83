/// One thing that is different from a scenario: the unit in which answers are asked for and given.
///
/// Pins and covered tasks are demands that always hold, whatever mode the rule `pins` has; everything else edits the
/// scenario.
public enum ScenarioChange: Hashable, Sendable {
    /// Somebody must, or must not, have a matching duty.
    case pin(Pin)
    /// A task (or the round of a stop) has every role filled to its minimum; supervision its demand, at all times or
    /// in a part of them.
    case covered(TaskID, during: Interval? = nil)
    /// A volunteer is also free on a date in a window, and gladly so (`available`).
    case free(VolunteerID, CivilDate, DailyWindow)
    /// A volunteer is not free on a date at all.
    case away(VolunteerID, CivilDate)
    /// A volunteer has other limits of load.
    case load(VolunteerID, LoadLimits)
    /// A volunteer holds one more skill.
    case skill(VolunteerID, SkillHolding)
    /// A volunteer serves as far from home as this; the walking limit is dropped if `nil`.
    case reach(VolunteerID, Reach, walkingLimit: Int?)
    /// A need has another window.
    case window(NeedID, DailyWindow)
    /// A service is open to volunteers from as far as this; the walking limit is dropped if `nil`.
    case serviceReach(ServiceID, Reach, walkingLimit: Int?)
    /// A wish of a resident is no longer required.
    case relaxedWish(ResidentID, Wish.Subject)
    /// A rule has another mode.
    case rule(RuleID, RuleMode)
    /// Somebody new serves, such as a phantom volunteer to see what one more would bring.
    case recruit(Volunteer)
    /// A volunteer is no longer there.
    case leave(VolunteerID)
    /// A need is added, or replaces the one of the same id.
    case need(Need)
    /// A need is withdrawn.
    case withdraw(NeedID)

    /// Whether it is a demand on rosters and leaves the scenario as it is.
    var isDemand: Bool {
        switch self {
        case .pin, .covered: true
        default: false
        }
    }

    /// Whether no roster of the changed scenario covers more than the best one of the scenario.
    var onlyRestricts: Bool {
        switch self {
        case .pin, .covered, .away, .leave: true
        default: false
        }
    }
}

extension Scenario {
    /// The scenario with changes made, one after the other; pins become pins of the scenario, and
    /// covered tasks are left to the resolver.
    ///
    /// What names something unknown changes nothing. Complexity: linear in the scenario for each change.
    public func applying(_ changes: some Sequence<ScenarioChange>) -> Scenario {
        var result = self
        for change in changes { result.apply(change) }
        return result
    }

    private mutating func apply(_ change: ScenarioChange) {
        switch change {
        case .pin(let pin): pins.append(pin)
        case .covered: break
        case .free(let id, let date, let window):
            edit(id) { volunteer in
                var windows = volunteer.availability.windows(on: date)
                windows.append(Availability.Window(window))
                volunteer.availability.exceptions[date] = windows
            }
        case .away(let id, let date): edit(id) { $0.availability.exceptions[date] = [] }
        case .load(let id, let load): edit(id) { $0.load = load }
        case .skill(let id, let holding): edit(id) { $0.skills.append(holding) }
        case .reach(let id, let reach, let limit):
            edit(id) { ($0.reach, $0.walkingLimit) = (reach, limit) }
        case .window(let id, let window):
            for index in needs.indices where needs[index].id == id { needs[index].window = window }
        case .serviceReach(let id, let reach, let limit):
            for index in services.indices where services[index].id == id {
                (services[index].reach, services[index].walkingLimit) = (reach, limit)
            }
        case .relaxedWish(let id, let subject):
            for index in residents.indices where residents[index].id == id {
                for wish in residents[index].wishes.indices where residents[index].wishes[wish].subject == subject {
                    residents[index].wishes[wish].isRequired = false
                }
            }
        case .rule(let rule, let mode): rules[rule] = mode
        case .recruit(let volunteer): volunteers.append(volunteer)
        case .leave(let id):
            volunteers.removeAll { $0.id == id }
            pins.removeAll { $0.volunteer == id }
        case .need(let need):
            needs.removeAll { $0.id == need.id }
            needs.append(need)
        case .withdraw(let id):
            needs.removeAll { $0.id == id }
            pins.removeAll { $0.target == id.text || $0.target.hasPrefix("\(id)@") || $0.target.hasPrefix("\(id)#") }
        }
    }

    private mutating func edit(_ id: VolunteerID, _ edit: (inout Volunteer) -> Void) {
        for index in volunteers.indices where volunteers[index].id == id { edit(&volunteers[index]) }
    }
}
