import Rostering

/// A mean over samples with its 95 % confidence interval, as JSON.
struct EstimateJSON: Encodable {
    var mean: Double
    var from: Double?
    var to: Double?

    init(_ estimate: Estimate) {
        mean = estimate.mean
        guard estimate.margin.isFinite else { return }
        (from, to) = (estimate.interval.lowerBound, estimate.interval.upperBound)
    }
}

/// What `simulate` tells as JSON; shares from 0 to 1.
struct SimulationJSON: Encodable {
    /// The level of a service; without an id of all together.
    struct Level: Encodable {
        var service: ServiceID?
        var planned: Double
        var notMended: EstimateJSON
        var mended: EstimateJSON
    }

    /// The other roster's level less this one's, in the same weeks.
    struct Difference: Encodable {
        var service: ServiceID?
        var notMended: EstimateJSON
        var mended: EstimateJSON
    }

    /// A task that is often not served as planned.
    struct Risk: Encodable {
        var task: TaskID
        var service: ServiceID
        var servedNotMended: Double
        var servedMended: Double
    }

    var samples: Int
    var seed: UInt64
    var mending: String
    var levels: [Level]
    var cancelledDuties: EstimateJSON
    var noShows: EstimateJSON
    var urgentNeeds: EstimateJSON
    var calls: EstimateJSON
    var standIns: EstimateJSON
    var dutiesMoved: EstimateJSON
    var dutiesDropped: EstimateJSON
    var missedPointsNotMended: EstimateJSON
    var missedPointsMended: EstimateJSON
    var risks: [Risk]
    var differences: [Difference]?

    init(_ report: SimulationReport, comparedWith other: SimulationReport?) {
        samples = report.samples
        seed = report.seed
        mending = report.mending.rawValue
        levels = report.levels.map {
            Level(
                service: $0.service,
                planned: $0.planned,
                notMended: EstimateJSON($0.unrepaired),
                mended: EstimateJSON($0.repaired)
            )
        }
        cancelledDuties = EstimateJSON(report.cancelled)
        noShows = EstimateJSON(report.noShows)
        urgentNeeds = EstimateJSON(report.urgentNeeds)
        calls = EstimateJSON(report.calls)
        standIns = EstimateJSON(report.standIns)
        dutiesMoved = EstimateJSON(report.moved)
        dutiesDropped = EstimateJSON(report.dropped)
        missedPointsNotMended = EstimateJSON(report.unrepairedPoints)
        missedPointsMended = EstimateJSON(report.repairedPoints)
        risks = report.risks.map {
            Risk(
                task: $0.task,
                service: $0.service,
                servedNotMended: 1 - $0.unrepaired,
                servedMended: 1 - $0.repaired
            )
        }
        differences = other?.difference(from: report).map {
            Difference(
                service: $0.service,
                notMended: EstimateJSON($0.unrepaired),
                mended: EstimateJSON($0.repaired)
            )
        }
    }
}

/// What `standby` tells as JSON; what is saved is of a week; units are places, doors and slots, as each service counts.
struct StandbyJSON: Encodable {
    /// Who keeps free when; without a part, all day.
    struct Duty: Encodable {
        var volunteer: VolunteerID
        var date: String
        var part: DayPart?
        var skill: SkillID?

        init(_ duty: StandbyDuty, _ scenario: Scenario) {
            volunteer = duty.volunteer
            date = scenario.horizon.date(ofDay: duty.day).description
            part = duty.part
            skill = duty.skill
        }
    }

    var standby: [Duty]
    var oneBackupADay: [Duty]
    var trainingSamples: Int
    var pointsSavedInTraining: Double
    var pointsBoundInTraining: Double
    var isProven: Bool
    var freshSamples: Int
    var unitsSaved: EstimateJSON
    var pointsSaved: EstimateJSON
    var unitsSavedByOneBackupADay: EstimateJSON
    var pointsSavedByOneBackupADay: EstimateJSON
    var unitsSavedBeyond: EstimateJSON
    var pointsSavedBeyond: EstimateJSON

    init(_ plan: StandbyPlan, _ scenario: Scenario) {
        standby = plan.duties.map { Duty($0, scenario) }
        oneBackupADay = plan.flat.map { Duty($0, scenario) }
        trainingSamples = plan.trainingSamples
        pointsSavedInTraining = plan.saved
        pointsBoundInTraining = plan.bound
        isProven = plan.isProven
        freshSamples = plan.withPlan.samples
        unitsSaved = EstimateJSON(plan.gain)
        pointsSaved = EstimateJSON(plan.pointsGain)
        unitsSavedByOneBackupADay = EstimateJSON(plan.flatGain)
        pointsSavedByOneBackupADay = EstimateJSON(plan.flatPointsGain)
        unitsSavedBeyond = EstimateJSON(plan.margin)
        pointsSavedBeyond = EstimateJSON(plan.pointsMargin)
    }
}
