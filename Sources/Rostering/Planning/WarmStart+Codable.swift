/// Written with every name once: rows and duties have long ones, and are spoken of often.
extension WarmStart: Codable {
    private struct Written: Codable {
        /// What each number of a row stands for: its name, and which of those with that name.
        var rows: [String] = []
        var numbers: [Int] = []
        /// Duals in the rows' order; `null` for those that are not known.
        var weighed: [Double?] = []
        var levels: [String: [Double?]] = [:]
        /// Names of pairs, and each volunteer's plans by their numbers.
        var pairs: [String] = []
        var plans: [String: [[Int]]] = [:]
    }

    /// Reads what was written.
    ///
    /// Throws: `DecodingError` if it is no warm start, or numbers lead nowhere.
    public init(from decoder: any Decoder) throws {
        let written = try Written(from: decoder)
        func corrupted(_ what: String) -> DecodingError {
            .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: what))
        }
        guard written.rows.count == written.numbers.count else { throw corrupted("rows and numbers differ in count") }
        func duals(_ values: [Double?]) throws -> Duals {
            guard values.count == written.rows.count else { throw corrupted("not as many duals as rows") }
            var duals: Duals = [:]
            for (row, value) in values.enumerated() {
                duals[LinkKey(name: written.rows[row], number: written.numbers[row])] = value
            }
            return duals
        }
        self.init()
        weighed = try duals(written.weighed)
        for (name, values) in written.levels {
            guard let level = ObjectiveLevel(rawValue: name) else { throw corrupted("there is no level \(name)") }
            levels[level] = try duals(values)
        }
        for (volunteer, own) in written.plans {
            guard own.allSatisfy({ $0.allSatisfy(written.pairs.indices.contains) && Set($0).count == $0.count }) else {
                throw corrupted("a week has a duty that is not listed, or one twice")
            }
            plans[VolunteerID(volunteer)] = own.map { $0.map { written.pairs[$0] } }
        }
    }

    /// Writes it; the same warm start gives the same values.
    public func encode(to encoder: any Encoder) throws {
        var written = Written()
        let keys = levels.values.reduce(into: Set(weighed.keys)) { $0.formUnion($1.keys) }
            .sorted { ($0.name, $0.number) < ($1.name, $1.number) }
        written.rows = keys.map(\.name)
        written.numbers = keys.map(\.number)
        written.weighed = keys.map { weighed[$0] }
        for (level, duals) in levels { written.levels[level.rawValue] = keys.map { duals[$0] } }
        written.pairs = Set(plans.values.joined().joined()).sorted()
        var number: [String: Int] = [:]
        for (index, name) in written.pairs.enumerated() { number[name] = index }
        for (volunteer, own) in plans { written.plans[volunteer.text] = own.map { $0.map { number[$0]! } } }
        try written.encode(to: encoder)
    }
}
