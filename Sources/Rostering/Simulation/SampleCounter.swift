import Synchronization

/// Counts the samples that are done, and tells somebody.
final class SampleCounter: Sendable {
    private let done = Atomic<Int>(0)
    private let progress: (@Sendable (Int) -> Void)?

    init(_ progress: (@Sendable (Int) -> Void)?) { self.progress = progress }

    /// Counts so many more.
    func add(_ number: Int) {
        let (_, done) = done.add(number, ordering: .relaxed)
        progress?(done)
    }
}
