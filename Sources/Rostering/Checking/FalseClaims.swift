/// Compares what a roster claims about itself with what was recomputed.
struct FalseClaims {
    let roster: Roster
    let hasPublished: Bool
    let levels: [ObjectiveLevel: Int]
    let uncovered: [UncoveredNeed]

    /// Every claim that is false; a hand-made roster (no certificate, no uncovered needs listed) claims nothing.
    var found: [LocalizedText] {
        guard roster.certificate != nil || !roster.uncovered.isEmpty else { return [] }
        return falseUncovered + (roster.certificate.map(falseLevels) ?? [])
    }

    private var falseUncovered: [LocalizedText] {
        let claimed = roster.uncovered.map(Self.withoutReason)
        var counts: [UncoveredNeed: Int] = [:]
        for entry in uncovered { counts[entry, default: 0] += 1 }
        for entry in claimed { counts[entry, default: 0] -= 1 }
        let differing = counts.filter { $0.value != 0 }.sorted { Evidence.isEarlier($0.key, $1.key) }
        return differing.map { entry, count in
            let text = Self.text(entry)
            return count > 0
                ? LocalizedText("\(text) is uncovered and not listed", chinese: "\(text) 未被覆盖，却没有列出")
                : LocalizedText("\(text) is listed as uncovered and is not", chinese: "\(text) 列为未覆盖，实际并非如此")
        }
    }

    private func falseLevels(_ certificate: Certificate) -> [LocalizedText] {
        var claims: [LocalizedText] = []
        let given = certificate.levels.map(\.level)
        var legal: [[ObjectiveLevel]] = [[.merged], [.coverage, .stability, .care]]
        if !hasPublished { legal.append([.coverage, .care]) }
        if !legal.contains(given) {
            let names = given.map(\.rawValue).joined(separator: ", ")
            claims.append(
                LocalizedText(
                    "the certificate has the levels '\(names)'",
                    chinese: "证书的目标层级为“\(names)”，与规定不符"
                )
            )
        }
        for level in certificate.levels {
            let name = level.level.rawValue
            if let value = levels[level.level], value != level.objective {
                claims.append(
                    LocalizedText(
                        "level \(name) is \(value), the certificate says \(level.objective)",
                        chinese: "目标 \(name) 的值为 \(value)，证书写的是 \(level.objective)"
                    )
                )
            }
            claims += falseBound(level, name)
        }
        if let rounds = certificate.rounds { claims += falseBound(rounds, "rounds") }
        return claims
    }

    private func falseBound(_ level: LevelCertificate, _ name: String) -> [LocalizedText] {
        let objective = Double(level.objective)
        let tolerance = 1e-6 * max(1, objective.magnitude)
        if !(level.bound <= objective + tolerance) {
            return [
                LocalizedText(
                    "the bound \(level.bound) of level \(name) is above its objective \(level.objective)",
                    chinese: "目标 \(name) 的界 \(level.bound) 超过其值 \(level.objective)"
                )
            ]
        }
        // Values are whole points, so a bound a whole point below proves nothing.
        if level.termination == .optimal, level.bound <= objective - max(1, tolerance) {
            return [
                LocalizedText(
                    "level \(name) is called optimal at \(level.objective), its bound is \(level.bound)",
                    chinese: "目标 \(name) 的值 \(level.objective) 被称为最优，而界为 \(level.bound)"
                )
            ]
        }
        return []
    }

    private static func withoutReason(_ entry: UncoveredNeed) -> UncoveredNeed {
        var entry = entry
        entry.reason = nil
        return entry
    }

    private static func text(_ entry: UncoveredNeed) -> String {
        var text = "\(entry.need), \(entry.task)"
        if let role = entry.role { text += ", \(role)" }
        if let interval = entry.interval { text += ", \(interval.start.value)-\(interval.end.value)" }
        return text + ": \(entry.short)"
    }
}
