/// Words of the summary: coverage, rounds and loads.
extension Words {
    package var service: String { both("Service", "服务") }
    package var grid: String { both("Grid", "网格") }
    package var covered: String { both("Covered", "已覆盖") }
    package var missing: String { both("Missing", "缺口") }
    package var countedIn: String { both("Counted in", "单位") }
    package var wholeCommunity: String { both("whole community", "全社区") }
    package var allServices: String { both("all services", "全部服务") }
    package var coverageByService: String { both("Coverage by service", "各服务覆盖情况") }
    package var coverageByGrid: String { both("Coverage by grid", "各网格覆盖情况") }
    package var nothingAsked: String { both("Nothing is asked for in this week.", "本周没有任何需求。") }

    /// `338 of 340`.
    package func of(_ part: Int, _ total: Int) -> String {
        both("\(grouped(part)) of \(grouped(total))", "\(grouped(part))/\(grouped(total))")
    }

    package func unit(_ unit: CoverageCount.Unit, slot: Minutes?) -> String {
        switch unit {
        case .places: both("places", "人次")
        case .doors: both("doors", "户次")
        case .slots:
            slot.map { both("places of \(duration(minutes: $0.value))", "人次（每\(duration(minutes: $0.value))）") }
                ?? both("places", "人次")
        }
    }

    package func headline(duties: Int, volunteers: Int) -> String {
        both(
            "\(count(duties, "duty", "duties")) for \(count(volunteers, "person", "people"))",
            "共 \(grouped(duties)) 项值勤，由 \(grouped(volunteers)) 人承担"
        )
    }

    package func roundsLine(rounds: Int, doors: Int, portions: Int) -> String {
        both(
            "Rounds: \(grouped(rounds)), to \(count(doors, "door")) with \(count(portions, "portion")).",
            "送餐路线：\(grouped(rounds)) 条，送达 \(grouped(doors)) 户次，共 \(grouped(portions)) 份。"
        )
    }

    package var loadTitle: String { both("Load of the volunteers", "志愿者工作量") }
    package var loadByVolunteer: String { both("Load by volunteer", "每位志愿者的工作量") }
    package var volunteer: String { both("Volunteer", "志愿者") }
    package var duties: String { both("Duties", "值勤") }
    package var time: String { both("Time", "时间") }
    package var served: String { both("Hours", "时长") }
    package var atMost: String { both("At most", "上限") }
    package var idle: String { both("no duty", "无值勤") }
    package var gridMemberMark: String { both("grid member", "网格员") }

    /// `2 to 4 h`; in whole hours.
    package func band(_ minutes: Range<Int>) -> String {
        let (from, to) = (minutes.lowerBound / 60, minutes.upperBound / 60)
        return from == 0 ? both("under \(to) h", "不足\(to)小时") : both("\(from) to \(to) h", "\(from)–\(to)小时")
    }

    package func volunteers(_ number: Int) -> String { both(count(number, "volunteer"), "\(grouped(number)) 人") }

    package func busiest(_ items: [String]) -> String {
        both("Most: \(list(items)).", "最多：\(list(items))。")
    }

    package func least(_ items: [String]) -> String {
        both("Least: \(list(items)).", "最少：\(list(items))。")
    }

    package func load(_ name: String, minutes: Int) -> String {
        "\(name) \(duration(minutes: minutes))"
    }

    package func gridMembersServing(_ number: Int, duties: Int) -> String {
        both(
            "Grid members who step in: \(grouped(number)), for \(count(duties, "duty", "duties")).",
            "网格员兜底：\(grouped(number)) 人，\(grouped(duties)) 项值勤。"
        )
    }
}
