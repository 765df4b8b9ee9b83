import Rostering

extension Value {
    /// A text in one or two languages; `nil` if there is none.
    init?(_ text: LocalizedText) {
        guard !text.isEmpty else { return nil }
        guard let chinese = text.chinese else {
            self = .text(text.english)
            return
        }
        self = .map([Pair("en", .text(text.english)), Pair("zh-Hans", .text(chinese))])
    }

    /// An id.
    init<Noun>(_ id: Identifier<Noun>) { self = .text(id.text) }

    /// An id, if there is one.
    init?<Noun>(_ id: Identifier<Noun>?) {
        guard let id else { return nil }
        self = .text(id.text)
    }

    /// Ids in order.
    static func ids<Noun>(_ ids: some Sequence<Identifier<Noun>>) -> [Value] { ids.sorted().map { Value($0) } }

    /// Dates in order.
    static func dates(_ dates: Set<CivilDate>) -> [Value] { dates.sorted().map { .text($0.description) } }

    /// When somebody is free.
    init(_ availability: Availability) {
        if availability == .always {
            self = .text("always")
            return
        }
        if availability == Availability() {
            self = .text("never")
            return
        }
        var entries: [Value] = availability.weekly.map {
            .text("\(Compact.text(of: $0.weekdays)) \(Compact.text(of: $0.window))")
        }
        for (date, windows) in availability.exceptions.sorted(by: { $0.key < $1.key }) {
            entries +=
                windows.isEmpty ? [.text("\(date) none")] : windows.map { .text("\(date) \(Compact.text(of: $0))") }
        }
        self = .list(entries)
    }

    /// A skill held.
    init(_ holding: SkillHolding) {
        guard Compact.isSimple(holding.skill.text) else {
            var builder = PairsBuilder()
            builder.add("skill", Value(holding.skill))
            if holding.level != .qualified { builder.add("level", text: holding.level.rawValue) }
            builder.add("valid-from", text: holding.validFrom?.description)
            builder.add("valid-until", text: holding.validUntil?.description)
            self = .map(builder.pairs)
            return
        }
        var text = holding.skill.text
        if holding.level != .qualified { text += ":\(holding.level.rawValue)" }
        if holding.validFrom != nil || holding.validUntil != nil {
            text += "@\(holding.validFrom?.description ?? "")..\(holding.validUntil?.description ?? "")"
        }
        self = .text(text)
    }

    /// A role as a map.
    init(_ role: TeamRole) {
        var builder = PairsBuilder()
        builder.add("id", Value(role.id))
        builder.add("name", Value(role.name))
        builder.add("skill", Value(role.skill))
        if role.minimumLevel != .qualified { builder.add("minimum-level", text: role.minimumLevel.rawValue) }
        builder.add("minimum", role.minimum, default: 1)
        builder.add("desired", role.desired, default: role.minimum)
        builder.add("maximum", role.maximum, default: role.desired)
        self = .map(builder.pairs)
    }

    /// A role as a text where a text can say it, else as a map.
    init(compact role: TeamRole) {
        let skill = role.skill?.text ?? ""
        guard role.name.isEmpty, Compact.isSimple(role.id.text), role.skill != nil || role.minimumLevel == .qualified,
            skill.isEmpty || Compact.isSimple(skill), skill.first?.isNumber != true, role.minimum >= 0
        else {
            self.init(role)
            return
        }
        var text = role.id.text
        if role.desired != role.minimum {
            text += " \(role.minimum)..\(role.desired)..\(role.maximum)"
        } else if role.maximum != role.minimum {
            text += " \(role.minimum)..\(role.maximum)"
        } else if role.minimum != 1 {
            text += " \(role.minimum)"
        }
        if !skill.isEmpty {
            text += " \(skill)" + (role.minimumLevel == .qualified ? "" : ":\(role.minimumLevel.rawValue)")
        }
        self = .text(text)
    }
}
