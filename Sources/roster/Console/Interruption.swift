import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and its kin: the first time the work is asked to stop, the second time the program ends at once.
final class Interruption {
    /// How often somebody has asked.
    private final class Counter: Sendable {
        private let count = Mutex(0)

        func next() -> Int {
            count.withLock { count in
                count += 1
                return count
            }
        }
    }

    private static let signals = [SIGINT, SIGTERM]
    private let sources: [any DispatchSourceSignal]

    /// Watches for SIGINT and SIGTERM; `stop` is called once, on another thread.
    init(stop: @escaping @Sendable () -> Void) {
        let queue = DispatchQueue(label: "interruption", qos: .userInteractive)
        let counter = Counter()
        sources = Interruption.signals.map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
            source.setEventHandler {
                if counter.next() == 1 { return stop() }
                signal(number, SIG_DFL)
                kill(getpid(), number)
            }
            source.resume()
            return source
        }
    }

    /// Does work that ends early when somebody asks it to stop, with what it has found by then.
    ///
    /// Parameter onStop: called once when somebody asks, on another thread.
    static func cancelling<Value: Sendable>(
        onStop: @escaping @Sendable () -> Void = {},
        _ work: @escaping @Sendable () async throws -> Value
    ) async throws -> Value {
        let task = Task(operation: work)
        let interruption = Interruption {
            onStop()
            task.cancel()
        }
        defer { interruption.end() }
        return try await task.value
    }

    /// Gives the signals their usual effect again.
    func end() {
        for source in sources { source.cancel() }
        for number in Interruption.signals { signal(number, SIG_DFL) }
    }
}
