import Rostering

/// Words of what an hour is worth.
extension Words {
    func coverageNow(_ points: Int) -> String {
        both("Open in this roster: \(grouped(points)) points.", "此排班的缺口：\(grouped(points)) 分。")
    }

    func hourIsWorthNothing(_ minutes: Int, isNothingOpen: Bool) -> String {
        isNothingOpen
            ? both("Nothing is open, so that one more hour is worth nothing: proven.", "没有缺口，因此再多一小时也没有价值（已证明）。")
            : both(
                "By the estimate, \(duration(minutes: minutes)) more of one volunteer would cover nothing; that is not proven.",
                "据估计，一名志愿者再多\(duration(minutes: minutes))也覆盖不了缺口；此项未经证明。"
            )
    }

    var noHourConfirmed: String {
        both("No hour was confirmed to save anything.", "没有任何一小时经确认可减少缺口。")
    }

    func confirmedHours(_ minutes: Int) -> String {
        both(
            "Points that one volunteer with \(duration(minutes: minutes)) more saves, confirmed by solving anew:",
            "一名志愿者多出\(duration(minutes: minutes))可减少的缺口分数（重新求解确认）："
        )
    }

    func longerTasks(_ number: Int, minutes: Int) -> String {
        both(
            "\(count(number, "open task takes", "open tasks take")) longer than \(duration(minutes: minutes)): see --minutes.",
            "\(grouped(number)) 项未覆盖任务长于\(duration(minutes: minutes))：可用 --minutes 调整。"
        )
    }

    /// How far a worth is proven.
    func valueProof(isWhole: Bool, isLeast: Bool) -> String {
        if isWhole {
            return both(
                "Proven: everything was planned anew with and without each of these, so each worth is exact.",
                "已证明：逐项在有无此项时整体重新求解，各项价值均为精确值。"
            )
        }
        if isLeast {
            return both(
                "Proven: each saves at least so much, for no roster of today's volunteers leaves less open than this one. "
                    + "What lies near the tasks concerned was decided anew, all else was held; more may be possible.",
                "已证明：各项至少可减少这么多，因为现有人员的任何排班都不比此排班缺口更小。仅重新安排相关任务附近，其余不变；也许还能更多。"
            )
        }
        return both(
            "Found by deciding anew what lies near the tasks concerned, with and without each; all else was held. It is not "
                + "proven that today's volunteers alone could not do as well.",
            "结果来自在有无此项时重新安排相关任务附近，其余不变。未证明现有人员自身做不到同样好。"
        )
    }

    var notProvenMark: String { both("* not proven in the time.", "* 未在时限内证明。") }

    func unconfirmed(_ number: Int) -> String {
        both(" \(grouped(number)) more could not be confirmed in the time.", "另有 \(grouped(number)) 项未及确认。")
    }

    func refuted(_ number: Int) -> String {
        both(
            " \(grouped(number)) more \(number == 1 ? "was" : "were") estimated to be worth something, and solved anew "
                + "\(number == 1 ? "saves" : "save") nothing.",
            "另有 \(grouped(number)) 项估计有价值，重新求解后并未减少缺口。"
        )
    }

    func heatMapNote(_ parts: [DailyWindow]) -> String {
        let times = list(parts.map(part))
        return both(
            "Estimates in points, from the duals of the relaxation or what one head covers, for somebody who lives in the grid "
                + "where it is worth most. They count that somebody who is relieved can serve something else. A duty starts \(times).",
            "估计值（分），来自松弛问题的对偶价格或单人直接覆盖的缺口，取价值最高的网格；已计入被替换者可转去服务其他任务。值勤开始时段：\(times)。"
        )
    }

    func heatMapTitle(_ grid: String?) -> String {
        let title = both("Points that an hour saves", "一小时可减少的缺口分数")
        return grid.map { "\(title) · \($0)" } ?? title
    }
}
