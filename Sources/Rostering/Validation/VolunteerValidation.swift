/// Checks the volunteers: ids, references, availability, skills, relations, load.
struct VolunteerValidation {
    let scenario: Scenario
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        collector.identifiers(scenario.volunteers.map(\.id.text), NounName.volunteer) {
            [.key("volunteers"), .entry($0), .key("id")]
        }
        let apart = Dictionary(scenario.volunteers.map { ($0.id, $0.keepApart) }) { first, _ in first }
        for (index, volunteer) in scenario.volunteers.enumerated() {
            let path: FindingCollector.Path = [.key("volunteers"), .entry(index)]
            references(of: volunteer, at: path, &collector)
            availability(of: volunteer, at: path + [.key("availability")], &collector)
            preferences(of: volunteer, at: path + [.key("preferences")], &collector)
            relations(of: volunteer, apart: apart, at: path, &collector)
            LoadValidation(volunteer: volunteer, path: path).check(&collector)
        }
    }

    private func references(
        of volunteer: Volunteer,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        if let home = volunteer.home {
            collector.refer(home.text, among: known.buildings, NounName.building, at: path + [.key("home")])
        }
        for resident in volunteer.kin.sorted() {
            collector.refer(resident.text, among: known.residents, NounName.resident, at: path + [.key("kin")])
        }
        for resident in volunteer.refuses.sorted() {
            collector.refer(resident.text, among: known.residents, NounName.resident, at: path + [.key("refuses")])
        }
        for (index, holding) in volunteer.skills.enumerated() {
            let path = path + [.key("skills"), .entry(index)]
            collector.refer(holding.skill.text, among: known.skills, NounName.skill, at: path)
            if let from = holding.validFrom, let until = holding.validUntil, from > until {
                collector.error(
                    path,
                    "the certificate ends on \(until), before it begins on \(from)",
                    "证书在 \(until) 到期，早于生效日 \(from)"
                )
            }
        }
    }

    private func availability(
        of volunteer: Volunteer,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        let availability = volunteer.availability
        for weekly in availability.weekly { collector.window(weekly.window.window, at: path) }
        for (_, windows) in availability.exceptions.sorted(by: { $0.key < $1.key }) {
            for window in windows { collector.window(window.window, at: path) }
        }
        if availability.weekly.isEmpty && availability.exceptions.values.allSatisfy(\.isEmpty) {
            collector.warning(
                path,
                "volunteer '\(volunteer.id)' is never free",
                "志愿者“\(volunteer.id)”没有空闲时间",
                hint: LocalizedText(
                    "such as availability: mon-fri 09:00-12:00",
                    chinese: "例如 availability: mon-fri 09:00-12:00"
                )
            )
        }
    }

    private func preferences(
        of volunteer: Volunteer,
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        for (index, preference) in volunteer.preferences.enumerated() {
            let path = path + [.entry(index)]
            if let service = preference.service {
                collector.refer(service.text, among: known.services, NounName.service, at: path)
            }
            if let window = preference.window { collector.window(window, at: path) }
        }
    }

    private func relations(
        of volunteer: Volunteer,
        apart: [VolunteerID: Set<VolunteerID>],
        at path: FindingCollector.Path,
        _ collector: inout FindingCollector
    ) {
        for (key, others) in [("keep-together", volunteer.keepTogether), ("keep-apart", volunteer.keepApart)] {
            for other in others.sorted() {
                collector.refer(other.text, among: known.volunteers, NounName.volunteer, at: path + [.key(key)])
                if other == volunteer.id {
                    collector.error(path + [.key(key)], "'\(other)' names itself", "“\(other)”写的是自己")
                }
            }
        }
        for other in volunteer.keepTogether.sorted()
        where volunteer.keepApart.contains(other) || apart[other]?.contains(volunteer.id) == true {
            collector.error(
                path + [.key("keep-together")],
                "'\(volunteer.id)' and '\(other)' are to be kept together and apart",
                "“\(volunteer.id)”与“\(other)”既要同组又要分开"
            )
        }
    }
}
