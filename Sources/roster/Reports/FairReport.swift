import Rostering

/// What `fair` tells as JSON.
struct FairReport: Encodable {
    /// What somebody offered and does.
    struct Load: Encodable {
        var volunteer: VolunteerID
        var offeredMinutes: Int
        var minutes: Int
        var duties: Int

        init(_ load: FairAnswer.Load) {
            (volunteer, offeredMinutes) = (load.volunteer, load.offered)
            (minutes, duties) = (load.minutes, load.duties)
        }
    }

    var load: Load
    var fairMinutes: Int
    var leastMinutes: Int
    var mostMinutes: Int
    /// Proven over all rosters.
    var atLeastMinutes: Int
    var atMostMinutes: Int
    var proven: Bool
    var scope: ResolutionReport.Scope
    /// Points that a roster may have to count as as good.
    var allowed: [String: Int]
    var peers: [Load]
    var dutiesByPreference: [String: Int]
    var undesiredMinutes: Int
    var visitsToKnown: Int
    var visitsToStrangers: Int
    var targetMinutes: Int?
    var stopped: String?

    init(_ answer: FairAnswer) {
        load = Load(answer.load)
        fairMinutes = answer.fairMinutes
        (leastMinutes, mostMinutes) = (answer.least, answer.most)
        (atLeastMinutes, atMostMinutes) = (answer.atLeast, answer.atMost)
        (proven, scope) = (answer.isProven, ResolutionReport.Scope(answer.scope))
        allowed = Dictionary(uniqueKeysWithValues: answer.allowed.map { ($0.key.rawValue, $0.value) })
        peers = answer.peers.map(Load.init)
        dutiesByPreference = Dictionary(
            uniqueKeysWithValues: answer.wishes.duties.map { ($0.key.rawValue, $0.value) }
        )
        undesiredMinutes = answer.wishes.undesiredMinutes
        (visitsToKnown, visitsToStrangers) = (answer.wishes.known, answer.wishes.strangers)
        targetMinutes = answer.wishes.target
        stopped = answer.limit?.rawValue
    }
}
