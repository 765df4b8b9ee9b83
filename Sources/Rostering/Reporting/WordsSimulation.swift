/// Words of simulated weeks and of standby.
extension Words {
    package var simulationTitle: String { both("How robust", "稳健性") }
    package var standbyTitle: String { both("Standby", "待命") }
    package var asPlanned: String { both("Planned", "计划") }
    package var withoutRepair: String { both("Not mended", "不补位") }
    package var withRepair: String { both("Mended", "补位后") }
    package var taskHead: String { both("Task", "任务") }

    /// A share with one decimal.
    package func percent(_ share: Double) -> String { decimal(share * 100) + "%" }

    /// A share and half the width of its interval.
    package func percent(_ estimate: Estimate) -> String {
        estimate.margin.isFinite
            ? "\(percent(estimate.mean)) ±\(decimal(estimate.margin * 100))" : percent(estimate.mean)
    }

    /// Percentage points with a sign, and half the width of the interval.
    package func pointsOfPercent(_ estimate: Estimate) -> String {
        "\(signed(estimate.mean * 100)) ±\(decimal(estimate.margin * 100))"
    }

    /// A mean and half the width of its interval: with one decimal, small ones with two.
    package func mean(_ estimate: Estimate) -> String {
        let isSmall = abs(estimate.mean) < 10
        func text(_ value: Double) -> String { isSmall ? hundredths(value) : decimal(value) }
        return estimate.margin.isFinite ? "\(text(estimate.mean)) ±\(text(estimate.margin))" : text(estimate.mean)
    }

    /// A number with one decimal.
    package func decimal(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "∞" }
        let tenths = Int((value * 10).rounded())
        return (tenths < 0 ? "−" : "") + "\(grouped(abs(tenths) / 10)).\(abs(tenths) % 10)"
    }

    private func hundredths(_ value: Double) -> String {
        guard value.isFinite, abs(value) < 1e12 else { return "∞" }
        let whole = Int((abs(value) * 100).rounded())
        let digits = whole % 100
        return (value < 0 && whole > 0 ? "−" : "") + "\(grouped(whole / 100)).\(digits < 10 ? "0" : "")\(digits)"
    }

    private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + decimal(value) }

    /// How many weeks were drawn, and what goes wrong in one of them.
    package func simulated(_ report: SimulationReport) -> String {
        both(
            "\(count(report.samples, "week")) drawn with seed \(report.seed). In a week, on average: "
                + "\(mean(report.cancelled)) duties cancelled, \(mean(report.noShows)) no-shows, "
                + "\(mean(report.urgentNeeds)) urgent visits.",
            "以种子 \(report.seed) 抽取 \(grouped(report.samples)) 周。平均每周：取消 \(mean(report.cancelled)) 项值勤，"
                + "缺勤 \(mean(report.noShows)) 项，临时探访 \(mean(report.urgentNeeds)) 次。"
        )
    }

    /// What mending takes and saves.
    package func mended(_ report: SimulationReport) -> String {
        let found = both(
            "finds \(mean(report.standIns)) stand-ins",
            "由替补承担 \(mean(report.standIns)) 项值勤"
        )
        let changed = both(
            ", \(found), moves \(mean(report.moved)) duties of others and drops \(mean(report.dropped))",
            "，\(found)，另调整他人值勤 \(mean(report.moved)) 项、取消 \(mean(report.dropped)) 项"
        )
        let changes = report.mending == .replan ? changed : both(" and ", "，") + found
        return both(
            "Mending takes \(mean(report.calls)) calls a week\(changes); "
                + "\(mean(report.unrepairedPoints)) points would be missed without it, \(mean(report.repairedPoints)) with it.",
            "补位每周需打 \(mean(report.calls)) 个电话\(changes)；"
                + "不补位损失 \(mean(report.unrepairedPoints)) 分，补位后损失 \(mean(report.repairedPoints)) 分。"
        )
    }

    package var simulationNote: String {
        both(
            "Shares of what is asked for that is served; ± is a 95% confidence interval of the mean.",
            "数值为需求得到满足的比例；± 为均值的 95% 置信区间。"
        )
    }
    package var comparedRosters: String {
        both("The other roster, less this one, in the same weeks", "另一排班与此排班之差（相同的周）")
    }
    package var differenceNote: String {
        both(
            "In percentage points; an interval that holds 0 may be chance.",
            "单位为百分点；区间含 0 的差别可能出于偶然。"
        )
    }
    package var risksTitle: String { both("Most often not served as planned, after mending", "补位后仍最常无法按计划完成") }
    package var interrupted: String {
        both("Stopped early; what follows is about the weeks drawn so far.", "已提前停止；以下为已抽取各周的结果。")
    }

    package var dayHead: String { both("Day", "日期") }
    package var partHead: String { both("Part of the day", "时段") }
    package var wantedFor: String { both("Wanted for", "所需技能") }
    package var anything: String { both("anything", "不限") }

    package func part(_ part: DayPart?) -> String {
        switch part {
        case .morning: both("morning", "上午")
        case .afternoon: both("afternoon", "下午")
        case .evening: both("evening", "晚上")
        case nil: both("all day", "全天")
        }
    }

    /// What a plan of standby is worth.
    package func standbyGain(_ plan: StandbyPlan) -> String {
        both(
            "On \(count(plan.withPlan.samples, "fresh week")), it saves \(mean(plan.pointsGain)) points of uncovered need a "
                + "week (\(mean(plan.gain)) places, doors and slots).",
            "在 \(grouped(plan.withPlan.samples)) 个新抽取的周中，每周少损失 \(mean(plan.pointsGain)) 分"
                + "（\(mean(plan.gain)) 个名额、住户或时段）。"
        )
    }

    /// What one backup a day is worth, and by how much the plan beats it or falls short of it.
    package func standbyMargin(_ plan: StandbyPlan) -> String {
        let isMore = plan.pointsMargin.mean >= 0
        let points = mean(isMore ? plan.pointsMargin : plan.pointsMargin.negated)
        let (more, chineseMore) = isMore ? ("more", "多") : ("fewer", "少")
        let isChance = plan.pointsMargin.isDistinct ? "." : ", which may be chance."
        return both(
            "One backup a day, free all day on \(count(plan.flat.count, "day")), saves \(mean(plan.flatPointsGain)) points "
                + "(\(mean(plan.flatGain)) places, doors and slots). This plan, free on "
                + "\(count(plan.duties.count, "part")) of a day, saves \(points) points \(more)\(isChance)",
            "每天一名全天后备（共 \(grouped(plan.flat.count)) 天）每周少损失 \(mean(plan.flatPointsGain)) 分"
                + "（\(mean(plan.flatGain)) 个名额、住户或时段）。本方案（共 \(grouped(plan.duties.count)) 个时段）再\(chineseMore) "
                + points + (plan.pointsMargin.isDistinct ? " 分。" : " 分，可能出于偶然。")
        )
    }

    /// How good the choice is for the weeks from which it was made.
    package func standbyProof(_ plan: StandbyPlan) -> String {
        let gap = percent(gap: plan.bound <= 0 ? 0 : (plan.bound - plan.saved) / plan.bound)
        return both(
            "Over the \(count(plan.trainingSamples, "week")) from which it was made no choice saves more than "
                + "\(decimal(plan.bound)) points a week; this one saves \(decimal(plan.saved))"
                + (plan.isProven ? "." : ", so \(gap) is left unproven."),
            "就制定方案所用的 \(grouped(plan.trainingSamples)) 周而言，任何选择每周至多减少 \(decimal(plan.bound)) 分损失；"
                + "本方案为 \(decimal(plan.saved)) 分" + (plan.isProven ? "。" : "，尚有 \(gap) 未证明。")
        )
    }

    package var nobodyForStandby: String {
        both("Nobody is free to take anything that is likely to be missed.", "没有人能承担可能出现的缺口。")
    }
}
