import Foundation
import Rostering
import Synchronization

/// A line on stderr that tells how far something has come; rewritten on a terminal, nothing elsewhere.
final class StatusLine: Sendable {
    private struct State {
        var last: ContinuousClock.Instant?
        var key = ""
        var isShown = false
    }

    private let isShowing: Bool
    private let state = Mutex(State())

    /// A line; `isQuiet` for none.
    init(isQuiet: Bool) { isShowing = !isQuiet && StandardError.isTerminal }

    /// Shows a text, unless one with the same key was shown just now.
    func show(_ text: @autoclosure () -> String, key: String = "") {
        guard isShowing else { return }
        let isDue = state.withLock { state in
            let now = ContinuousClock.now
            if key == state.key, let last = state.last, now - last < .milliseconds(80) { return false }
            (state.last, state.key, state.isShown) = (now, key, true)
            return true
        }
        guard isDue else { return }
        let width = Terminal.columns(of: STDERR_FILENO) ?? 80
        StandardError.write("\r" + DisplayWidth.fitted(text(), columns: max(10, width - 1)) + "\u{1B}[K")
    }

    /// Tells that the work has been asked to stop.
    func announceStop(_ words: Words) { show(words.stoppingWork, key: "stop") }

    /// Takes the line away.
    func clear() {
        let wasShown = state.withLock { state in
            defer { state.isShown = false }
            return state.isShown
        }
        if wasShown { StandardError.write("\r\u{1B}[K") }
    }
}
