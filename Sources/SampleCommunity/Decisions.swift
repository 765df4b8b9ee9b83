import Rostering

extension SampleDraft {
    /// Adds the coordinator's pins (at most three) and a reserve.
    mutating func addDecisions() {
        let kept = visitPin(.must)
        let barred = visitPin(.mustNot, except: kept?.target)
        pins = [kept, barred, hostPin()].compactMap { $0 }
        standby = [
            StandbyReserve(
                id: "weekend-first-aid",
                window: DailyWindow(TimeOfDay(9), TimeOfDay(11)),
                atLeast: 1,
                days: DayPattern(weekdays: [.saturday, .sunday]),
                skill: SampleSkill.firstAid
            )
        ]
    }

    /// A known face who must, or must not, make a visit.
    private func visitPin(_ decision: Pin.Decision, except target: String? = nil) -> Pin? {
        let visits = needs.filter { $0.service == SampleService.company && $0.id.text != target }
        for need in decision == .must ? visits : visits.reversed() {
            guard let id = need.resident, let resident = residents.first(where: { $0.id == id }),
                resident.wishes.allSatisfy({ !$0.isRequired })
            else { continue }
            let building = position(of: resident.building)
            let dates = week.horizon.dates.filter { need.days.weekdays.contains($0.weekday) }
            let face = volunteers.indices.first { position in
                let volunteer = volunteers[position]
                return callings[position] == .visitor && volunteer.history.served.contains(id)
                    && !resident.refused.contains(volunteer.id) && !volunteer.refuses.contains(id)
                    && isWithinReach(position, building: building, service: .branch)
                    && isNear(position, layout.buildings[building].position)
                    && dates.allSatisfy {
                        isFree(position, on: $0, need.window, minutes: need.duration.value)
                            && holds(position, SampleSkill.company, on: $0)
                    }
            }
            if let face { return Pin(decision, volunteer: volunteers[face].id, target: need.id.text) }
        }
        return nil
    }

    /// Somebody with a first-aid certificate who must lead one of the hosting shifts.
    private func hostPin() -> Pin? {
        for need in needs where need.service == SampleService.hosting {
            guard let place = layout.places.first(where: { $0.id == need.place }) else { continue }
            for date in week.horizon.dates where need.days.weekdays.contains(date.weekday) {
                let length = need.window.to.minute - need.window.from.minute
                let lead = volunteers.indices.first { position in
                    callings[position] == .host && holds(position, SampleSkill.firstAid, on: date)
                        && volunteers[position].skills.contains {
                            $0.skill == SampleSkill.hosting && $0.level == .experienced
                        }
                        && isNear(position, place.position)
                        && isFree(position, on: date, need.window, minutes: length)
                }
                if let lead {
                    return Pin(.must, volunteer: volunteers[lead].id, target: "\(need.id)@\(date)", role: "lead")
                }
            }
        }
        return nil
    }
}
