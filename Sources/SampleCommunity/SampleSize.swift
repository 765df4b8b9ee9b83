/// How many of everything a sample of a given scale has.
struct SampleSize {
    /// 1 is one neighbourhood like Yucheng.
    let scale: Double

    /// A size; the scale is held between 0.02 and 10.
    init(scale: Double) { self.scale = scale.isNaN ? 1 : min(max(scale, 0.02), 10) }

    /// A number of the scale-1 neighbourhood at this scale, at least `least`.
    func scaled(_ number: Int, least: Int = 1) -> Int {
        max(least, Int((Double(number) * scale).rounded(.toNearestOrAwayFromZero)))
    }

    var grids: Int { scaled(12) }
    var branches: Int { min(grids, scaled(3)) }
    var buildings: Int { scaled(60, least: max(3, grids)) }
    var estates: Int { min(buildings, scaled(9)) }
    var households: Int { scaled(4_060, least: buildings) }
    var volunteers: Int { scaled(280, least: Calling.leastVolunteers) }
    var elders: Int { scaled(250, least: 6) }
    var mealDeliveries: Int { scaled(1_000, least: 7) }
    var visits: Int { scaled(340, least: 6) }
    /// Visits by a nurse and visits by a physiotherapist: together 15 % of all.
    var nurseVisits: Int { max(1, visits * 9 / 100) }
    var physiotherapyVisits: Int { max(1, visits * 15 / 100 - nurseVisits) }
    /// Visits by two people: 12 % of all.
    var pairVisits: Int { max(1, visits * 12 / 100) }
    var companyVisits: Int { visits - nurseVisits - physiotherapyVisits - pairVisits }
    var children: Int { scaled(40) }
    var cases: Int { scaled(10) }
    /// Visits asked for in a way that nobody can meet.
    var hardVisits: Int { scaled(7, least: 0) }
    /// Posthouses, canteens and clinics: one each for every neighbourhood begun.
    var sites: Int { max(1, Int(scale.rounded(.up))) }

    /// A number of shifts a week at each site.
    func shifts(_ fullWeek: Int) -> Int {
        let share = Double(fullWeek) * scale / Double(sites)
        return min(fullWeek, max(1, Int(share.rounded(.toNearestOrAwayFromZero))))
    }
}

/// The number padded with zeros to a width of digits.
func padded(_ number: Int, width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

/// The number as an id's text: a letter and at least so many digits, as many for every id of a list.
func numbered(_ letter: String, _ number: Int, of count: Int, width: Int) -> String {
    letter + padded(number, width: max(width, String(count).count))
}
