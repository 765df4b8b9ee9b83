/// Words about a plan that is running or has failed.
extension Words {
    /// What is being done.
    package func phase(_ phase: PlanProgress.Phase) -> String {
        switch phase {
        case .rounds: both("forming rounds", "组合路线")
        case .modelling: both("building the model", "建立模型")
        case .construction: both("building a first roster", "编制初始排班")
        case .improvement: both("improving the roster", "改进排班")
        case .bounding: both("proving a bound", "证明下界")
        case .search: both("closing the gap", "缩小差距")
        case .checking: both("checking the roster", "检验排班")
        }
    }

    /// One line of progress: phase, level, value, bound, gap, time.
    package func progress(_ progress: PlanProgress) -> String {
        var parts = [phase(progress.phase)]
        if let level = progress.level {
            let value = progress.objective.map { " " + grouped($0) } ?? ""
            parts.append(self.level(level) + value)
        }
        if let bound = progress.bound, bound.isFinite, abs(bound) < 1e15 {
            parts.append(both("bound ", "下界 ") + grouped(Int(bound.rounded(.up))))
        }
        if let gap = progress.gap, gap < 10 { parts.append(both("gap ", "差距 ") + percent(gap: gap)) }
        parts.append(seconds(progress.elapsed))
        return parts.joined(separator: both(", ", "，"))
    }

    /// How a component is solved, and why.
    package func choice(_ choice: PlanProgress.MethodChoice) -> String {
        let size = both(
            "\(grouped(choice.pairs)) pairs, \(grouped(choice.volunteers)) volunteers",
            "\(grouped(choice.pairs)) 个组合，\(grouped(choice.volunteers)) 名志愿者"
        )
        let method =
            switch choice.method {
            case .columns: both("column generation", "列生成")
            case .compact, .automatic: both("branch and bound on the whole model", "对整个模型分支定界")
            }
        let reason: String
        switch choice.reason {
        case .asked: reason = both("as asked for", "按要求")
        case .size(let limit):
            reason = both(
                choice.pairs >= limit ? "large: \(limit) pairs or more" : "small: fewer than \(limit) pairs",
                choice.pairs >= limit ? "规模大：不少于 \(limit) 个组合" : "规模小：少于 \(limit) 个组合"
            )
        case .weekTooWide: reason = both("a volunteer's week has too many sums to be priced", "某志愿者一周的约束过多，无法定价")
        case .noRoster: reason = both("no roster to begin with was found", "尚无初始排班")
        }
        let number = both(
            "component \(choice.component) of \(choice.components)",
            "第 \(choice.component)/\(choice.components) 部分"
        )
        return both("\(number): \(size); \(method) (\(reason))", "\(number)：\(size)；\(method)（\(reason)）")
    }

    /// `12.3 s`.
    package func seconds(_ duration: Duration) -> String {
        let (seconds, attoseconds) = duration.components
        if seconds >= 60 { return both("\(seconds / 60) min \(seconds % 60) s", "\(seconds / 60)分\(seconds % 60)秒") }
        return both(
            "\(seconds).\(attoseconds / 100_000_000_000_000_000) s",
            "\(seconds).\(attoseconds / 100_000_000_000_000_000)秒"
        )
    }

    /// Why there is no roster.
    package func planError(_ error: PlanError) -> (message: String, details: [String], hint: String?) {
        switch error {
        case .invalidScenario(let findings):
            return (
                both("the scenario contradicts itself", "方案自相矛盾"), findings.map { finding($0) },
                both("'roster check' tells where", "用 'roster check' 查看位置")
            )
        case .infeasible(let conflict) where conflict.isEmpty:
            return (
                both(
                    "no roster is possible; it was stopped before it was found out which demands contradict each other",
                    "无法排班；尚未查明哪些要求互相矛盾就已停止"
                ), [], nil
            )
        case .infeasible(let conflict):
            return (
                both(
                    "no roster is possible: these demands cannot all be met together",
                    "无法排班：以下要求不能同时满足"
                ),
                conflict.map { "\($0.statement.text(in: language)) [\($0.rule.rawValue)]" },
                both("drop or relax any one of them, and plan again", "取消或放宽其中任意一项，再重新排班")
            )
        case .noRosterYet(let limit):
            return (
                both("no roster was found: \(ended(limit))", "未找到可行排班：\(ended(limit))"), [],
                limit == .cancelled ? nil : both("give it more time, or more effort", "请延长时间或提高工作量")
            )
        case .rejectedByChecker(let violations):
            return (
                both(
                    "the checker rejected the planner's own roster; this is a defect, please report it",
                    "检验器否决了排班程序自己的结果；这是程序缺陷，请报告"
                ),
                violations, nil
            )
        }
    }

    /// A finding without its place in a file.
    package func finding(_ finding: ScenarioFinding) -> String {
        var path = ""
        for step in finding.path {
            switch step {
            case .key(let key): path += (path.isEmpty ? "" : ".") + key
            case .entry(let number): path += "[\(number)]"
            }
        }
        let message = finding.message.text(in: language)
        return path.isEmpty ? message : both("\(path): \(message)", "\(path)：\(message)")
    }
}
