import Rostering

extension Field {
    static let publishedKeys = Vocabulary(optional: ["roster", "duties", "rounds", "now", "frozen-before"])

    /// What was published: the file of a roster, or its duties and rounds themselves; and the present.
    func published(in scenario: Scenario, source: ScenarioSource) -> PublishedRoster? {
        guard let keys = keys(Field.publishedKeys) else { return nil }
        var published = PublishedRoster(duties: [])
        let decoder = RosterDecoder(scenario: scenario, allowsUnknown: true)
        if let file = keys["roster"] {
            for key in ["duties", "rounds"] {
                keys[key]?.report("'roster' is given as well", "已经写了“roster”")
            }
            guard let roster = file.roster(source, decoder) else { return nil }
            published.duties = roster.duties
            published.rounds = roster.rounds
        } else if keys["duties"] != nil {
            published.rounds = decoder.rounds(keys["rounds"])
            published.duties = decoder.duties(keys["duties"], rounds: published.rounds)
        } else {
            report("missing key 'roster'", "缺少键“roster”")
        }
        if let now = keys["now"]?.instant(in: scenario.horizon) { published.now = now }
        if let frozen = keys["frozen-before"]?.instant(in: scenario.horizon) { published.frozenBefore = frozen }
        return published
    }

    private func roster(_ source: ScenarioSource, _ decoder: RosterDecoder) -> Roster? {
        guard let name = text else { return nil }
        guard let root = source.document(name, displayName: source.files.displayName(name)) else { return nil }
        return decoder.roster(Field(node: root, trail: .root, reading: reading))
    }
}
