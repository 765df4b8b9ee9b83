/// How the nouns of a scenario are called in one language.
package struct Names: Sendable {
    let index: ScenarioIndex
    let words: Words
    let naming: ScenarioIndex.Naming

    /// The names of a scenario; by default names where there are some.
    package init(_ index: ScenarioIndex, _ words: Words, naming: ScenarioIndex.Naming = .names) {
        self.index = index
        self.words = words
        self.naming = naming
    }

    /// A volunteer.
    package func volunteer(_ id: VolunteerID) -> String { person(index.volunteers[id]?.name, id.text) }

    /// A resident.
    package func resident(_ id: ResidentID) -> String { person(index.residents[id]?.name, id.text) }

    /// A service.
    package func service(_ id: ServiceID) -> String { localized(index.services[id]?.name, id.text) }

    /// A place.
    package func place(_ id: PlaceID) -> String { localized(index.places[id]?.name, id.text) }

    /// A grid.
    package func grid(_ id: GridID) -> String {
        localized(index.scenario.community.grids.first { $0.id == id }?.name, id.text)
    }

    /// A building or a place.
    package func location(_ location: Location) -> String {
        switch location {
        case .building(let id): id.text
        case .place(let id): place(id)
        }
    }

    /// A role of a service, or of one of its needs.
    package func role(_ id: RoleID, service: ServiceID, need: NeedID?) -> String {
        let roles = need.flatMap { index.needs[$0]?.roles } ?? index.services[service]?.roles ?? []
        return localized(roles.first { $0.id == id }?.name, id.text)
    }

    /// A volunteer with the id beside the name, for headings.
    package func heading(volunteer id: VolunteerID) -> String {
        let name = volunteer(id)
        return name == id.text ? name : both(name, id.text)
    }

    /// A resident with the id beside the name, for headings.
    package func heading(resident id: ResidentID) -> String {
        let name = resident(id)
        return name == id.text ? name : both(name, id.text)
    }

    private func both(_ name: String, _ id: String) -> String { "\(name) · \(id)" }

    private func person(_ name: String?, _ id: String) -> String {
        guard naming == .names, let name, !name.isEmpty else { return id }
        return name
    }

    private func localized(_ name: LocalizedText?, _ id: String) -> String {
        guard naming == .names, let name else { return id }
        return words.name(name, id)
    }
}
