/// Which certificates that expire soon hurt most if nobody renews them, the weeks to come being like this one.
public struct Renewals: Sendable {
    /// A certificate that expires.
    public struct Expiry: Sendable {
        /// Whose.
        public var volunteer: VolunteerID
        /// The certificate, with its last day.
        public var holding: SkillHolding
        /// Weeks of the period in which it is missing on at least one day.
        public var weeks: Int
        /// Duties of this week that could not be done without it.
        public var duties: [Duty]
        /// Coverage points that a week without it costs, the roster solved anew with it and without; 0 if none is used.
        public var points: Int
        /// Whether that is proven over the scope.
        public var isProven: Bool
        /// What is open then that is covered now.
        public var opened: [UncoveredNeed]
        /// Whether there was no time left to look at it.
        public var isUnknown = false

        /// Coverage points of all these weeks together.
        public var total: Int { points * weeks }
    }

    /// The last day of the period.
    public var until: CivilDate
    /// Certificates that expire in it, the most harmful first.
    public var expiries: [Expiry]
    /// Certificates in use that could not be looked at in the time.
    public var unconfirmed: Int
    /// Whether everything was solved anew, so that points that are proven are exact.
    public var isWhole: Bool
    /// Whether the roster is proven to leave the least open, so that a certificate costs at most its points.
    public var isOpenProven: Bool
}
