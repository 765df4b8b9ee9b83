import Rostering

extension Field {
    static let holdingKeys = Vocabulary(required: ["skill"], optional: ["level", "valid-from", "valid-until"])

    /// A skill held: `nurse`, `nurse:experienced@2026-01-01..2026-12-31`, or a map.
    var skillHolding: SkillHolding? {
        if let scalar { return holding(scalar) }
        guard let keys = keys(Field.holdingKeys) else { return nil }
        return SkillHolding(
            keys["skill"]?.identifier() ?? "",
            level: keys["level"]?.choice(("level", "等级")) ?? .qualified,
            validFrom: keys["valid-from"]?.date,
            validUntil: keys["valid-until"]?.date
        )
    }

    private func holding(_ text: String) -> SkillHolding? {
        let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false).map(Compact.trimmed)
        guard let (skill, level) = skillAndLevel(parts[0]) else { return nil }
        var holding = SkillHolding(skill, level: level ?? .qualified)
        guard parts.count == 2 else { return holding }
        guard let dots = parts[1].firstRange(of: "..") else {
            report(
                "cannot read the dates '\(parts[1])'",
                "无法理解日期“\(parts[1])”",
                hint: LocalizedText(
                    "such as nurse@2026-01-01..2026-12-31 or nurse@..2026-12-31",
                    chinese: "例如 nurse@2026-01-01..2026-12-31 或 nurse@..2026-12-31"
                )
            )
            return holding
        }
        holding.validFrom = end(parts[1][..<dots.lowerBound])
        holding.validUntil = end(parts[1][dots.upperBound...])
        return holding
    }

    private func end(_ text: Substring) -> CivilDate? {
        guard !text.isEmpty else { return nil }
        if let date = CivilDate(iso: Compact.trimmed(text)) { return date }
        report("'\(text)' is no date", "“\(text)”不是日期")
        return nil
    }

    /// `skill` or `skill:level`.
    func skillAndLevel(_ text: String) -> (skill: SkillID, level: SkillLevel?)? {
        guard let colon = text.lastIndex(of: ":") else { return (Identifier(text), nil) }
        let word = Compact.trimmed(text[text.index(after: colon)...])
        guard let level = SkillLevel(rawValue: word) else {
            report(
                "unknown level '\(word)'",
                "未知的等级“\(word)”",
                hint: Nearest.hint(for: word, among: SkillLevel.allCases.map(\.rawValue))
            )
            return nil
        }
        return (Identifier(Compact.trimmed(text[..<colon])), level)
    }
}
