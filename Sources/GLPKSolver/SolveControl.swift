import LinearModel

/// The options of a running solve, and everything that may end it from outside.
struct SolveControl {
    let options: SolveOptions
    let flag: CancelFlag
    let deadline: ContinuousClock.Instant?
    let progress: (@Sendable (SolveProgress) -> Void)?

    /// Why to stop now, if anything outside says so.
    func interruption() -> Termination? {
        if flag.isSet || options.shouldStop?() == true { return .cancelled }
        if let deadline, ContinuousClock.now >= deadline { return .timeLimit }
        return nil
    }

    /// The time that is left, as GLPK takes it: whole milliseconds, `Int32.max` for no limit.
    func millisecondsLeft() -> Int32 {
        guard let deadline else { return .max }
        let left = ContinuousClock.now.duration(to: deadline) / .milliseconds(1)
        return Int32(min(max(left.rounded(.up), 0), Double(Int32.max)))
    }

    /// The iterations that are left; nil is no limit.
    func iterationsLeft(after iterations: Int) -> Int? {
        options.iterationLimit.map { max(0, $0 - iterations) }
    }
}
