import Rostering

/// What `what-if` tells as JSON: the base, and each variant beside it.
struct WhatIfJSON: Encodable {
    /// A text by language.
    struct Text: Encodable {
        var en: String
        var zhHans: String

        enum CodingKeys: String, CodingKey {
            case en
            case zhHans = "zh-Hans"
        }

        init(_ text: LocalizedText) {
            en = text.english
            zhHans = text.text(in: .simplifiedChinese)
        }
    }

    /// A level of a roster; of a variant also what can be said against the base.
    struct Level: Encodable {
        var level: String
        var objective: Int
        var bound: Double?
        var termination: String
        var verdict: String?
        var atLeast: Int?
        var differenceFrom: Double?
        var differenceTo: Double?
    }

    /// How much of one service, or in one grid, is covered; `before` in the base.
    struct Coverage: Encodable {
        var id: String?
        var covered: Int?
        var asked: Int?
        var coveredBefore: Int?
        var askedBefore: Int?
    }

    /// Duties that differ from the base's.
    struct Changes: Encodable {
        var kept: Int
        var moved: Int
        var dropped: Int
        var added: Int
        var people: Int
    }

    /// The base or a variant.
    struct Entry: Encodable {
        var name: Text?
        var failure: String?
        var conflict: [String]?
        var levels: [Level] = []
        var services: [Coverage] = []
        var grids: [Coverage] = []
        var changes: Changes?
        var duties: Int?
        var people: Int?
        var minutes: Int?
        var reusedShare: Double?
    }

    var scenario: String
    var base: Entry
    var variants: [Entry]

    init(_ report: WhatIfReport) {
        scenario = report.scenario.id
        base = Entry(planned: report.base)
        variants = report.variants.map { outcome in
            var entry = outcome.comparison.map(Entry.init) ?? Entry()
            entry.name = Text(outcome.name)
            switch outcome.result {
            case .planned: break
            case .infeasible(let conflict):
                entry.failure = "infeasible"
                entry.conflict = conflict.map { "\($0.statement.english) [\($0.rule.rawValue)]" }
            case .noRosterYet(let limit): entry.failure = limit.rawValue
            case .invalid(let findings):
                entry.failure = "invalid"
                entry.conflict = findings.map { Words(.english).finding($0) }
            }
            return entry
        }
    }
}

extension WhatIfJSON.Level {
    init(_ certificate: LevelCertificate) {
        level = certificate.level.rawValue
        objective = certificate.objective
        bound = certificate.bound.isFinite ? certificate.bound : nil
        termination = certificate.termination.rawValue
    }

    init(_ difference: LevelDifference) {
        self.init(difference.variant)
        let (low, high) = (difference.range.lowerBound, difference.range.upperBound)
        differenceFrom = low.isFinite ? low : nil
        differenceTo = high.isFinite ? high : nil
        switch difference.verdict {
        case .better(let least): (verdict, atLeast) = ("better", least)
        case .worse(let least): (verdict, atLeast) = ("worse", least)
        case .same: verdict = "same"
        case .notDistinguishable: verdict = "not-distinguishable"
        case .notComparable: verdict = "not-comparable"
        }
    }
}

extension WhatIfJSON.Coverage {
    init(id: String?, _ count: CoverageCount) {
        self.init(id: id, covered: count.covered, asked: count.asked)
    }

    init(id: String?, _ base: CoverageCount?, _ variant: CoverageCount?) {
        self.init(
            id: id,
            covered: variant?.covered,
            asked: variant?.asked,
            coveredBefore: base?.covered,
            askedBefore: base?.asked
        )
    }
}

extension WhatIfJSON.Entry {
    init(planned: PlannedScenario) {
        levels = (planned.roster.certificate?.levels ?? []).map(WhatIfJSON.Level.init)
        services = planned.summary.services.map { .init(id: $0.service.text, $0.count) }
        grids = planned.summary.grids.map { .init(id: $0.grid?.text, $0.count) }
        duties = planned.roster.duties.count
        people = planned.serving
        minutes = planned.minutes
    }

    init(_ comparison: VariantComparison) {
        self.init(planned: comparison.planned)
        levels = comparison.levels.map(WhatIfJSON.Level.init)
        services = comparison.services.map { .init(id: $0.key.text, $0.base, $0.variant) }
        grids = comparison.grids.map { .init(id: $0.key?.text, $0.base, $0.variant) }
        changes = .init(
            kept: comparison.changes.kept,
            moved: comparison.changes.moved,
            dropped: comparison.changes.dropped,
            added: comparison.changes.added,
            people: comparison.changes.people
        )
        reusedShare = comparison.reusedShare
    }
}
