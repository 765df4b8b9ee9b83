import Synchronization

/// What a whole problem comes to without any change: the same for every question, so it is found once.
final class ResolveGround: Sendable {
    private let known = Mutex<ResolveSearch.Result?>(nil)

    /// The proven result, if there is one.
    var result: ResolveSearch.Result? { known.withLock { $0 } }

    /// Keeps a result if it is proven.
    func keep(_ result: ResolveSearch.Result) {
        if result.isProven { known.withLock { $0 = result } }
    }
}
