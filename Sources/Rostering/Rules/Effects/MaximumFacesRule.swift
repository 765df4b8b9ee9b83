// MARK: Effect on the model

extension MaximumFacesRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for (service, limit) in model.problem.services.enumerated().compactMap({ index, service in
            service.maximumFaces.map { (index, $0) }
        }) {
            for resident in model.problem.visitedResidents(service: service) {
                let faces = model.faces(of: resident, service: service)
                guard faces.count > limit else { continue }
                model.limit(
                    [Form(faces.map(\.column), plus: -limit)], rule: id, mode: mode,
                    name: "faces.\(resident).\(model.problem.services[service].id)")
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
