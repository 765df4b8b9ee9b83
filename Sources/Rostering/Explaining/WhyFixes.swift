/// Climbs ladders of changes until one covers the task, each rung tried by solving anew.
struct WhyFixes: Sendable {
    let resolver: Resolver
    let demand: ScenarioChange
    let stopper: Stopper

    /// Rungs of one ladder that are tried when the problem is too large to be solved as a whole.
    private static let mostTries = 6

    /// The smallest fix of each ladder that has one, in the ladders' order, and how many ladders were not climbed to the
    /// end for lack of time.
    func smallest(of ladders: [WhyLadder]) async throws -> (fixes: [WhyFix], untried: Int) {
        try await withThrowingTaskGroup(of: (Int, WhyFix?, Bool).self) { group in
            var found: [Int: WhyFix] = [:]
            var untried = 0
            var next = 0
            func add() {
                let index = next
                next += 1
                group.addTask {
                    let (fix, isDone) = try await climb(ladders[index])
                    return (index, fix, isDone)
                }
            }
            while next < min(2, ladders.count) { add() }
            while let (index, fix, isDone) = try await group.next() {
                found[index] = fix
                if !isDone { untried += 1 }
                if next < ladders.count { add() }
            }
            return (found.sorted { $0.key < $1.key }.map(\.value), untried)
        }
    }

    /// The first rung that covers the task without covering less in all; whether the ladder was climbed to there or to
    /// its end.
    private func climb(_ ladder: WhyLadder) async throws -> (WhyFix?, Bool) {
        var tooSmall: [[ScenarioChange]] = []
        var isProven = ladder.isFine
        let rungs = resolver.isWhole ? ladder.rungs : Array(ladder.rungs.prefix(WhyFixes.mostTries))
        for rung in rungs {
            if stopper.shouldStop { return (nil, false) }
            let resolution = try await ResolveRun(
                resolver: resolver.quick,
                question: ResolveQuestion(changes: rung.changes + [demand]),
                stopper: stopper.part()
            ).resolution()
            let gain = resolution.levels.first.map { -$0.cost } ?? 0
            if resolution.outcome == .possible, gain > 0 {
                return (
                    WhyFix(
                        changes: rung.changes,
                        size: rung.size,
                        resolution: resolution,
                        tooSmall: tooSmall,
                        isSmallest: isProven
                    ), true
                )
            }
            tooSmall.append(rung.changes)
            isProven = isProven && resolution.isSettled
        }
        return (nil, rungs.count == ladder.rungs.count)
    }
}

extension Resolution {
    /// Whether it is proven over all rosters that the change is impossible, or what it costs on the first level.
    var isSettled: Bool {
        switch outcome {
        case .impossible: true
        case .possible: levels.first?.isProven ?? false
        case .unknown: false
        }
    }
}
