/// How far the database remembers when it plans the next week (house rules).
public enum Memory {
    /// Weeks of the rolling window over which the load is compared with what was offered.
    public static let fairnessWeeks = 8
    /// Weeks for which a face is known after the last visit.
    public static let faceWeeks = 26
    /// Weeks after which an absence without notice counts half.
    public static let reliabilityHalfLife = 13
    /// Share of duties kept from which on somebody is asked to step in before others who are cheaper.
    public static let reliableShare = 0.9
    /// Weeks of attendance that are read; older ones count next to nothing.
    public static let reliabilityWeeks = 104
    /// Weeks back in which a need is looked for that was left open.
    public static let needWeeks = 60
}
