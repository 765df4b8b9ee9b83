import Rostering

/// The same scenario with the entries of its lists in another order.
public enum ScenarioShuffle {
    /// Shuffles every list whose order means nothing; the stops of a round keep theirs.
    public static func shuffled(_ original: Scenario, seed: UInt64) -> Scenario {
        var random = SplitMix64(seed: seed)
        var scenario = original
        scenario.community.branches = random.shuffled(scenario.community.branches)
        scenario.community.grids = random.shuffled(scenario.community.grids)
        scenario.community.buildings = random.shuffled(scenario.community.buildings)
        scenario.community.places = random.shuffled(scenario.community.places).map { place in
            var place = place
            place.rooms = random.shuffled(place.rooms)
            return place
        }
        scenario.skills = random.shuffled(scenario.skills)
        scenario.volunteers = random.shuffled(scenario.volunteers).map { shuffled($0, &random) }
        scenario.residents = random.shuffled(scenario.residents).map { shuffled($0, &random) }
        scenario.services = random.shuffled(scenario.services).map { service in
            var service = service
            service.mix = random.shuffled(service.mix)
            service.roles = random.shuffled(service.roles)
            return service
        }
        scenario.needs = random.shuffled(scenario.needs).map { need in
            var need = need
            need.parties = random.shuffled(need.parties)
            need.roles = need.roles.map { random.shuffled($0) }
            return need
        }
        scenario.pins = random.shuffled(scenario.pins)
        scenario.standby = random.shuffled(scenario.standby)
        if var published = scenario.published {
            published.duties = random.shuffled(published.duties)
            published.rounds = random.shuffled(published.rounds)
            scenario.published = published
        }
        return scenario
    }

    private static func shuffled(_ original: Volunteer, _ random: inout SplitMix64) -> Volunteer {
        var volunteer = original
        volunteer.skills = random.shuffled(volunteer.skills)
        volunteer.preferences = random.shuffled(volunteer.preferences)
        volunteer.availability = shuffled(volunteer.availability, &random)
        return volunteer
    }

    private static func shuffled(_ original: Resident, _ random: inout SplitMix64) -> Resident {
        var resident = original
        resident.wishes = random.shuffled(resident.wishes)
        resident.availability = resident.availability.map { shuffled($0, &random) }
        return resident
    }

    private static func shuffled(_ original: Availability, _ random: inout SplitMix64) -> Availability {
        var availability = original
        availability.weekly = random.shuffled(availability.weekly)
        for date in availability.exceptions.keys.sorted() {
            availability.exceptions[date] = random.shuffled(availability.exceptions[date] ?? [])
        }
        return availability
    }
}
