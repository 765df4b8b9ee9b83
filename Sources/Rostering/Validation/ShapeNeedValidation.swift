/// Checks that a need has what the shape of its service asks for.
struct ShapeNeedValidation {
    let need: Need
    let service: Service
    let place: Place?
    let path: FindingCollector.Path

    /// Adds what is wrong.
    func check(isWindow: Bool, _ collector: inout FindingCollector) {
        switch service.shape {
        case .shift:
            require("place", need.place != nil, &collector)
        case .visit:
            require("resident", need.resident != nil, &collector)
            duration(isWindow: isWindow, &collector)
        case .round(let round):
            require("resident", need.resident != nil, &collector)
            if need.portions > round.maximumPortions {
                collector.warning(
                    path + [.key("portions")],
                    "\(need.portions) portions, but one round takes at most \(round.maximumPortions)",
                    "\(need.portions) 份，而一趟最多 \(round.maximumPortions) 份"
                )
            }
        case .supervision: break
        case .session:
            require("place", need.place != nil, &collector)
            require("parties", !need.parties.isEmpty, &collector)
            if let place, place.rooms.isEmpty {
                collector.error(
                    path + [.key("place")],
                    "place '\(place.id)' has no rooms for sessions",
                    "场所“\(place.id)”没有可用的房间",
                    hint: LocalizedText("such as rooms: [room-1]", chinese: "例如 rooms: [room-1]")
                )
            }
            duration(isWindow: isWindow, &collector)
        }
        if need.times != nil, service.shape.name != "visit" {
            collector.warning(
                path + [.key("times")],
                "'times' has a meaning for visits only",
                "“times”只对上门服务有意义"
            )
        }
    }

    private func require(_ key: String, _ isThere: Bool, _ collector: inout FindingCollector) {
        guard !isThere else { return }
        let shape = service.shape.name
        collector.error(
            path + [.key(key)],
            "need '\(need.id)' has no '\(key)', which a \(shape) needs",
            "需求“\(need.id)”缺少“\(key)”，\(shape) 形态必须填写"
        )
    }

    private func duration(isWindow: Bool, _ collector: inout FindingCollector) {
        let length = need.window.to.minute - need.window.from.minute
        if need.duration.value == 0 {
            require("duration", false, &collector)
        } else if isWindow, need.duration.value > length {
            collector.error(
                path + [.key("window")],
                "the window \(need.window) is shorter than the task of \(need.duration.value) minutes",
                "时间段 \(need.window) 短于 \(need.duration.value) 分钟的任务"
            )
        }
    }
}
