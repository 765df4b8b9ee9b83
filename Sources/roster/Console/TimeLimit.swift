extension Duration {
    /// A time limit as people give it: in seconds above 0, rounded up to whole milliseconds.
    static func limit(seconds: Double) -> Duration { .milliseconds(Int64((seconds * 1_000).rounded(.up))) }
}
