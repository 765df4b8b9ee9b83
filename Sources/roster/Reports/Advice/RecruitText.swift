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
        case .unreachable(let tried, let left):
            add(
                words.targetUnreachable(
                    tried,
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
            let isMost = counts(found.after).missing == left
            lines += recruits(width: width, head: isMost ? words.mostReached : words.mostFound, asked: asked)
            if isMost, !found.recruits.isEmpty { add(words.recruitProof(found)) }
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
