import Synchronization

/// Counts the variants that are done, and passes on what those at work report.
final class WhatIfBoard: Sendable {
    private let done = Atomic<Int>(0)
    private let count: Int
    private let progress: (@Sendable (WhatIfProgress) -> Void)?

    init(count: Int, progress: (@Sendable (WhatIfProgress) -> Void)?) {
        self.count = count
        self.progress = progress
    }

    /// Passes on what a variant's plan reports.
    func update(_ variant: LocalizedText, _ plan: PlanProgress) {
        let done = done.load(ordering: .relaxed)
        progress?(WhatIfProgress(done: done, count: count, variant: variant, plan: plan))
    }

    /// Counts a variant as done.
    func finish() { done.wrappingAdd(1, ordering: .relaxed) }
}

/// Shares a time limit among the base and its variants.
struct VariantClock: Sendable {
    private let deadline: ContinuousClock.Instant?
    /// Time for the base: as much as for three variants, which begin where it ends.
    let limitOfBase: Duration?
    private let width: Int

    init(limit: Duration?, variants: Int, width: Int) {
        deadline = limit.map { ContinuousClock.now + $0 }
        self.width = width
        let turns = (variants + width - 1) / width
        limitOfBase = limit.map { $0 * 3 / (3 + turns) }
    }

    /// Time for a variant when so many, itself included, have not begun.
    func limit(left: Int) -> Duration? {
        deadline.map { max(.milliseconds(1), $0 - ContinuousClock.now) / ((left + width - 1) / width) }
    }
}
