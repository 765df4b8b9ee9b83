import CGLPKGuard
import Foundation
import Synchronization

/// Set once, from any thread, when the task that waits for a solve is cancelled.
final class CancelFlag: Sendable {
    private let value = Atomic<Bool>(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
}

/// Serialises solves where GLPK was built without an environment per thread.
private let oneAtATime = Mutex<Void>(())

/// Runs `body` on a thread that exists for it alone, as GLPK's thread-bound memory demands.
func withSolverThread<Value: Sendable>(
    _ body: @escaping @Sendable (CancelFlag) throws -> Value
) async throws -> Value {
    let flag = CancelFlag()
    return try await withTaskCancellationHandler {
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Value, any Error>) in
            startSolverThread {
                let outcome =
                    roster_glpk_is_threaded() != 0
                    ? Result { try body(flag) }
                    : oneAtATime.withLock { _ in Result { try body(flag) } }
                continuation.resume(with: outcome)
            }
        }
    } onCancel: {
        flag.set()
    }
}

/// Starts a thread with a stack of 8 MiB.
func startSolverThread(_ body: @escaping @Sendable () -> Void) {
    let thread = Thread { body() }
    thread.name = "glpk"
    thread.stackSize = 8 << 20
    thread.start()
}
