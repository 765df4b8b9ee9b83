import Rostering

extension Field {
    static let pinKeys = Vocabulary(optional: ["must", "must-not", "target", "role", "start"])
    static let standbyKeys = Vocabulary(required: ["id", "window", "at-least"], optional: ["days", "skill"])

    /// A pin: `{must: VOLUNTEER, target: TASK}` or `{must-not: VOLUNTEER, target: TASK}`.
    var pin: Pin? {
        guard let keys = keys(Field.pinKeys) else { return nil }
        let decision: Pin.Decision = keys["must-not"] == nil ? .must : .mustNot
        guard let who = keys["must"] ?? keys["must-not"], keys["must"] == nil || keys["must-not"] == nil else {
            report(
                "a pin says either 'must' or 'must-not' with a volunteer",
                "每条指定应写 must 或 must-not 之一，值为志愿者编号",
                hint: LocalizedText("such as {must: v1, target: n1}", chinese: "例如 {must: v1, target: n1}")
            )
            return nil
        }
        guard let target = keys["target"] else {
            report("missing key 'target'", "缺少键“target”")
            return nil
        }
        return Pin(
            decision,
            volunteer: who.identifier() ?? "",
            target: target.text ?? "",
            role: keys["role"]?.identifier(),
            start: keys["start"]?.time
        )
    }

    /// A reserve of volunteers kept free.
    var standby: StandbyReserve? {
        guard let keys = keys(Field.standbyKeys), let id = keys["id"]?.text, let window = keys["window"]?.window else {
            return nil
        }
        return StandbyReserve(
            id: id,
            window: window,
            atLeast: keys["at-least"]?.integer ?? 1,
            days: keys["days"]?.dayPattern ?? DayPattern(),
            skill: keys["skill"]?.identifier()
        )
    }
}
