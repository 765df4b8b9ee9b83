import Rostering

/// Whom to train, in words.
struct TrainingText {
    private let found: Training
    private let target: CoverageTarget
    private let names: Names
    private let lines: DutyLines
    private let scenario: Scenario
    private let words: Words

    init(_ found: Training, target: CoverageTarget, _ scenario: Scenario, _ words: Words) {
        (self.found, self.target, self.scenario, self.words) = (found, target, scenario, words)
        names = Names(ScenarioIndex(scenario), words)
        lines = DutyLines(scenario, words)
    }

    func lines(width: Int) -> [String] {
        var text = ["\(words.both("Whom to train", "应培训谁")) · \(words.horizon(scenario.horizon))", ""]
        func add(_ line: String, indent: String = "") { text += TextWrap.lines(line, width: width, indent: indent) }
        if found.gains.isEmpty {
            add(words.noTrainingHelps(found))
        } else {
            add(words.trainingGains)
            var table = TextTable([
                .init(words.both("Saves", "减少"), isNumber: true), .init(words.both("Who", "谁"), wraps: true),
                .init(words.both("Learns", "学习"), wraps: true),
                .init(words.both("Covers", "可覆盖"), minimum: 24, wraps: true),
            ])
            for gain in found.gains {
                table.add([
                    words.grouped(gain.points) + (gain.isProven ? "" : "*"), lines.person(gain.candidate.volunteer),
                    names.skill(gain.candidate.skill), words.clauses(names.open(gain.covered)),
                ])
            }
            text += table.lines(width: width, indent: "  ")
        }
        add(words.target(target, services: target.services.sorted().map(names.service)))
        switch found.fewest {
        case .reached: add(words.targetReachedUntrained)
        case .unreachable: add(words.trainingUnreachable(isWhole: found.isWhole))
        case .unknown: add(words.trainingUnknown)
        case .found(let candidates, let isProven):
            add(words.trainingCount(candidates.count, isProven: isProven, isWhole: found.isWhole))
            for candidate in candidates {
                add("\(lines.person(candidate.volunteer)) → \(names.skill(candidate.skill))", indent: "  ")
            }
        }
        var proof = found.gains.isEmpty ? "" : words.valueProof(isWhole: found.isWhole, isLeast: found.isOpenProven)
        if found.unconfirmed > 0 { proof += words.unconfirmed(found.unconfirmed) }
        if found.gains.contains(where: { !$0.isProven }) {
            proof += " " + words.notProvenMark
        }
        if !proof.isEmpty { add(proof) }
        return text
    }
}

extension Words {
    func noTrainingHelps(_ found: Training) -> String {
        guard found.isNoneProven else {
            return both(
                "No training was found that covers anything; that is not proven.",
                "未找到能覆盖缺口的培训；此项未经证明。"
            )
        }
        return found.isWhole
            ? both(
                "Proven: no training to 'qualified' covers anything, however the week is planned.",
                "已证明：无论怎样排班，任何达到“合格”的培训都覆盖不了缺口。"
            )
            : both(
                "Proven for whoever is near the open needs: no training to 'qualified' covers anything.",
                "已就缺口附近的人员证明：任何达到“合格”的培训都覆盖不了缺口。"
            )
    }

    var targetReachedUntrained: String {
        both("The target is reached already: nobody need be trained for it.", "目标已经达到，无需为此培训。")
    }

    var trainingGains: String {
        both("Points that one training saves, confirmed by solving anew:", "单项培训可减少的缺口分数（重新求解确认）：")
    }

    private func planned(isWhole: Bool) -> String {
        isWhole
            ? both("however the week is planned", "无论怎样排班")
            : both("while everybody keeps their duties", "在各人值勤不变时")
    }

    func trainingUnreachable(isWhole: Bool) -> String {
        both(
            "Proven: no trainings reach it \(planned(isWhole: isWhole)).",
            "已证明：\(planned(isWhole: isWhole))，任何培训都达不到目标。"
        )
    }

    var trainingUnknown: String {
        both(
            "No set of trainings that reaches it was found; that none does is not proven.",
            "未找到能达到目标的培训组合；未证明不存在。"
        )
    }

    func trainingCount(_ number: Int, isProven: Bool, isWhole: Bool) -> String {
        if number == 0 {
            return both(
                "Nobody need be trained: another roster of the same people reaches it.",
                "无需培训：同样的人员重新排班即可达到目标。"
            )
        }
        let proof =
            isProven
            ? both(
                ", proven the fewest \(planned(isWhole: isWhole))",
                "，已证明\(planned(isWhole: isWhole))为最少"
            )
            : both(", not proven the fewest", "，未证明为最少")
        return both(
            "\(count(number, "training")) \(number == 1 ? "reaches" : "reach") it\(proof):",
            "\(grouped(number)) 项培训即可达到\(proof)："
        )
    }
}
