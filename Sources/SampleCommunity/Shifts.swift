import Rostering

extension SampleDraft {
    /// Adds the shifts of every site, one need for each service and window.
    mutating func addShifts() {
        for site in 0..<size.sites {
            addShifts(SampleService.hosting, shiftPlan.hosting, at: .posthouse, site: site)
            addShifts(SampleService.canteen, shiftPlan.canteen, at: .canteen, site: site)
            addShifts(SampleService.breakfast, shiftPlan.breakfast, at: .canteen, site: site)
            addShifts(SampleService.clinic, shiftPlan.clinic, at: .clinic, site: site, condition: .workingDays)
        }
    }

    private mutating func addShifts(
        _ service: ServiceID,
        _ shifts: [ShiftPlan.Shift],
        at place: SamplePlace,
        site: Int,
        condition: DayPattern.Condition = .any
    ) {
        var windows: [DailyWindow] = []
        for shift in shifts where !windows.contains(shift.window) { windows.append(shift.window) }
        for window in windows {
            let weekdays = shifts.filter { $0.window == window }.map(\.weekday)
            needs.append(
                Need(
                    id: nextNeed,
                    service: service,
                    window: window,
                    place: place.id(site: site, of: size.sites),
                    days: DayPattern(weekdays: Set(weekdays), condition: condition)
                )
            )
        }
    }
}
