/// Words of the roster's tables.
extension Words {
    package var day: String { both("Day", "日期") }
    package var forWhom: String { both("For", "对象") }
    package var whereTo: String { both("Where", "地点") }
    package var who: String { both("Who", "人员") }
    package var role: String { both("Role", "角色") }
    package var with: String { both("With", "同伴") }
    package var anyDayTitle: String { both("Any day", "任意一天") }
    package var nothingOnDay: String { both("Nothing on this day.", "当天没有安排。") }
    package var noDuties: String { both("No duties.", "没有值勤。") }
    package var nothingForService: String { both("Nothing asked for.", "没有需求。") }
    package var nothingForResident: String { both("Nothing asked for.", "没有需求。") }
    package var nobody: String { both("nobody", "无人") }
    package var notCovered: String { both("NOT COVERED", "未覆盖") }

    /// Volunteers who have nothing to do.
    package func withoutDuties(_ names: [String]) -> String {
        both("No duties: \(list(names)).", "没有值勤：\(list(names))。")
    }

    /// The contents of a round.
    package func round(number: String, doors: Int, portions: Int) -> String {
        let start = number.isEmpty ? "" : number + both(": ", "：")
        return start
            + both(
                "\(count(doors, "door")), \(count(portions, "portion"))",
                "\(grouped(doors))户 \(grouped(portions))份"
            )
    }

    /// A team that lacks somebody.
    package func stillMissing(_ number: Int) -> String { both("\(grouped(number)) missing", "缺\(grouped(number))人") }

    /// A place with the room.
    package func room(_ place: String, _ room: String) -> String { both("\(place), \(room)", "\(place) \(room)") }

    /// A member of a team with the role.
    package func member(_ name: String, role: String) -> String { both("\(name) (\(role))", "\(name)（\(role)）") }

    /// The sum at the end of a volunteer's section.
    package func total(duties: Int, minutes: Int, maximum: Int?) -> String {
        let hours = duration(minutes: minutes)
        let most = maximum.map { both(" of at most \(duration(minutes: $0))", "，上限 \(duration(minutes: $0))") } ?? ""
        return both("\(count(duties, "duty", "duties")), \(hours)\(most)", "\(grouped(duties)) 项值勤，\(hours)\(most)")
    }
}
