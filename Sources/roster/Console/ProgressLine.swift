import Foundation
import Rostering
import Synchronization

/// The progress of a plan on stderr: one line rewritten on a terminal, a line for each phase with `--verbose`.
final class ProgressLine: Sendable {
    /// How much is told.
    enum Style: Sendable { case none, rewritten, sparse }

    private struct State {
        var last: ContinuousClock.Instant?
        var phase: PlanProgress.Phase?
        var level: ObjectiveLevel?
        var isShown = false
        var isStopping = false
    }

    private let style: Style
    private let words: Words
    private let state = Mutex(State())

    init(_ style: Style, _ words: Words) {
        self.style = style
        self.words = words
    }

    /// Shows a report of progress, unless the last one was just now.
    func show(_ progress: PlanProgress) {
        guard style != .none else { return }
        if let choice = progress.choice {
            if style == .sparse { StandardError.write(words.choice(choice) + "\n") }
            return
        }
        let isDue = state.withLock { state in
            let now = ContinuousClock.now
            let isNew = progress.phase != state.phase || progress.level != state.level
            let pause: Duration = style == .rewritten ? .milliseconds(80) : .seconds(10)
            if !isNew, let last = state.last, now - last < pause { return false }
            (state.last, state.phase, state.level) = (now, progress.phase, progress.level)
            if style == .rewritten { state.isShown = true }
            return true
        }
        guard isDue else { return }
        let isStopping = style == .rewritten && state.withLock(\.isStopping)
        let text = (isStopping ? words.stopping + " " : "") + words.progress(progress)
        if style == .sparse { return StandardError.write(text + "\n") }
        let width = Terminal.columns(of: STDERR_FILENO) ?? 80
        StandardError.write("\r" + DisplayWidth.fitted(text, columns: max(10, width - 1)) + "\u{1B}[K")
    }

    /// Tells that the plan has been asked to stop.
    func announceStop() {
        state.withLock { $0.isStopping = true }
        if style == .rewritten { return StandardError.write("\r" + words.stopping + "\u{1B}[K") }
        StandardError.write(words.stopping + "\n")
    }

    /// Takes the line away.
    func clear() {
        if state.withLock(\.isShown) || (style == .rewritten && state.withLock(\.isStopping)) {
            StandardError.write("\r\u{1B}[K")
        }
    }
}
