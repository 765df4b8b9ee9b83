import Rostering

/// Which certificates to renew first, in words.
struct RenewalText {
    private let found: Renewals
    private let names: Names
    private let lines: DutyLines
    private let scenario: Scenario
    private let words: Words

    init(_ found: Renewals, _ scenario: Scenario, _ words: Words) {
        (self.found, self.scenario, self.words) = (found, scenario, words)
        names = Names(ScenarioIndex(scenario), words)
        lines = DutyLines(scenario, words)
    }

    func lines(width: Int) -> [String] {
        var text = [
            "\(words.both("Which certificates to renew first", "哪些证书应先续期")) · \(words.horizon(scenario.horizon))", "",
        ]
        func add(_ line: String, indent: String = "") { text += TextWrap.lines(line, width: width, indent: indent) }
        let until = words.long(found.until)
        guard !found.expiries.isEmpty else {
            add(words.nothingExpires(until))
            return text
        }
        add(words.expiring(found.expiries.count, until: until))
        let used = found.expiries.filter { !$0.isUnknown && ($0.points > 0 || !$0.duties.isEmpty) }
        if !used.isEmpty {
            var table = TextTable([
                .init(words.both("Points", "分数"), isNumber: true), .init(words.both("A week", "每周"), isNumber: true),
                .init(words.both("Weeks", "周数"), isNumber: true), .init(words.both("Certificate", "证书"), wraps: true),
                .init(words.both("Until", "有效至")), .init(words.both("Who", "谁"), wraps: true),
                .init(words.both("Used for", "用于"), isNumber: true),
                .init(words.both("Open then", "届时缺口"), minimum: 20, wraps: true),
            ])
            for expiry in used {
                table.add([
                    words.grouped(expiry.total), words.grouped(expiry.points) + (expiry.isProven ? "" : "*"),
                    words.grouped(expiry.weeks), names.skill(expiry.holding.skill),
                    expiry.holding.validUntil.map { words.short($0) } ?? "", lines.person(expiry.volunteer),
                    words.dutyCount(expiry.duties.count),
                    expiry.points == 0 ? words.othersStepIn : words.clauses(names.open(expiry.opened)),
                ])
            }
            text += table.lines(width: width, indent: "  ")
        }
        let rest = found.expiries.count - used.count - found.unconfirmed
        if rest > 0 { add(words.unusedCertificates(rest)) }
        add(words.renewalProof(isWhole: found.isWhole, isLeast: found.isOpenProven))
        if used.contains(where: { !$0.isProven }) { add(words.notProvenMark) }
        if found.unconfirmed > 0 { add(words.unconfirmed(found.unconfirmed).trimmingPrefix(" ").description) }
        return text
    }
}

extension Words {
    func nothingExpires(_ date: String) -> String {
        both("No certificate expires before \(date).", "\(date) 之前没有证书到期。")
    }

    func expiring(_ number: Int, until date: String) -> String {
        both(
            "\(count(number, "certificate expires", "certificates expire")) before \(date). If nobody renews them, and the weeks are like this one:",
            "\(date) 之前有 \(grouped(number)) 份证书到期。若无人续期，且以后各周与本周相同："
        )
    }

    func dutyCount(_ number: Int) -> String { both(count(number, "duty", "duties"), "\(grouped(number)) 项值勤") }

    var othersStepIn: String { both("nothing: others step in", "无：他人可顶上") }

    func unusedCertificates(_ number: Int) -> String {
        both(
            "\(grouped(number)) more \(number == 1 ? "is" : "are") not needed for any duty of this week, so nothing more would be open: proven.",
            "另有 \(grouped(number)) 份本周未用于任何值勤，到期也不会增加缺口（已证明）。"
        )
    }

    func renewalProof(isWhole: Bool, isLeast: Bool) -> String {
        if isWhole { return both("Proven: each week was planned anew as a whole.", "已证明：每种情形均整体重新求解。") }
        if isLeast {
            return both(
                "Proven: a week without it costs at most so much. The roster was solved anew nearby, and all else was held.",
                "已证明：缺少该证书的一周至多增加这么多。仅在附近重新求解，其余不变。"
            )
        }
        return both(
            "Found by solving the roster anew nearby, with the certificate and without, all else being held: not proven for "
                + "the whole week.",
            "结果来自在有无该证书时于附近重新求解，其余不变：未就整周证明。"
        )
    }
}
