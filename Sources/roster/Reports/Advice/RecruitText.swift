import Rostering

/// Whom to recruit, in words.
struct RecruitText {
    private let found: Recruitment
    private let target: CoverageTarget
    private let names: Names
    private let words: Words

    init(_ found: Recruitment, target: CoverageTarget, _ words: Words) {
        (self.found, self.target, self.words) = (found, target, words)
        names = Names(ScenarioIndex(found.scenario), words)
    }

    func lines(width: Int) -> [String] {
        var lines = [
            "\(words.both("Whom to recruit", "应招募谁")) · \(words.horizon(found.scenario.horizon))", "",
        ]
        func add(_ text: String, indent: String = "") { lines += TextWrap.lines(text, width: width, indent: indent) }
        add(words.target(target, services: target.services.sorted().map(names.service)))
        let (asked, missing) = counts(found.before)
        add(words.coveredNow(asked - missing, of: asked))
        for coverage in below { add(coverage, indent: "  ") }
        switch found.outcome {
        case .reached: add(words.targetReached)
        case .unreachable(let recruits, let left):
            add(
                words.targetUnreachable(
                    recruits,
                    left: left,
                    profiles: found.profiles.useful,
                    isHeld: found.method == .held
                )
            )
            let beyond = names.open(found.beyond)
            if !beyond.isEmpty {
                add(words.beyondProfiles)
                for line in beyond { add(line, indent: "  ") }
            }
            lines += recruits(width: width, head: left == nil ? words.mostFound : words.mostReached, asked: asked)
            if left != nil, !found.recruits.isEmpty { add(words.recruitProof(found)) }
        case .unknown:
            add(words.recruitsUnknown)
            lines += recruits(width: width, head: words.mostFound, asked: asked)
        case .found:
            if found.recruits.isEmpty { add(words.replanningDoes) }
            lines += recruits(width: width, head: nil, asked: asked)
            add(words.recruitProof(found))
        }
        return lines
    }

    /// The recruits, and what they cover.
    private func recruits(width: Int, head: String?, asked: Int) -> [String] {
        guard !found.recruits.isEmpty else { return [] }
        let after = words.coveredAfter(asked - counts(found.after).missing, of: asked)
        return (head.map { [$0] } ?? []) + table(width: width) + TextWrap.lines(after, width: width)
            + changes.map { "  " + $0 }
    }

    private func counts(_ coverage: [ServiceCoverage]) -> (asked: Int, missing: Int) {
        let counted = coverage.filter { target.services.isEmpty || target.services.contains($0.service) }
        return (counted.reduce(0) { $0 + $1.count.asked }, counted.reduce(0) { $0 + $1.count.missing })
    }

    /// Services that do not reach a target of each.
    private var below: [String] {
        guard target.isPerService else { return [] }
        return found.before.filter { coverage in
            (target.services.isEmpty || target.services.contains(coverage.service))
                && !target.isReached(by: [coverage])
        }.map { words.belowTarget(names.service($0.service), $0.count.covered, of: $0.count.asked) }
    }

    private var changes: [String] {
        zip(found.before, found.after).filter { $0.count.missing != $1.count.missing }.map { before, after in
            words.coverageChange(
                names.service(before.service),
                from: before.count.covered,
                to: after.count.covered,
                of: before.count.asked
            )
        }
    }

    private func table(width: Int) -> [String] {
        var table = TextTable([
            .init("", isNumber: true), .init(words.both("Skills", "技能"), minimum: 10, wraps: true),
            .init(words.both("Free", "有空时间"), minimum: 10, wraps: true),
            .init(words.both("Lives in", "所在"), minimum: 8, wraps: true),
            .init(words.both("Would do", "将承担"), minimum: 24, wraps: true),
        ])
        let lines = DutyLines(found.scenario, rounds: found.roster?.rounds ?? [], words)
        for (number, recruit) in found.recruits.enumerated() {
            let profile = recruit.profile
            let skills = profile.skills.isEmpty ? words.noSkill : words.list(profile.skills.map { names.skill($0) })
            table.add([
                "\(number + 1)", profile.gender.map { words.list([skills, words.gender($0)]) } ?? skills,
                "\(words.weekdays(profile.weekdays)) \(profile.window)",
                names.grids(recruit.grids),
                words.clauses(
                    recruit.duties.map { "\(lines.time($0.interval)) \(names.service($0.service))" }
                ),
            ])
        }
        return [words.recruitCount(found.recruits.count)] + table.lines(width: width, indent: "  ")
    }
}

extension Words {
    func target(_ target: CoverageTarget, services: [String]) -> String {
        let share = percent(target.share)
        let what = services.isEmpty ? both("all needs", "全部需求") : list(services)
        return target.isPerService
            ? both("Target: \(share) of every service.", "目标：每项服务均达 \(share)。")
            : both("Target: \(share) of \(what).", "目标：\(what)覆盖 \(share)。")
    }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1_000).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)%" : "\(tenths / 10).\(tenths % 10)%"
    }

    func coveredNow(_ covered: Int, of asked: Int) -> String {
        both(
            "Covered now: \(of(covered, asked)) (\(share(covered, of: asked))).",
            "目前已覆盖：\(of(covered, asked))（\(share(covered, of: asked))）。"
        )
    }

    func coveredAfter(_ covered: Int, of asked: Int) -> String {
        both(
            "Covered then: \(of(covered, asked)) (\(share(covered, of: asked))).",
            "届时覆盖：\(of(covered, asked))（\(share(covered, of: asked))）。"
        )
    }

    func belowTarget(_ service: String, _ covered: Int, of asked: Int) -> String {
        let share = share(covered, of: asked)
        return both(
            "below it: \(service), \(of(covered, asked)) (\(share))",
            "未达到：\(service)，\(of(covered, asked))（\(share)）"
        )
    }

    var targetReached: String { both("The target is reached already: nobody need be recruited.", "目标已经达到，无需招募。") }

    var replanningDoes: String {
        both("Nobody need be recruited: another roster of the same people reaches the target.", "无需招募：同样的人员重新排班即可达到目标。")
    }

    func targetUnreachable(_ recruits: Int?, left: Int?, profiles: Int, isHeld: Bool) -> String {
        if profiles == 0 {
            return both("Nobody of these profiles could do anything that is open.", "这些画像的人都无法承担任何缺口。")
        }
        let rest =
            left.map {
                both("; at least \(grouped($0)) \($0 == 1 ? "stays" : "stay") open", "；至少仍缺 \(grouped($0))")
            } ?? ""
        let held = isHeld ? both(", everybody else's duties being held", "（其他人的值勤不变）") : ""
        guard let recruits else {
            return both(
                "Proven: however many of these profiles come, they do not reach the target\(held)\(rest).",
                "已证明：无论招募多少这些画像的人都达不到目标\(held)\(rest)。"
            )
        }
        return both(
            "Proven: \(count(recruits, "recruit")) of these profiles do not reach the target\(held)\(rest).",
            "已证明：招募 \(grouped(recruits)) 名这些画像的人也达不到目标\(held)\(rest)。"
        )
    }

    var beyondProfiles: String {
        both("Nobody of these profiles could serve:", "这些画像的人都无法承担：")
    }

    var mostFound: String { both("The best that was found:", "找到的最好结果：") }

    var mostReached: String { both("The most that can be reached:", "最多可达到：") }

    var recruitsUnknown: String {
        both(
            "Nothing that reaches the target was found in the time; allow more with --time-limit or --most.",
            "时限内未找到能达到目标的方案；可用 --time-limit 或 --most 放宽。"
        )
    }

    func recruitCount(_ number: Int) -> String {
        both("Recruit \(count(number, "person", "people")):", "需招募 \(grouped(number)) 人：")
    }

    func coverageChange(_ service: String, from: Int, to: Int, of asked: Int) -> String {
        both("\(service): \(grouped(from)) → \(of(to, asked))", "\(service)：\(grouped(from)) → \(of(to, asked))")
    }

    /// How far it is proven that fewer do not do.
    func recruitProof(_ found: Recruitment) -> String {
        let number = found.recruits.count
        if found.isMinimal {
            return both("Proven: no roster whatever reaches the target with fewer.", "已证明：无论怎样排班，更少的人都达不到目标。")
        }
        let held =
            found.isProven
            ? both(
                "Proven: with everybody else's duties as they are, fewer than \(grouped(number)) do not do.",
                "已证明：在其他人值勤不变时，少于 \(grouped(number)) 人达不到目标。"
            )
            : both(
                "With everybody else's duties as they are, it takes at least \(grouped(found.leastOfMethod)), proven.",
                "在其他人值勤不变时，已证明至少需 \(grouped(found.leastOfMethod)) 人。"
            )
        guard case .found = found.outcome else { return held }
        let rest =
            found.method == .held
            ? both(
                " Planned anew, it takes at least \(grouped(found.least)), proven; fewer than \(grouped(number)) were not tried then.",
                "若整体重排，已证明至少需 \(grouped(found.least)) 人；此时未尝试少于 \(grouped(number)) 人。"
            ) : both(" It takes at least \(grouped(found.least)), proven.", "已证明至少需 \(grouped(found.least)) 人。")
        return held + rest
    }
}
