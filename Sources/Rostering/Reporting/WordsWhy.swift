/// Words about why a need is uncovered, and what would cover it.
extension Words {
    package func uncoveredHead(_ what: String, missing: Int) -> String {
        both("\(what): not covered, \(grouped(missing)) missing.", "\(what)：未覆盖，缺 \(grouped(missing)) 人。")
    }

    package func coveredHead(_ what: String, _ team: [String]) -> String {
        both("\(what): covered by \(list(team)).", "\(what)：由 \(list(team)) 承担。")
    }

    package func onIt(_ team: [String]) -> String { both("On it: \(list(team)).", "已有：\(list(team))。") }

    package var noRound: String {
        both("The door fits in no round: its window, its portions or its way.", "这一户排不进任何路线：受时间、份数或路程限制。")
    }

    package func ofAll(_ number: Int) -> String {
        both("Of \(count(number, "volunteer")):", "在 \(grouped(number)) 名志愿者中：")
    }

    package func qualified(_ number: Int) -> String {
        both("\(grouped(number)) \(number == 1 ? "has" : "have") the skill", "\(grouped(number)) 人具备所需技能")
    }

    /// How many are at a limit of their own.
    package func limited(by rule: RuleID, _ number: Int) -> String {
        let n = grouped(number)
        let are = number == 1 ? "is" : "are"
        switch rule {
        case .weekLoad: return both("\(n) \(are) at their weekly limit", "\(n) 人已达每周上限")
        case .dayLoad: return both("\(n) \(are) at their limit for the day", "\(n) 人已达当日上限")
        case .daysPerWeek:
            return both("\(n) already \(number == 1 ? "serves" : "serve") on enough days", "\(n) 人服务天数已满")
        default: return excluded(by: rule, number)
        }
    }

    /// How many are busy: with what matters more, as much, or less.
    package func busy(_ number: Int, with duties: [String], weight: Int) -> String {
        let n = grouped(number)
        let are = number == 1 ? "is" : "are"
        let what = list(duties)
        if weight > 0 {
            return both("\(n) \(are) busy with \(what), which matter more", "\(n) 人忙于更重要的 \(what)")
        }
        if weight == 0 {
            return both("\(n) \(are) busy with \(what), which matter as much", "\(n) 人忙于同样重要的 \(what)")
        }
        return both("\(n) \(are) busy with \(what), which matter less", "\(n) 人忙于较不重要的 \(what)")
    }

    package func waiting(_ number: Int) -> String {
        both(
            "\(grouped(number)) could, but not without others or before an earlier visit",
            "\(grouped(number)) 人可以，但缺少同伴或须先完成前一次"
        )
    }

    package func able(_ names: [String]) -> String {
        both("nothing keeps \(list(names)) from it", "\(list(names)) 没有任何障碍")
    }

    package var without: String { both("With everything else as it is:", "在其他条件不变时：") }

    package var coverable: String {
        both(
            "It can be covered without leaving more open elsewhere: the roster is not the best possible.",
            "可以覆盖而不增加其他缺口：此排班并非最优。"
        )
    }

    package func coverableFor(_ points: Int) -> String {
        points == 0
            ? both(
                "It can be covered only by leaving open something else that matters as much.",
                "只有放弃同样重要的其他需求才能覆盖。"
            )
            : both(
                "It can be covered only by leaving open what matters more: \(self.points(points)) more would be missing.",
                "只有放弃更重要的需求才能覆盖：缺口将增加 \(self.points(points))。"
            )
    }

    package var fixesTitle: String { both("The smallest changes that would cover it:", "能够覆盖它的最小改变：") }

    package var noFix: String {
        both("No single change of the kinds tried covers it.", "所尝试的各类单项改变都不能覆盖它。")
    }

    package func untried(_ kinds: Int) -> String {
        both(
            "\(count(kinds, "kind")) of change \(kinds == 1 ? "was" : "were") not tried to the end.",
            "有 \(grouped(kinds)) 类改变未能全部尝试。"
        )
    }

    package var smallestProven: String { both("proven: nothing smaller of its kind does", "已证明：同类中没有更小的办法") }
    package var smallestFound: String { both("smaller ones may do, not all were tried", "更小的也可能可行，未全部尝试") }

    package func fixFree(_ who: String, _ minutes: Int, _ when: String) -> String {
        both(
            "\(who) has \(duration(minutes: minutes)) more: \(when)",
            "\(who) 多出 \(duration(minutes: minutes))：\(when)"
        )
    }

    package func fixLoad(_ who: String, _ minutes: Int) -> String {
        both(
            "\(who) serves \(duration(minutes: minutes)) beyond their limit",
            "\(who) 超出上限多服务 \(duration(minutes: minutes))"
        )
    }

    package func fixWindow(_ window: String, _ minutes: Int) -> String {
        both(
            "the time is \(window), \(duration(minutes: minutes)) other than now",
            "时间改为 \(window)，与现在相差 \(duration(minutes: minutes))"
        )
    }

    package func fixReach(_ service: String, _ reach: Reach, hasLimit: Bool) -> String {
        let from =
            switch reach {
            case .grid: both("the same grid", "本网格")
            case .branch: both("the neighbouring grids", "相邻网格")
            case .community: both("the whole community", "全社区")
            }
        let walk = hasLimit ? "" : both(", however long the walk", "，且不限步行时间")
        return both("\(service) may be served from \(from)\(walk)", "\(service)允许由\(from)承担\(walk)")
    }

    package func fixVolunteerReach(_ who: String) -> String {
        both("\(who) comes although it is far", "\(who) 愿意到较远的地方服务")
    }

    package func fixWish(_ who: String, _ wish: String) -> String {
        both("\(who) gives up the wish for \(wish)", "\(who) 放弃对\(wish)的硬性要求")
    }

    package func wish(_ subject: Wish.Subject) -> String {
        switch subject {
        case .gender(.female): both("a woman", "女性")
        case .gender(.male): both("a man", "男性")
        case .language(let language): language
        }
    }

    package func fixRecruit(_ skill: String?, _ when: String) -> String {
        let with = skill.map { both(" with the skill \($0)", "（具备\($0)）") } ?? ""
        return both("one more volunteer\(with), free \(when)", "新增一名志愿者\(with)，有空时间：\(when)")
    }

    /// Several changes that are needed together.
    package func together(_ changes: [String]) -> String {
        changes.joined(separator: both(", and ", "，并且"))
    }

    package var theNewOne: String { both("the new volunteer", "新志愿者") }

    // MARK: Covered

    package var nothingRemarkable: String {
        both("It is served in time, by known faces, from its own grid.", "准时、由熟面孔、在本网格内完成。")
    }

    package func late(_ minutes: Int) -> String {
        both(
            "It starts \(duration(minutes: minutes)) after the first possible start. For an earlier one:",
            "比最早可能的开始时间晚 \(duration(minutes: minutes))。若要更早："
        )
    }

    package func stranger(_ who: String) -> String {
        both(
            "\(who) is new to the resident. Of those whom the resident knows:",
            "\(who) 对该居民是生面孔。在居民认识的人中："
        )
    }

    package func fromElsewhere(_ who: String, isOtherBranch: Bool) -> String {
        isOtherBranch
            ? both("\(who) comes from another branch. Of those of its own grid:", "\(who) 来自其他片区。在本网格的人中：")
            : both("\(who) comes from a neighbouring grid. Of those of its own grid:", "\(who) 来自相邻网格。在本网格的人中：")
    }

    package func stepsIn(_ who: String) -> String {
        both("\(who), a grid member, steps in. Of the volunteers:", "由网格员 \(who) 兜底。在志愿者中：")
    }

    package var nobodyThere: String { both("there is nobody", "没有人") }
    package var otherwise: String { both("Otherwise:", "若要改变：") }
}
