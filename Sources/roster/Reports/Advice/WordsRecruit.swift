import Rostering

/// Words of whom to recruit.
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
        let hasRounds = !(found.roster?.rounds.isEmpty ?? true)
        let rounds = hasRounds ? both(" The rounds are as they were formed.", "送餐路线按已排定的不变。") : ""
        if found.isMinimal {
            return both(
                "Proven: however the week is planned, fewer than \(grouped(number)) of these profiles do not do.",
                "已证明：无论怎样排班，少于 \(grouped(number)) 名这些画像的人都达不到目标。"
            ) + rounds
        }
        var text =
            found.method == .whole
            ? both(
                "Not proven in the time to be the fewest: it takes at least \(grouped(found.leastOfMethod)), proven.",
                "未能在时限内证明为最少：已证明至少需 \(grouped(found.leastOfMethod)) 人。"
            )
            : found.isProven
                ? both(
                    "Proven: with everybody else's duties as they are, fewer than \(grouped(number)) do not do.",
                    "已证明：在其他人值勤不变时，少于 \(grouped(number)) 人达不到目标。"
                )
                : both(
                    "Not proven in the time to be the fewest: with everybody else's duties as they are it takes at least "
                        + "\(grouped(found.leastOfMethod)), proven.",
                    "未能在时限内证明为最少：在其他人值勤不变时，已证明至少需 \(grouped(found.leastOfMethod)) 人。"
                )
        if found.method == .held, case .found = found.outcome {
            text += both(" Were the whole week planned anew, fewer might do", "若整周重排，也许更少即可")
            text +=
                found.least > 0
                ? both(
                    ", but no fewer than \(grouped(found.least)): proven.",
                    "，但已证明不会少于 \(grouped(found.least)) 人。"
                ) : both(".", "。")
        }
        return text + rounds
    }
}
