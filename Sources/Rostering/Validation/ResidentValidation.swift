/// Checks the residents: ids, references, availability.
struct ResidentValidation {
    let residents: [Resident]
    let known: KnownIDs

    /// Adds what is wrong.
    func check(_ collector: inout FindingCollector) {
        collector.identifiers(residents.map(\.id.text), NounName.resident) {
            [.key("residents"), .entry($0), .key("id")]
        }
        for (index, resident) in residents.enumerated() {
            let path: FindingCollector.Path = [.key("residents"), .entry(index)]
            collector.refer(
                resident.building.text,
                among: known.buildings,
                NounName.building,
                at: path + [.key("building")]
            )
            let lists = [
                ("preferred", resident.preferred), ("refused", resident.refused),
                ("objected-mediators", resident.objectedMediators),
            ]
            for (key, volunteers) in lists {
                for volunteer in volunteers.sorted() {
                    collector.refer(
                        volunteer.text,
                        among: known.volunteers,
                        NounName.volunteer,
                        at: path + [.key(key)]
                    )
                }
            }
            for volunteer in resident.preferred.intersection(resident.refused).sorted() {
                collector.error(
                    path + [.key("preferred")],
                    "'\(volunteer)' is preferred and refused",
                    "“\(volunteer)”既被偏好又被拒绝"
                )
            }
            guard let availability = resident.availability else { continue }
            for weekly in availability.weekly {
                collector.window(weekly.window.window, at: path + [.key("availability")])
            }
            for (_, windows) in availability.exceptions.sorted(by: { $0.key < $1.key }) {
                for window in windows { collector.window(window.window, at: path + [.key("availability")]) }
            }
        }
    }
}
