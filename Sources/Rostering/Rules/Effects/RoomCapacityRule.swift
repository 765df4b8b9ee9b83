// MARK: Effect on the model

extension RoomCapacityRule: RuleEffect {
    static func contribute(to model: inout RosterModel, mode: RuleMode) {
        for place in model.problem.scenario.community.places.sorted(by: { $0.id < $1.id }) {
            let sessions = model.problem.tasks.indices.filter {
                model.problem.tasks[$0].isSession && model.problem.tasks[$0].base.origin == .place(place.id)
            }
            guard !sessions.isEmpty else { continue }
            model.limitPresence(of: sessions, to: place.rooms.count, rule: id, mode: mode, name: "rooms.\(place.id)")
        }
    }
}
