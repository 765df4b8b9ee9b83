import Rostering

extension SampleDraft {
    /// Makes a few couples who serve together, and a few pairs who never do.
    mutating func addCouplesAndQuarrels() {
        var random = random("pairs")
        let visitors = random.shuffled(
            volunteers.indices.filter { callings[$0] == .visitor && volunteers[$0].isAdult }
        )
        let couples = min(size.scaled(4, least: 0), visitors.count / 2)
        for number in 0..<couples {
            let (first, second) = (visitors[2 * number], visitors[2 * number + 1])
            volunteers[second].household = volunteers[first].household
            volunteers[second].home = volunteers[first].home
            homes[second] = homes[first]
            volunteers[second].gender = volunteers[first].gender == .female ? .male : .female
            volunteers[second].name = Names.person(volunteers[second].gender ?? .male, &random)
            volunteers[second].availability = volunteers[first].availability
            if !volunteers[first].skills.contains(where: { $0.skill == SampleSkill.care }) {
                volunteers[first].skills.append(SkillHolding(SampleSkill.care))
            }
            volunteers[second].reach = volunteers[first].reach
            volunteers[first].keepTogether = [volunteers[second].id]
            volunteers[second].keepTogether = [volunteers[first].id]
        }
        let rest = visitors.dropFirst(2 * couples)
        for (first, second) in zip(rest, rest.dropFirst()).prefix(size.scaled(3, least: 0)) {
            volunteers[first].keepApart.insert(volunteers[second].id)
        }
    }

    /// Tells who knows whom: faces from before, wished visitors, kin, and the few who refuse each other.
    mutating func addRelations() {
        var random = random("relations")
        let visitors = volunteers.indices.filter { position in
            volunteers[position].kind == .volunteer
                && volunteers[position].skills.contains { $0.skill == SampleSkill.company }
        }
        let positions = Dictionary(uniqueKeysWithValues: elders.map { (residents[$0].id, $0) })
        var known: Set<Int> = []
        for need in needs where need.service == SampleService.company || need.service == SampleService.pair {
            guard let id = need.resident, let resident = positions[id],
                known.insert(resident).inserted, random.chance(75)
            else { continue }
            addFaces(to: resident, need: need, among: visitors, random: &random)
        }
        let others = volunteers.indices.filter { callings[$0] == .visitor || callings[$0] == .carrier }
        for position in random.sample(size.scaled(12, least: 0), of: others) {
            volunteers[position].kin.insert(residents[random.pick(Array(elders))].id)
        }
        for position in random.sample(size.scaled(4, least: 0), of: others) {
            let resident = residents[random.pick(Array(elders))].id
            if !volunteers[position].history.served.contains(resident) {
                volunteers[position].refuses.insert(resident)
            }
        }
        for resident in random.sample(size.scaled(5, least: 0), of: Array(elders)) {
            let volunteer = volunteers[random.pick(others)].id
            if !residents[resident].preferred.contains(volunteer) { residents[resident].refused.insert(volunteer) }
        }
    }

    private mutating func addFaces(to resident: Int, need: Need, among visitors: [Int], random: inout RandomSource) {
        let building = position(of: residents[resident].building)
        let dates = week.horizon.dates.filter { need.days.weekdays.contains($0.weekday) }
        let near = visitors.filter { isWithinReach($0, building: building, service: .branch) }
        let able = near.filter { visitor in
            dates.contains { isFree(visitor, on: $0, need.window, minutes: need.duration.value) }
        }
        let faces = random.sample(
            random.number(1...3),
            of: random.chance(75) && !able.isEmpty ? able : near
        )
        for face in faces { volunteers[face].history.served.insert(residents[resident].id) }
        if let first = faces.first, random.chance(30) {
            residents[resident].preferred.insert(volunteers[first].id)
        }
    }
}
