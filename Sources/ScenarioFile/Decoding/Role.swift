import Rostering

extension Field {
    static let roleKeys = Vocabulary(
        required: ["id"],
        optional: ["name", "skill", "minimum-level", "minimum", "desired", "maximum"]
    )

    /// A role: `carrier`, `carrier 1..2`, `medic 1..2..3 nurse:experienced` (minimum, desired, maximum; skill and least
    /// level), or a map.
    var role: TeamRole? {
        if let scalar { return role(scalar) }
        guard let keys = keys(Field.roleKeys) else { return nil }
        check(minimum: keys["minimum"]?.integer, desired: keys["desired"]?.integer, maximum: keys["maximum"]?.integer)
        return TeamRole(
            id: entryID(keys),
            skill: keys["skill"]?.identifier(),
            minimum: keys["minimum"]?.integer ?? 1,
            desired: keys["desired"]?.integer,
            maximum: keys["maximum"]?.integer,
            minimumLevel: keys["minimum-level"]?.choice(("level", "等级")) ?? .qualified,
            name: keys["name"]?.localizedText ?? ""
        )
    }

    private func role(_ text: String) -> TeamRole? {
        let words = Compact.split(text, by: " ")
        guard let id = words.first else {
            report("a role without an id", "岗位没有编号")
            return nil
        }
        var counts: [Int] = []
        var skill: (skill: SkillID, level: SkillLevel?)?
        for word in words.dropFirst() {
            let numbers = word.split(separator: ".").map { Compact.digits($0) }
            if word.first?.isNumber == true {
                guard (1...3).contains(numbers.count), numbers.allSatisfy({ $0 != nil }), counts.isEmpty else {
                    report(
                        "cannot read the heads '\(word)'",
                        "无法理解人数“\(word)”",
                        hint: LocalizedText("such as: carrier 1..2", chinese: "例如：carrier 1..2")
                    )
                    return nil
                }
                counts = numbers.compactMap(\.self)
            } else {
                skill = skillAndLevel(word)
            }
        }
        let minimum = counts.first ?? 1
        let desired = counts.count == 3 ? counts[1] : nil
        let maximum = counts.count > 1 ? counts.last : nil
        check(minimum: minimum, desired: desired, maximum: maximum)
        return TeamRole(
            id: Identifier(id),
            skill: skill?.skill,
            minimum: minimum,
            desired: desired,
            maximum: maximum,
            minimumLevel: skill?.level ?? .qualified
        )
    }

    /// Compares the counts as they are written: a role raises a desired count or a maximum that is too low.
    private func check(minimum: Int?, desired: Int?, maximum: Int?) {
        let minimum = minimum ?? 1
        if let maximum, minimum > maximum {
            report("minimum \(minimum) is above maximum \(maximum)", "最少 \(minimum) 大于最多 \(maximum)")
        } else if let desired, desired < minimum {
            report("desired \(desired) is below minimum \(minimum)", "期望 \(desired) 小于最少 \(minimum)")
        } else if let desired, let maximum, desired > maximum {
            report("desired \(desired) is above maximum \(maximum)", "期望 \(desired) 大于最多 \(maximum)")
        }
    }
}
