/// What goes wrong in one sample of a week.
struct WeekEvents: Sendable {
    /// Somebody who does not come: a duty of the roster.
    enum Absence: Hashable, Sendable { case none, cancelled, noShow }

    private let setup: SimulationSetup
    private let draw: Draw

    init(_ setup: SimulationSetup, sample: Int) {
        self.setup = setup
        draw = Draw(seed: setup.options.seed, sample: sample)
    }

    /// For what is drawn while the week is mended.
    var seed: UInt64 { draw.root }

    /// Whether a volunteer cancels a day.
    func isAway(_ volunteer: Int, day: Int) -> Bool {
        draw.unit(.cancellation, setup.volunteerKeys[volunteer], UInt64(day)) < setup.options.cancellation
    }

    /// What becomes of a duty before anything is mended.
    func absence(of duty: SimulationSetup.Planned) -> Absence {
        if isAway(duty.volunteer, day: duty.day) { return .cancelled }
        let chance = draw.unit(.noShow, setup.volunteerKeys[duty.volunteer], setup.taskKeys[duty.task])
        return chance < setup.noShow[duty.volunteer] ? .noShow : .none
    }

    /// Whether a volunteer who is asked to step in on a day says yes.
    func accepts(_ volunteer: Int, day: Int) -> Bool {
        draw.unit(.acceptance, setup.volunteerKeys[volunteer], UInt64(day)) < setup.options.acceptance
    }

    /// Whether a volunteer on standby on a day turns up.
    func standsBy(_ volunteer: Int, day: Int) -> Bool {
        draw.unit(.standby, setup.volunteerKeys[volunteer], UInt64(day)) >= setup.noShow[volunteer]
    }

    /// The tasks that come up.
    var urgentTasks: [Int] {
        setup.urgentTasks.filter { draw.unit(.urgentNeed, setup.taskKeys[$0]) < setup.urgentChance }
    }
}
