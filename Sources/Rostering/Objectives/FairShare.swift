extension Problem {
    /// Minutes that a volunteer offers: free and welcome, up to the maximum of the horizon.
    func minutesOffered(by volunteer: Int) -> Int {
        let free = freeTime[volunteer].reduce(0) { $0 + $1.welcomeMinutes }
        return min(volunteers[volunteer].load.maximumMinutes ?? free, free)
    }

    /// Minutes that fairness takes as a volunteer's share: their target, else what is left of the share of all that they
    /// have offered.
    func fairMinutes(of volunteer: Int) -> Int {
        let person = volunteers[volunteer]
        let offered = minutesOffered(by: volunteer)
        let share = scenario.weights.fairSharePercent * (person.history.minutesOffered + offered) / 100
        return person.load.targetMinutes ?? max(0, min(offered, share - person.history.minutesServed))
    }

    /// Whether a resident knows a volunteer, or prefers them.
    func knows(_ volunteer: Int, _ resident: ResidentID) -> Bool {
        volunteers[volunteer].history.served.contains(resident)
            || residents[resident]?.preferred.contains(volunteers[volunteer].id) == true
    }
}
