/// What one volunteer does in a roster.
public struct VolunteerLoad: Hashable, Sendable {
    /// The volunteer.
    public var volunteer: VolunteerID
    /// Number of duties.
    public var duties: Int
    /// Minutes of the duties.
    public var minutes: Int
    /// Most minutes that the volunteer wants to do; `nil` for no limit.
    public var maximumMinutes: Int?
    /// Whether a grid member serves, not a volunteer.
    public var isGridMember: Bool
}

extension VolunteerLoad {
    /// The loads of all volunteers, in the scenario's order.
    static func all(of index: ScenarioIndex, _ roster: Roster) -> [VolunteerLoad] {
        var duties: [VolunteerID: (count: Int, minutes: Int)] = [:]
        for duty in roster.duties {
            duties[duty.volunteer, default: (0, 0)].count += 1
            duties[duty.volunteer, default: (0, 0)].minutes += duty.interval.duration.value
        }
        return index.scenario.volunteers.map { volunteer in
            let own = duties[volunteer.id] ?? (0, 0)
            return VolunteerLoad(
                volunteer: volunteer.id,
                duties: own.count,
                minutes: own.minutes,
                maximumMinutes: volunteer.load.maximumMinutes,
                isGridMember: volunteer.kind == .gridMember
            )
        }
    }
}

/// How many volunteers have a load within some hours.
struct LoadBand {
    /// Its minutes, half-open but for the first (exactly 0) and the last (no end).
    var minutes: Range<Int>
    /// How many volunteers.
    var volunteers: Int

    /// At most six bands of whole hours that hold all loads; the first are the idle.
    static func bands(of loads: [VolunteerLoad]) -> [LoadBand] {
        let longest = loads.map(\.minutes).max() ?? 0
        let step = [60, 120, 180, 240, 360, 480].first { $0 * 5 > longest } ?? (longest / 5 + 60) / 60 * 60
        var bands = [LoadBand(minutes: 0..<1, volunteers: loads.count { $0.minutes == 0 })]
        var start = 0
        while start <= longest {
            let range = max(1, start)..<(start + step)
            bands.append(LoadBand(minutes: range, volunteers: loads.count { range.contains($0.minutes) }))
            start += step
        }
        return bands
    }
}
