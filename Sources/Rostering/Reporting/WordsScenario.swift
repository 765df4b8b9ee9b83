/// Words about a scenario.
extension Words {
    package func size(_ size: ScenarioSummary) -> String {
        var people = [both(count(size.volunteers, "volunteer"), "志愿者 \(grouped(size.volunteers)) 人")]
        if size.gridMembers > 0 {
            people.append(both(count(size.gridMembers, "grid member"), "网格员 \(grouped(size.gridMembers)) 人"))
        }
        people.append(both(count(size.residents, "resident"), "居民 \(grouped(size.residents)) 人"))
        people.append(both(count(size.services, "service"), "服务 \(grouped(size.services)) 类"))
        people.append(both(count(size.needs, "need"), "需求 \(grouped(size.needs)) 项"))
        let tasks = ["shift", "visit", "round", "supervision", "session"].compactMap { shape in
            size.tasks[shape].map { task(shape, $0) }
        }
        let all = both(count(size.taskCount, "task"), "任务 \(grouped(size.taskCount)) 项")
        if tasks.isEmpty { return list(people + [all]) + both(".", "。") }
        return list(people) + both("; \(all): \(list(tasks)).", "；\(all)：\(list(tasks))。")
    }

    private func task(_ shape: String, _ number: Int) -> String {
        switch shape {
        case "shift": both(count(number, "shift"), "定时岗位 \(grouped(number))")
        case "visit": both(count(number, "visit"), "上门 \(grouped(number))")
        case "round": both(count(number, "door") + " to deliver to", "送达 \(grouped(number)) 户次")
        case "supervision": both(count(number, "day") + " of supervision", "看护 \(grouped(number)) 天")
        default: both(count(number, "session"), "调解 \(grouped(number)) 次")
        }
    }
}
