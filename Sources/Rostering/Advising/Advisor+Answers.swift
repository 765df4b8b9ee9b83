extension Advisor {
    /// What one more volunteer hour is worth, by skill, day, time of day and grid.
    ///
    /// Parameters:
    /// - minutes: how long the hour is.
    /// - parts: the parts of the day, by the time at which a duty starts.
    /// Throws: what the solver throws.
    public func hourValue(minutes: Int = 60, parts: [DailyWindow] = Advisor.dayParts) async throws -> HourValue {
        try await run { solve in
            try await HourSearch(advisor: self, minutes: max(1, minutes), parts: parts, solve: solve).value()
        }
    }

    /// Early and morning, midday, afternoon, evening.
    public static let dayParts = [
        DailyWindow(TimeOfDay(0), TimeOfDay(11)), DailyWindow(TimeOfDay(11), TimeOfDay(14)),
        DailyWindow(TimeOfDay(14), TimeOfDay(17)), DailyWindow(TimeOfDay(17), TimeOfDay(24)),
    ]

    /// Whom to train in what, and the fewest trainings that reach a coverage target.
    ///
    /// Throws: what the solver throws.
    public func training(reaching target: CoverageTarget) async throws -> Training {
        try await run { solve in
            try await TrainingSearch(advisor: self, target: target, solve: solve).training()
        }
    }

    /// Which certificates that expire within so many weeks of the horizon's first day hurt most if nobody renews them.
    ///
    /// Throws: what the solver throws.
    public func renewals(weeks: Int = 8) async throws -> Renewals {
        try await run { solve in
            try await RenewalSearch(advisor: self, weeks: max(1, weeks), solve: solve).renewals()
        }
    }
}

extension Advisor {
    /// The fewest people to recruit so that a coverage target is reached.
    ///
    /// Parameters:
    /// - profiles: what recruits may bring; by default ``TypicalProfiles``.
    /// - maximum: most recruits to look for.
    /// Throws: what the solver throws.
    public func recruitment(
        reaching target: CoverageTarget,
        profiles: [VolunteerProfile]? = nil,
        maximum: Int = 16
    ) async throws -> Recruitment {
        try await run { solve in
            try await RecruitSearch(
                advisor: self,
                given: profiles ?? TypicalProfiles(scenario).profiles(),
                target: target,
                maximum: max(1, maximum),
                solve: solve
            ).recruitment()
        }
    }
}

extension Advisor {
    /// How much of one goal is had for how much of another, with coverage as good as in the given roster unless it is a
    /// goal itself.
    ///
    /// Parameters:
    /// - points: most rosters to find; of a small problem they are all there are if no more exist.
    /// - timeLimit: wall-clock limit; 80 seconds by default, so that a run ends within two minutes.
    /// - progress: the share that is done.
    /// Throws: what the solver throws.
    public func tradeOff(
        _ first: TradeOffGoal,
        _ second: TradeOffGoal,
        points: Int = 8,
        timeLimit: Duration? = .seconds(80),
        progress: (@Sendable (Double) -> Void)? = nil
    ) async throws -> TradeOff {
        let stopper = Stopper(timeLimit: timeLimit)
        let model = TradeOffModel(first, second, on: resolver.base)
        return try await withTaskCancellationHandler {
            var found: (points: [TradeOff.Point], isComplete: Bool) = ([], false)
            if isWhole {
                let exact = EpsilonConstraint(
                    model: model,
                    solve: GoalSolve(solver: solver, stopper: stopper, limits: WorkLimits(effort: 1)),
                    most: max(2, points),
                    progress: progress
                )
                found = try await exact.curve()
            }
            let isExact = !found.points.isEmpty
            if !isExact {
                let sums = WeightedSums(
                    model: model,
                    duties: roster.duties,
                    solver: solver,
                    stopper: stopper,
                    sums: max(2, points),
                    leastCoverage: roster.certificate?.levels.first { $0.level == .coverage }?.bound,
                    progress: progress
                )
                found = try await sums.curve()
            }
            let given = model.values(model.chosen)
            return TradeOff(
                first: first,
                second: second,
                method: isExact ? .epsilonConstraint : .weightedSums,
                heldCoverage: model.heldCoverage,
                points: found.points,
                isComplete: found.isComplete,
                given: (given.first, given.second),
                limit: stopper.reason
            )
        } onCancel: {
            stopper.cancel()
        }
    }
}
