/// A resident meets no more different visitors than the service allows.
///
/// Model: for each service with a maximum and each resident: number of different volunteers with a duty on one of the
/// resident's visits of that service ≤ maximum.
/// Unit: a face above.
public enum MaximumFacesRule: Rule {
    /// `max-faces`.
    public static let id = RuleID.maximumFaces
    /// Required.
    public static let defaultMode = RuleMode.required
    /// What must hold.
    public static let statement = LocalizedText(
        "A resident is visited by no more different volunteers in the week than the service allows.",
        chinese: "同一居民每周由不同志愿者上门的人数不得超过服务的上限。"
    )

    // MARK: Check

    /// Every resident and service with too many faces.
    public static func check(_ evidence: Evidence) -> [Violation] {
        var found: [Violation] = []
        for (index, service) in evidence.checked.services.enumerated() {
            guard let maximum = service.maximumFaces else { continue }
            var duties: [Int: [CheckedDuty]] = [:]
            for duty in evidence.duties {
                let task = evidence.task(duty)
                guard task.shape == .visit, task.service == index else { continue }
                for resident in task.residents { duties[resident, default: []].append(duty) }
            }
            for (resident, visits) in duties.sorted(by: { $0.key < $1.key }) {
                let faces = evidence.volunteerIDs(visits)
                guard faces.count > maximum else { continue }
                found.append(
                    Violation(
                        rule: id,
                        units: faces.count - max(0, maximum),
                        volunteers: faces,
                        tasks: Set(visits.map(\.task)).sorted().map { evidence.tasks[$0].id },
                        facts: [
                            "resident": evidence.checked.residents[resident].id.text, "service": service.id.text,
                            "faces": "\(faces.count)", "maximum": "\(maximum)",
                        ]
                    )
                )
            }
        }
        return found
    }

    /// Resident, service, faces and maximum, and volunteers.
    public static func wording(of violation: Violation) -> LocalizedText {
        let resident = violation.fact("resident")
        let service = violation.fact("service")
        let faces = violation.fact("faces")
        let maximum = violation.fact("maximum")
        let who = "\(violation.volunteerList) (\(violation.taskList))"
        return LocalizedText(
            "\(resident) meets \(faces) different volunteers for \(service), at most \(maximum): \(who)",
            chinese: "\(resident) 的 \(service) 由 \(faces) 名不同志愿者上门，上限 \(maximum) 名：\(who)"
        )
    }
}

// MARK: Effect on the model

extension MaximumFacesRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (service, limit) in model.problem.services.enumerated().compactMap({ index, service in
            service.maximumFaces.map { (index, $0) }
        }) {
            for resident in model.problem.visitedResidents(service: service) {
                let faces = model.faces(of: resident, service: service)
                guard faces.count > limit else { continue }
                let name = "faces.\(resident).\(model.problem.services[service].id)"
                model.limit([Form(faces.map(\.column), plus: -limit)], rule: id, mode: mode, name: name)
            }
        }
    }
}

extension Problem {
    /// Residents with visits of a service, by id.
    func visitedResidents(service: Int) -> [ResidentID] {
        Set(tasks.filter { $0.isVisit && $0.service == service }.compactMap(\.base.resident)).sorted()
    }
}
