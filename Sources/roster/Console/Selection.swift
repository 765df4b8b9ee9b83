import Rostering

/// What `--only` names: ids, names, or days.
struct Selection {
    private let grouping: RosterView.Grouping
    private let known: [String]
    private let aliases: [String: [String]]
    private let words: Words

    init(_ scenario: Scenario, _ grouping: RosterView.Grouping, _ words: Words) {
        self.grouping = grouping
        self.words = words
        known = RosterView.keys(of: scenario, grouping).filter { !$0.isEmpty }
        var aliases: [String: [String]] = [:]
        func alias(_ name: String, _ key: String) {
            if !name.isEmpty { aliases[name.lowercased(), default: []].append(key) }
        }
        switch grouping {
        case .day:
            for date in scenario.horizon.dates {
                for language in Language.allCases {
                    alias(Words(language).short(date.weekday), date.description)
                    alias(Words(language).long(date.weekday), date.description)
                }
            }
        case .volunteer: for volunteer in scenario.volunteers { alias(volunteer.name, volunteer.id.text) }
        case .resident: for resident in scenario.residents { alias(resident.name, resident.id.text) }
        case .service:
            for service in scenario.services {
                for language in Language.allCases { alias(service.name.text(in: language), service.id.text) }
            }
        }
        self.aliases = aliases
    }

    /// The keys that the texts name; several may stand in one text, separated by commas.
    ///
    /// Throws: ``CommandError`` for the first that is unknown.
    func keys(of texts: [String]) throws -> Set<String> {
        var keys: Set<String> = []
        let ids = Set(known)
        for text in texts.flatMap({ $0.split(whereSeparator: { ",，、".contains($0) }).map(String.init) }) {
            if ids.contains(text) {
                keys.insert(text)
            } else if let named = aliases[text.lowercased()] {
                keys.formUnion(named)
            } else {
                let hint = nearest(to: text, in: known).map(words.didYouMean)
                throw CommandError(
                    place: "--only",
                    message: words.unknown(text, grouping),
                    hint: hint ?? (known.count <= 12 ? words.oneOf(known) : nil)
                )
            }
        }
        return keys
    }
}
