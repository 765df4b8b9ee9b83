/// Words of the checker's report.
extension Words {
    package var accepted: String {
        both("Accepted: the roster keeps every required rule.", "通过：排班符合所有必须遵守的规则。")
    }

    package func rejected(_ reasons: Int) -> String {
        both("Rejected, for \(count(reasons, "reason")):", "未通过，共 \(grouped(reasons)) 处问题：")
    }

    package var valuesRecomputed: String { both("Recomputed (points, less is better)", "重新计算的分数（越低越好）") }

    package func levelValue(_ level: ObjectiveLevel, _ points: Int, parts: [String]) -> String {
        let value = both("\(self.level(level)): \(self.points(points))", "\(self.level(level))：\(self.points(points))")
        guard !parts.isEmpty else { return value }
        return both("\(value) (\(list(parts)))", "\(value)（\(list(parts))）")
    }

    package func part(_ name: String, _ points: Int, isSigned: Bool = false) -> String {
        "\(partName(name)) \(isSigned && points > 0 ? "+" : "")\(grouped(points))"
    }

    package func penaltiesTitle(_ number: Int) -> String {
        both(
            "Allowed, but counted against the roster: \(count(number, "case"))",
            "允许但扣分：\(grouped(number)) 处"
        )
    }

    package func uncoveredCount(_ tasks: Int) -> String {
        both(
            "Not covered: \(count(tasks, "task")) (see 'roster show').",
            "未覆盖：\(grouped(tasks)) 项任务（用 'roster show' 查看）。"
        )
    }

    /// A part of a level, by its name in the report.
    private func partName(_ name: String) -> String {
        switch name {
        case "missing": both("people missing", "缺人")
        case "desired": both("people wished for", "希望增派的人手")
        case "repeatedMiss": both("residents missed again", "同一居民多次落空")
        case "gridEvenness": both("uneven grids", "网格不均")
        case "dropped": both("dropped", "取消")
        case "added": both("added", "新增")
        case "moved": both("moved", "调整")
        case "locality": both("other grids", "跨网格")
        case "walking": both("walking", "步行")
        case "preference": both("preferences", "偏好")
        case "undesired": both("undesired times", "不愿意的时间")
        case "wishes": both("wishes", "意愿")
        case "fallback": both("grid members stepping in", "网格员兜底")
        case "reliability": both("people who stayed away", "近期未到岗的人")
        case "continuity": both("continuity", "熟面孔")
        case "fairness": both("fairness", "公平")
        case "penalties": both("penalised rules", "扣分规则")
        default: name
        }
    }
}
