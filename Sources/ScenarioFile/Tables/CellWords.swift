import Rostering

/// Cells of coordinators' tables in the words of a scenario file.
struct CellWords {
    /// The date near which dates without a year lie.
    let reference: CivilDate
    /// Ids of skills, services, places and grids by the names that people use.
    let ids: [String: String]

    /// The cell of a column as a scenario file has it; `nil` if it cannot be read. What is not known here passes as it
    /// stands, and is judged by the scenario's reader.
    func canonical(_ text: String, key: String) -> String? {
        switch key {
        case "name", "address", "note": return Compact.trimmed(text)
        case "gender": return word(text, ["男": "male", "女": "female", "m": "male", "f": "female"])
        case "kind": return word(text, ["志愿者": "volunteer", "网格员": "grid-member", "grid member": "grid-member"])
        case "reach":
            return word(text, ["网格": "grid", "本网格": "grid", "支部": "branch", "片区": "branch", "社区": "community"])
        case "adult": return HumanText.truth(text).map { $0 ? "true" : "false" }
        case "outcome": return word(text, Self.outcomes)
        case "service", "place": return id(HumanText.plain(text))
        case "languages", "kin", "refuses", "keep-together", "keep-apart", "preferred", "refused",
            "objected-mediators", "parties":
            return HumanText.entries(text).joined(separator: "; ")
        case "skills": return list(HumanText.entries(text, separators: "、,;\n"), skill)
        case "wishes": return list(HumanText.entries(text), wish)
        case "availability": return availability(text)
        case "days": return HumanDate.days(text, near: reference)
        case "window": return HumanDate.window(text)?.description
        case "from", "to", "load.earliest-start", "load.latest-end": return HumanDate.time(text)?.description
        case "duration", "minutes", "walking-limit": return HumanText.minutes(text).map(String.init)
        case _ where key.hasSuffix("-minutes") || key.hasSuffix("minutes-per-day"):
            return HumanText.minutes(text).map(String.init)
        case "priority", "times", "minimum-days-between", "portions", "children", "sessions":
            return HumanText.number(text).map(String.init)
        case _ where key.hasPrefix("load."): return HumanText.number(text).map(String.init)
        default: return HumanText.plain(text)
        }
    }

    /// What a cell of a column should look like, for a hint.
    static func example(_ key: String) -> (String, String)? {
        switch key {
        case "gender": ("female or male", "女 或 男")
        case "kind": ("volunteer or grid-member", "志愿者 或 网格员")
        case "adult": ("yes or no", "是 或 否")
        case "outcome": ("came, no-show, late-cancel or replaced", "到、未到、临时取消 或 代班")
        case "days": ("such as mon-fri, working-days or 2026-12-01", "例如 周一至周五、工作日 或 12月1日")
        case "window": ("such as 9:00-11:30", "例如 9:00-11:30 或 上午9点至11点")
        case "from", "to", "load.earliest-start", "load.latest-end": ("such as 9:00", "例如 9:00 或 上午9点")
        case "duration", "minutes": ("such as 45, 45 min or 1.5 h", "例如 45、45分钟 或 1.5小时")
        case "availability": ("such as mon-fri 9:00-12:00; sat 14:00-16:00", "例如 周一至周五 9:00-12:00；周六 14:00-16:00")
        case "skills": ("such as nurse, driving:experienced", "例如 护理、驾驶(资深)")
        case "wishes": ("such as female, speaks Cantonese required", "例如 女、会说粤语(必须)")
        default: nil
        }
    }

    private static let outcomes = [
        "到": "came", "已到": "came", "到岗": "came", "出勤": "came", "来了": "came", "未到": "no-show", "缺勤": "no-show",
        "缺席": "no-show", "没来": "no-show", "爽约": "no-show", "no show": "no-show", "临时取消": "late-cancel",
        "临时请假": "late-cancel", "late cancel": "late-cancel", "代班": "replaced", "替班": "replaced", "已代班": "replaced",
    ]

    private func word(_ text: String, _ words: [String: String]) -> String? {
        let plain = HumanText.plain(text).lowercased()
        return words[plain] ?? (words.values.contains(plain) ? plain : nil)
    }

    private func id(_ text: String) -> String { ids[text] ?? ids[text.lowercased()] ?? text }

    private func list(_ entries: [String], _ read: (String) -> String?) -> String? {
        let read = entries.map(read)
        return read.contains { $0 == nil } ? nil : read.compactMap(\.self).joined(separator: "; ")
    }

    /// `护理(资深)至2026-12-31` as `nurse:experienced@..2026-12-31`.
    private func skill(_ text: String) -> String? {
        var (text, until) = (text, "")
        if let mark = text.firstRange(of: "至") ?? text.firstRange(of: "until"), !text.contains("@") {
            guard let date = HumanDate.date(String(text[mark.upperBound...]), near: reference) else { return nil }
            until = "@..\(date)"
            text = Compact.trimmed(text[..<mark.lowerBound])
        }
        let parts = text.split { "(:".contains($0) }.map { Compact.trimmed($0.filter { $0 != ")" }) }
        guard let name = parts.first, parts.count <= 2 || text.contains("@") else { return nil }
        if text.contains("@") { return text }
        guard parts.count == 2 else { return id(name) + until }
        let levels = [
            "见习": "trainee", "实习": "trainee", "合格": "qualified", "熟练": "qualified", "资深": "experienced",
            "高级": "experienced",
        ]
        return "\(id(name)):\(levels[parts[1]] ?? parts[1])\(until)"
    }

    /// `女(必须)` as `female required`, `会说粤语` as `speaks 粤语`.
    private func wish(_ text: String) -> String? {
        let isRequired = ["必须", "required"].contains { text.contains($0) }
        var bare = text.replacing("(必须)", with: "").replacing("必须", with: "").replacing("required", with: "")
        bare = Compact.trimmed(bare)
        let suffix = isRequired ? " required" : ""
        if let gender = word(bare, ["男": "male", "女": "female", "女性": "female", "男性": "male"]) {
            return gender + suffix
        }
        for prefix in ["会说", "说", "speaks "] where bare.hasPrefix(prefix) {
            return "speaks \(Compact.trimmed(bare.dropFirst(prefix.count)))\(suffix)"
        }
        return nil
    }

    /// `周一至周五 9点-12点 优先；12月3日 没空` as `mon-fri 09:00-12:00 preferred; 2026-12-03 none`.
    private func availability(_ text: String) -> String? {
        list(HumanText.clauses(text)) { clause in
            if ["always", "never"].contains(clause) { return clause }
            if ["随时", "任何时间"].contains(clause) { return "daily" }
            var rest = clause
            var preference = ""
            for (word, plain) in [
                ("优先", "preferred"), ("最好", "preferred"), ("preferred", "preferred"), ("勉强", "undesired"),
                ("尽量不", "undesired"), ("undesired", "undesired"), ("没空", "none"), ("不在", "none"), ("请假", "none"),
                ("none", "none"), ("available", "available"), ("有空", "available"),
            ] where rest.contains(word) {
                preference = " \(plain)"
                rest = Compact.trimmed(rest.replacing(word, with: ""))
            }
            guard let split = split(rest) else { return nil }
            return [split.days, split.window].filter { !$0.isEmpty }.joined(separator: " ") + preference
        }
    }

    /// The days and the window of a clause, split where both can be read.
    private func split(_ clause: String) -> (days: String, window: String)? {
        if let days = HumanDate.days(clause, near: reference) { return (days, "") }
        let starts = clause.indices.filter { index in
            clause[index].isNumber || "上早中下晚傍凌".contains(clause[index])
        }
        for start in starts where start > clause.startIndex {
            if let window = HumanDate.window(String(clause[start...])),
                let days = HumanDate.days(String(clause[..<start]), near: reference)
            {
                return (days, window.description)
            }
        }
        return HumanDate.window(clause).map { ("daily", $0.description) }
    }
}
