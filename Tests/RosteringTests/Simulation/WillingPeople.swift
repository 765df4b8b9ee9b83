import Rostering

extension SimulationOptions {
    /// Everybody says yes, from anywhere, and nothing happens but what a test lets happen.
    static func willing(_ mending: Mending) -> SimulationOptions {
        SimulationOptions(
            cancellation: 0,
            urgentNeedsPerDay: 0,
            acceptance: 1,
            calls: 1_000,
            noShowReach: nil,
            mending: mending
        )
    }
}
