/// The ways in which a roster does not fit its scenario, with their words.
enum StructureFault: String, CaseIterable {
    case otherScenario, otherHorizon
    case unknownVolunteer, unknownTask, unknownRole, wrongService, wrongNeed
    case outsideHorizon, wrongDuration, outsideWindow, wrongDay, partyAbsent, stayNotLegal, twiceOnTask
    case roundTwice, roundName, roundService, roundDay, roundEmpty, stopUnknown, stopTwice
    case roundPortions, roundTooManyPortions, roundDuration, roundTooLong
    case roomMissing, roomUnknown, roomForNothing, roomTwice, roomDoubleBooked
    case orderBroken

    /// Key of ``Violation/facts`` under which the fault stands.
    static let key = "fault"

    /// The fault in one sentence; by ids only.
    func wording(_ violation: Violation) -> LocalizedText {
        let who = violation.volunteerList
        let task = violation.taskList
        let given = violation.fact("given")
        let expected = violation.fact("expected")
        let time = violation.fact("time")
        switch self {
        case .otherScenario:
            return LocalizedText(
                "the roster is for scenario \(given), not for \(expected)",
                chinese: "该排班表属于方案 \(given)，而不是 \(expected)"
            )
        case .otherHorizon:
            return LocalizedText(
                "the roster covers \(given), the scenario \(expected)",
                chinese: "排班表的日期为 \(given)，方案的日期为 \(expected)"
            )
        case .unknownVolunteer:
            return LocalizedText(
                "\(task): there is no volunteer \(who)",
                chinese: "\(task)：没有志愿者 \(who)"
            )
        case .unknownTask:
            return LocalizedText("\(who): there is no task \(task)", chinese: "\(who)：没有任务 \(task)")
        case .unknownRole:
            return LocalizedText(
                "\(who) on \(task): the team has no role \(given)",
                chinese: "\(who) 在 \(task)：团队中没有角色 \(given)"
            )
        case .wrongService:
            return LocalizedText(
                "\(who) on \(task): the service is \(expected), not \(given)",
                chinese: "\(who) 在 \(task)：服务应为 \(expected)，而不是 \(given)"
            )
        case .wrongNeed:
            return LocalizedText(
                "\(who) on \(task): the need is \(expected), not \(given)",
                chinese: "\(who) 在 \(task)：需求应为 \(expected)，而不是 \(given)"
            )
        case .outsideHorizon:
            return LocalizedText(
                "\(who) on \(task): minutes \(given) are no time within one day of the horizon",
                chinese: "\(who) 在 \(task)：第 \(given) 分钟不是计划期内某一天的时段"
            )
        case .wrongDuration:
            return LocalizedText(
                "\(who) on \(task), \(time): lasts \(given) min instead of \(expected)",
                chinese: "\(who) 在 \(task)，\(time)：时长为 \(given) 分钟，应为 \(expected) 分钟"
            )
        case .outsideWindow:
            return LocalizedText(
                "\(who) on \(task), \(time): not within the window \(expected)",
                chinese: "\(who) 在 \(task)，\(time)：不在时间窗 \(expected) 内"
            )
        case .wrongDay:
            return LocalizedText(
                "\(who) on \(task), \(time): the task does not take place on this day",
                chinese: "\(who) 在 \(task)，\(time)：该任务不在这一天进行"
            )
        case .partyAbsent:
            return LocalizedText(
                "\(who) on \(task), \(time): party \(given) cannot attend",
                chinese: "\(who) 在 \(task)，\(time)：当事人 \(given) 无法到场"
            )
        case .stayNotLegal:
            return LocalizedText(
                "\(who) on \(task), \(time): no legal stay (whole slots of \(expected))",
                chinese: "\(who) 在 \(task)，\(time)：不是合规的值守时段（须为整时段，\(expected)）"
            )
        case .twiceOnTask:
            return LocalizedText("\(who) is on \(task) more than once", chinese: "\(who) 在 \(task) 上出现不止一次")
        case .roundTwice:
            return LocalizedText("round \(task) is listed twice", chinese: "配送线路 \(task) 重复列出")
        case .roundName:
            return LocalizedText(
                "round \(task): its id does not begin with \(expected) and a number",
                chinese: "配送线路 \(task)：编号应为 \(expected) 加序号"
            )
        case .roundService:
            return LocalizedText(
                "round \(task): \(given) is no service with rounds",
                chinese: "配送线路 \(task)：\(given) 不是配送类服务"
            )
        case .roundDay:
            return LocalizedText(
                "round \(task): day \(given) is outside the horizon",
                chinese: "配送线路 \(task)：第 \(given) 天不在计划期内"
            )
        case .roundEmpty:
            return LocalizedText("round \(task) has no stops", chinese: "配送线路 \(task) 没有站点")
        case .stopUnknown:
            return LocalizedText(
                "round \(task): \(given) is no stop of its service and day",
                chinese: "配送线路 \(task)：\(given) 不是该服务当天的站点"
            )
        case .stopTwice:
            return LocalizedText(
                "stop \(given) is served more than once: \(task)",
                chinese: "站点 \(given) 被多次安排：\(task)"
            )
        case .roundPortions:
            return LocalizedText(
                "round \(task) says \(given) portions, its stops ask for \(expected)",
                chinese: "配送线路 \(task) 标明 \(given) 份，站点合计 \(expected) 份"
            )
        case .roundTooManyPortions:
            return LocalizedText(
                "round \(task): \(given) portions, at most \(expected) may be carried",
                chinese: "配送线路 \(task)：\(given) 份，最多只能携带 \(expected) 份"
            )
        case .roundDuration:
            return LocalizedText(
                "round \(task) says \(given) min, loading, walks and doors take \(expected)",
                chinese: "配送线路 \(task) 标明 \(given) 分钟，装餐、步行与上门共需 \(expected) 分钟"
            )
        case .roundTooLong:
            return LocalizedText(
                "round \(task): \(given) min from kitchen to last door, at most \(expected) keep the food hot",
                chinese: "配送线路 \(task)：从厨房到最后一户 \(given) 分钟，保温时限为 \(expected) 分钟"
            )
        case .roomMissing:
            return LocalizedText("session \(task) has no room", chinese: "调解 \(task) 没有房间")
        case .roomUnknown:
            return LocalizedText(
                "session \(task): \(given) is no room of its place",
                chinese: "调解 \(task)：该地点没有房间 \(given)"
            )
        case .roomForNothing:
            return LocalizedText(
                "room \(given) is given to \(task), which is no session that is held",
                chinese: "房间 \(given) 分给了 \(task)，但该场调解并未举行"
            )
        case .roomTwice:
            return LocalizedText("session \(task) has more than one room", chinese: "调解 \(task) 有不止一个房间")
        case .roomDoubleBooked:
            return LocalizedText(
                "room \(given) has two sessions at once: \(task)",
                chinese: "房间 \(given) 同时有两场调解：\(task)"
            )
        case .orderBroken:
            return LocalizedText(
                "\(task) is served although \(expected) is not",
                chinese: "\(expected) 未进行，却安排了 \(task)"
            )
        }
    }
}
