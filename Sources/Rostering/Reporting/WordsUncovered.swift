/// Words about what stays uncovered, and why.
extension Words {
    package var allCovered: String { both("Everything that was asked for is covered.", "所有需求均已覆盖。") }

    package func uncoveredTitle(_ needs: Int) -> String {
        both("Not covered: \(count(needs, "need"))", "未覆盖：\(grouped(needs)) 项需求")
    }

    package func more(_ number: Int, see option: String) -> String {
        both("and \(grouped(number)) more (see \(option))", "另有 \(grouped(number)) 项（加 \(option) 查看）")
    }

    /// Something that is missing more than once.
    package func times(_ number: Int) -> String { both("\(grouped(number)) times", "\(grouped(number)) 次") }

    package func headsMissing(_ number: Int) -> String {
        both("\(grouped(number)) missing", "缺 \(grouped(number)) 人")
    }

    package func roleMissing(_ role: String) -> String { both("no \(role)", "缺\(role)") }

    /// The number of a visit or session that may be held on any of several days.
    package func anyDay(_ number: String) -> String { both("no. \(number)", "第\(number)次") }

    /// Why nobody serves: who could but is busy, and how many each rule rules out, the most frequent first.
    package func reason(_ reason: UncoveredReason) -> String {
        let out = reason.excluded.filter { $0.value > 0 }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { excluded(by: $0.key, $0.value) }
        if reason.busy == 0 {
            if out.isEmpty { return both("There is nobody to ask.", "没有可安排的志愿者。") }
            return both("Nobody could do it: \(list(out)).", "无人能够承担：\(list(out))。")
        }
        let busy =
            reason.busy == 1
            ? both("1 could do it, but is busy or at a limit", "1 人能够承担，但已有其他值勤或已达上限")
            : both(
                "\(grouped(reason.busy)) could do it, but all are busy or at a limit",
                "\(grouped(reason.busy)) 人能够承担，但都已有其他值勤或已达上限"
            )
        return both(
            out.isEmpty ? "\(busy)." : "\(busy); of the others \(list(out)).",
            out.isEmpty ? "\(busy)。" : "\(busy)；其余 \(list(out))。"
        )
    }

    /// How many volunteers one rule rules out: `9 are not free then`.
    package func excluded(by rule: RuleID, _ number: Int) -> String {
        let n = grouped(number)
        let are = number == 1 ? "is" : "are"
        let have = number == 1 ? "has" : "have"
        let live = number == 1 ? "lives" : "live"
        switch rule {
        case .availability: return both("\(n) \(are) not free then", "\(n) 人当时没空")
        case .skill: return both("\(n) \(are) not qualified", "\(n) 人不具备所需技能")
        case .noOverlap: return both("\(n) \(have) something else at that time", "\(n) 人当时另有值勤")
        case .dayLoad: return both("\(n) would exceed their day", "\(n) 人会超出当日上限")
        case .weekLoad: return both("\(n) would exceed their week", "\(n) 人会超出本周上限")
        case .minimumLoad: return both("\(n) \(have) too little to do", "\(n) 人工作量不足下限")
        case .daysPerWeek: return both("\(n) would serve on too many days", "\(n) 人会超出每周天数")
        case .daysInRow: return both("\(n) would serve too many days in a row", "\(n) 人会超出连续天数")
        case .rest: return both("\(n) need their rest", "\(n) 人需要休息")
        case .earliestLatest: return both("\(n) \(are) asked too early or too late", "\(n) 人嫌时间过早或过晚")
        case .refused: return both("\(n) \(are) ruled out by a refusal", "\(n) 人因拒绝关系被排除")
        case .neutrality: return both("\(n) \(are) not neutral", "\(n) 人不符合中立要求")
        case .wishes: return both("\(n) \(are) not as the resident requires", "\(n) 人不符合居民的硬性要求")
        case .locality: return both("\(n) \(live) too far away", "\(n) 人住得太远")
        case .coverage: return both("\(n) would be one too many", "\(n) 人会超出名额")
        case .completeTeam: return both("\(n) find no complete team", "\(n) 人凑不成完整团队")
        case .teamMix: return both("\(n) do not suit the team", "\(n) 人不符合团队构成")
        case .mentor: return both("\(n) lack a mentor", "\(n) 人没有带教")
        case .twoAdults: return both("\(n) lack a second adult", "\(n) 人缺少第二名成年人")
        case .startTogether: return both("\(n) cannot start with the team", "\(n) 人无法与团队同时开始")
        case .keepTogether: return both("\(n) \(are) not without their partner", "\(n) 人必须与搭档同行")
        case .keepApart: return both("\(n) \(are) kept apart from the team", "\(n) 人须与队员分开")
        case .maximumFaces: return both("\(n) would be a face too many", "\(n) 人会超出熟面孔人数")
        case .sameMediator: return both("\(n) did not begin the case", "\(n) 人不是本案的调解员")
        case .spacing: return both("\(n) would come too soon again", "\(n) 人间隔天数不足")
        case .oneVisitAtATime: return both("\(n) would meet another visit", "\(n) 人会与另一次上门重叠")
        case .roomCapacity: return both("\(n) find no room", "\(n) 人没有可用房间")
        case .standby: return both("\(n) \(are) kept in reserve", "\(n) 人须留作备勤")
        case .pins: return both("\(n) \(are) ruled out by a decision", "\(n) 人被人工决定排除")
        case .published: return both("\(n) \(are) held by the published roster", "\(n) 人受已发布排班约束")
        }
    }
}
