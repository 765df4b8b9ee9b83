import Foundation

/// Runs the jobs of one actor on one thread, which also owns the actor's problem inside GLPK.
final class ThreadExecutor: SerialExecutor, @unchecked Sendable {
    private let condition = NSCondition()
    // Under the condition's lock:
    private var jobs: [UnownedJob] = []
    private var isStopping = false
    // Only on the thread:
    private var owned: GLPKProblem?

    /// Starts the thread; it keeps the executor alive until `stop`.
    func start() {
        startSolverThread { [self] in
            while let job = nextJob() { job.runSynchronously(on: asUnownedSerialExecutor()) }
            // The problem must end on the thread that made it.
            owned = nil
        }
    }

    /// Ends the thread when no job is left.
    func stop() {
        condition.withLock {
            isStopping = true
            condition.signal()
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        condition.withLock {
            jobs.append(job)
            condition.signal()
        }
    }

    /// The problem, made on first use. To be called on the thread only.
    func problem() throws(GLPKFailure) -> GLPKProblem {
        if let owned { return owned }
        let made = try GLPKProblem()
        owned = made
        return made
    }

    private func nextJob() -> UnownedJob? {
        condition.withLock {
            while jobs.isEmpty {
                if isStopping { return nil }
                condition.wait()
            }
            return jobs.removeFirst()
        }
    }
}
