/// Takes every certificate that expires soon away, one at a time, and solves the roster anew.
struct RenewalSearch {
    let advisor: Advisor
    /// Weeks that the period has, from the first day of the horizon.
    let weeks: Int
    let solve: GoalSolve

    func renewals() async throws -> Renewals {
        let scenario = advisor.scenario
        let first = scenario.horizon.firstDay
        let last = first.adding(days: 7 * weeks - 1)
        var expiries: [Renewals.Expiry] = []
        var unconfirmed = 0
        for volunteer in scenario.volunteers.sorted(by: { $0.id < $1.id }) {
            for holding in volunteer.skills {
                guard let until = holding.validUntil, first <= until, until < last else { continue }
                if volunteer.skills.contains(where: { $0.outlives(holding, last) }) { continue }
                // Weeks in which a day comes after the certificate's last.
                let missing = weeks - (until.daysSinceEpoch + 1 - first.daysSinceEpoch) / 7
                var expiry = Renewals.Expiry(
                    volunteer: volunteer.id,
                    holding: holding,
                    weeks: missing,
                    duties: [],
                    points: 0,
                    isProven: true,
                    opened: []
                )
                try await look(&expiry)
                if expiry.isUnknown { unconfirmed += 1 }
                expiries.append(expiry)
            }
        }
        return Renewals(
            until: last,
            expiries: expiries.sorted {
                ($1.total, $1.duties.count, $0.volunteer, $0.holding.skill)
                    < ($0.total, $0.duties.count, $1.volunteer, $1.holding.skill)
            },
            unconfirmed: unconfirmed,
            isWhole: advisor.isWhole,
            isOpenProven: advisor.isCoverageProven
        )
    }

    /// What a week without the certificate comes to, against one in which it is valid on all days.
    private func look(_ expiry: inout Renewals.Expiry) async throws {
        let scenario = advisor.scenario.replacing(expiry.holding, of: expiry.volunteer, with: nil)
        var renewed = expiry.holding
        renewed.validUntil = nil
        let whole = advisor.scenario.replacing(expiry.holding, of: expiry.volunteer, with: renewed)
        // A certificate that ends within the week is already missed on its last days.
        let horizon = advisor.scenario.horizon
        let isMissed = expiry.holding.validUntil! < horizon.date(ofDay: horizon.dayCount - 1)
        // As the roster stands, without the certificate: a duty that breaks a rule now needs it.
        let base = advisor.resolver.base
        let own = AdviceGround(scenario, on: base, duties: advisor.roster.duties, wanted: { _, _ in false })
        let kept = Set(own.chosen.map { [own.model.pairs[$0].volunteer, own.model.pairs[$0].activity] })
        let lost = base.chosen.filter {
            !kept.contains([base.model.pairs[$0].volunteer, base.model.pairs[$0].activity])
        }
        let report = Checker(scenario: scenario).check(own.roster(of: own.chosen))
        if lost.isEmpty, report.violations.isEmpty, !isMissed { return }
        let broken = Set(report.violations.flatMap(\.tasks))
        let tasks =
            lost.map { base.model.activity(of: $0).task }
            + base.problem.tasks.indices.filter { broken.contains(base.problem.tasks[$0].base.id) }
        let missed = isMissed ? advisor.openTasks.filter { base.problem.tasks[$0].base.asks(for: expiry.holding) } : []
        if tasks.isEmpty, missed.isEmpty, !advisor.isWhole { return }
        let lostTasks = Set(tasks.map { base.problem.tasks[$0].base.id })
        expiry.duties = advisor.roster.duties.filter { duty in
            lostTasks.contains(duty.task) && (duty.volunteer == expiry.volunteer)
        }
        if solve.stopper.shouldStop {
            expiry.isUnknown = true
            return
        }
        let nearby = NearbyCoverage(advisor, around: tasks + missed, with: solve)
        do {
            let before = try await nearby.least(whole, named: [expiry.volunteer])
            let with = try await nearby.least(scenario, named: [expiry.volunteer])
            let open = Set(before.roster.uncovered.map(\.place))
            expiry.points = max(0, with.points - before.points)
            expiry.isProven = with.isProven && before.isProven
            expiry.opened = with.roster.uncovered.filter { !open.contains($0.place) }
        } catch is NearbyCoverage.NothingKnown {
            expiry.isUnknown = true
        }
    }
}

extension SkillHolding {
    /// Whether this holding still gives what another one does on a day after that one's end.
    fileprivate func outlives(_ other: SkillHolding, _ last: CivilDate) -> Bool {
        guard self != other, skill == other.skill, level >= other.level else { return false }
        guard let from = validFrom else { return validUntil.map { last <= $0 } ?? true }
        return from <= other.validUntil!.adding(days: 1) && validUntil.map { last <= $0 } ?? true
    }
}

extension Scenario {
    /// The scenario in which a volunteer holds something else, or nothing, in place of a certificate.
    fileprivate func replacing(
        _ holding: SkillHolding,
        of volunteer: VolunteerID,
        with other: SkillHolding?
    ) -> Scenario {
        var scenario = self
        for index in scenario.volunteers.indices where scenario.volunteers[index].id == volunteer {
            scenario.volunteers[index].skills = scenario.volunteers[index].skills.compactMap {
                $0 == holding ? other : $0
            }
        }
        return scenario
    }
}

extension RosterTask {
    /// Whether a role asks for a skill.
    fileprivate func asks(for holding: SkillHolding) -> Bool { roles.contains { $0.skill == holding.skill } }
}
