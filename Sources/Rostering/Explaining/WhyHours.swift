/// More free time of somebody whom only their availability keeps from a task; of several if a team lacks several.
struct WhyHours {
    let problem: Problem
    /// The activities that would help.
    let activities: [Int]
    /// Volunteers whom their availability keeps from it.
    let kept: [VolunteerID]
    /// The role of every missing head.
    let missing: [Int]
    let isThorough: Bool

    /// A stretch of a date.
    private struct Gap: Hashable {
        let date: CivilDate
        let from: Int
        let to: Int
        var window: DailyWindow { DailyWindow(TimeOfDay(minute: from), TimeOfDay(minute: to)) }
    }

    /// Somebody's missing time for one activity, with the care points of the duty.
    private struct Offer: Hashable {
        let volunteer: VolunteerID
        let gap: Gap
        let points: Int

        var size: Int { gap.to - gap.from }
        var change: ScenarioChange { .free(volunteer, gap.date, gap.window) }

        static func isBefore(_ left: Offer, _ right: Offer) -> Bool {
            if left.size != right.size { return left.size < right.size }
            if left.points != right.points { return left.points < right.points }
            return (left.volunteer, left.gap.date, left.gap.from) < (right.volunteer, right.gap.date, right.gap.from)
        }
    }

    /// The ladder, the least time first, then the least care points.
    var ladder: WhyLadder {
        let volunteers = kept.compactMap { id in problem.volunteers.firstIndex { $0.id == id } }
        var singles: [[String]: Offer] = [:]
        var offersAt: [Interval: [Int: [Offer]]] = [:]
        for activity in activities.map({ problem.activities[$0] }) {
            let offers = volunteers.compactMap { offer($0, activity) }.sorted(by: Offer.isBefore)
            for offer in offers {
                let key = [offer.volunteer.text, "\(offer.gap.date)", "\(offer.gap.from)", "\(offer.gap.to)"]
                if singles[key].map({ offer.points < $0.points }) ?? true { singles[key] = offer }
            }
            offersAt[Interval(Minutes(activity.start), Minutes(activity.end)), default: [:]][activity.role] = offers
        }
        // Of a team that lacks several, one person's time alone is not worth a try in a large problem.
        let alone =
            isThorough || missing.count == 1 ? singles.values.sorted(by: Offer.isBefore).map { [$0] } : []
        let teams = missing.count > 1 ? offersAt.sorted { $0.key < $1.key }.compactMap { team($0.value) } : []
        let rungs = (alone + teams.sorted { size(of: $0) < size(of: $1) }).map {
            WhyLadder.Rung($0.map(\.change), size: size(of: $0))
        }
        return WhyLadder(rungs: rungs, isFine: missing.count == 1)
    }

    /// Somebody else for every missing head, each the one who needs the least.
    private func team(_ offers: [Int: [Offer]]) -> [Offer]? {
        var team: [Offer] = []
        for role in missing {
            let known = Set(team.map(\.volunteer))
            guard let next = offers[role]?.first(where: { !known.contains($0.volunteer) }) else { return nil }
            team.append(next)
        }
        return team
    }

    private func size(of offers: [Offer]) -> Int { offers.reduce(0) { $0 + $1.size } }

    /// The stretch from the first to the last minute of an activity in which a volunteer is not free, if nothing else
    /// keeps them from it.
    private func offer(_ volunteer: Int, _ activity: Activity) -> Offer? {
        guard problem.excluding(volunteer: volunteer, activity) == [.availability] else { return nil }
        let free = problem.freeTime[volunteer][activity.day].free
        var (from, to) = (activity.stretch.lowerBound, activity.stretch.upperBound)
        if let first = free.first(where: { $0.contains(from) }) { from = first.upperBound }
        if let last = free.first(where: { $0.lowerBound < to && to <= $0.upperBound }) { to = last.lowerBound }
        return Offer(
            volunteer: problem.volunteers[volunteer].id,
            gap: Gap(date: problem.date(of: activity), from: from, to: max(from, to)),
            points: CareObjective.pairPoints(problem, volunteer: volunteer, activity: activity)
        )
    }
}
