/// Stand-ins who can take a duty at once, or if they give one of theirs to somebody else at the same time.
struct CoverSwaps {
    let search: CoverSearch

    /// The least costly way of each volunteer who has one; at once, if that is possible.
    func ways() -> [CoverSearch.Found] {
        let placed = search.resolver.base
        let model = placed.model
        let removed = placed.chosen.filter { search.banned.contains($0) }
        let state = placed.state(choosing: placed.chosen.filter { !search.banned.contains($0) })
        var best: [Int: CoverSearch.Found] = [:]
        func offer(_ found: CoverSearch.Found) {
            let known = best[found.volunteer]
            if known.map({ (found.way, found.total) < ($0.way, $0.total) }) ?? true { best[found.volunteer] = found }
        }
        for pair in search.fillers {
            let volunteer = model.pairs[pair].volunteer
            state.set(pair, 1)
            defer { state.set(pair, 0) }
            if state.violation == 0 {
                offer(.init(volunteer: volunteer, way: .atOnce, added: [pair], removed: removed, total: state.total))
                continue
            }
            if best[volunteer]?.way == .atOnce || search.stopper.isPast(share: 0.3) { continue }
            let owned = model.pairsOfVolunteer[volunteer].filter {
                state.value($0) == 1 && $0 != pair && !search.frozen.contains($0)
            }
            for duty in owned {
                state.set(duty, 0)
                defer { state.set(duty, 1) }
                for taker in takers(of: duty, model, state) {
                    state.set(taker, 1)
                    if state.violation == 0 {
                        offer(
                            .init(
                                volunteer: volunteer,
                                way: .swap,
                                added: [pair, taker],
                                removed: removed + [duty],
                                total: state.total
                            )
                        )
                    }
                    state.set(taker, 0)
                }
            }
        }
        return Array(best.values)
    }

    /// Pairs of others with the same role and time as a duty.
    private func takers(of duty: Int, _ model: RosterModel, _ state: ModelState) -> [Int] {
        let activity = model.pairs[duty].activity
        return model.pairsOfTask[model.activity(of: duty).task].filter {
            model.pairs[$0].activity == activity && model.pairs[$0].volunteer != model.pairs[duty].volunteer
                && model.pairs[$0].volunteer != search.leaving && state.value($0) == 0
                && !search.banned.contains($0) && !state.isBlocked($0)
        }
    }
}
