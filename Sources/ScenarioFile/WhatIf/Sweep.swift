import Rostering

/// Parameters and the values that each takes: every combination is a variant.
struct Sweep {
    /// One value of a parameter.
    struct Choice {
        /// What it is called in a variant's name.
        var label: String
        /// What it changes.
        var patch: Patch
    }

    /// The name before those of the values, if there is one.
    var name: LocalizedText?
    /// The parameters with their values, in the order of the file.
    var axes: [(parameter: String, choices: [Choice])] = []

    /// Every combination, the last parameter changing fastest.
    ///
    /// Shape: the product of the numbers of values.
    var combinations: [(name: LocalizedText, patches: [Patch])] {
        var result: [(labels: [String], patches: [Patch])] = [([], [])]
        for axis in axes {
            result = result.flatMap { before in
                axis.choices.map { choice in
                    (before.labels + ["\(axis.parameter)=\(choice.label)"], before.patches + [choice.patch])
                }
            }
        }
        return result.map { labels, patches in
            let label = labels.joined(separator: " ")
            guard let name else { return (LocalizedText(label), patches) }
            return (
                LocalizedText("\(name.english): \(label)", chinese: "\(name.text(in: .simplifiedChinese))：\(label)"),
                patches
            )
        }
    }

    /// How many combinations there are.
    var count: Int { axes.reduce(1) { $0 * $1.choices.count } }
}

/// What sweeps may vary: named choices, profiles, and any value of the scenario by its path.
struct SweepParameters {
    /// The choices of each named parameter.
    var choices: [String: [(name: String, patch: Patch)]] = [:]
    /// The names of the profiles.
    var profiles: [String] = []

    /// A sweep: a map of parameters and values.
    func sweep(_ field: Field) -> Sweep {
        var sweep = Sweep()
        for (parameter, values) in field.settings {
            if parameter == "name" {
                sweep.name = values.localizedText
                continue
            }
            let choices = self.choices(of: parameter, values)
            if !choices.isEmpty { sweep.axes.append((parameter, choices)) }
        }
        if sweep.axes.isEmpty, field.isMap, !field.reading.hasErrors {
            field.report(
                "the sweep varies nothing",
                "没有要变化的参数",
                hint: LocalizedText("such as recruit.mediators: 0..3", chinese: "例如 recruit.mediators: 0..3")
            )
        }
        return sweep
    }

    private func choices(of parameter: String, _ values: Field) -> [Sweep.Choice] {
        let parts = parameter.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let named = choices[parameter] {
            return (values.listOrOne ?? []).compactMap { value in
                guard let text = value.text else { return nil }
                if let choice = named.first(where: { $0.name == text }) {
                    return Sweep.Choice(label: text, patch: choice.patch)
                }
                value.report(
                    "'\(parameter)' has no choice '\(text)'",
                    "“\(parameter)”没有选项“\(text)”",
                    hint: value.reading.guess(text, among: named.map(\.name))
                )
                return nil
            }
        }
        if parts.count == 2, parts[0] == "recruit", profiles.contains(parts[1]) {
            return numbers(values).map { number in
                let operation = Patch.Operation.recruit(profile: parts[1], count: number, at: values)
                return Sweep.Choice(label: String(number), patch: Patch(operations: [operation]))
            }
        }
        guard let operation = operation(at: parts) else {
            let known = choices.keys.sorted() + profiles.map { "recruit.\($0)" }
            values.report(
                "unknown parameter '\(parameter)'",
                "未知的参数“\(parameter)”",
                hint: values.reading.guess(parameter, among: known)
                    ?? LocalizedText(
                        "a name under parameters, recruit.PROFILE, or a value such as weights.face or needs.n1.days",
                        chinese: "可写 parameters 中的名称、recruit.画像，或某个值的路径，如 weights.face、needs.n1.days"
                    )
            )
            return []
        }
        let list: [Field]? = if case .list = values.node.content { values.list } else { ranged(values) ?? [values] }
        return (list ?? []).map { Sweep.Choice(label: Self.label($0.node), patch: Patch(operations: [operation($0)])) }
    }

    /// What setting the value at a path means; `nil` if there is no such path.
    private func operation(at parts: [String]) -> ((Field) -> Patch.Operation)? {
        guard parts.count >= 2, !parts.contains("") else { return nil }
        if let setting = Patch.settings.first(where: { $0.key == parts[0] }), parts.count == 2 {
            return { .set(path: setting.path + [parts[1]], value: $0) }
        }
        guard parts.count >= 3, Patch.changedLists.contains(parts[0]) else { return nil }
        let id = parts[1..<(parts.count - 1)].joined(separator: ".")
        return { value in
            let place = value.node.place
            let entries = [
                Node.Entry(key: "id", place: place, value: Node(content: .scalar(id, style: .quoted), place: place)),
                Node.Entry(key: parts[parts.count - 1], place: place, value: value.node),
            ]
            let entry = Field(
                node: Node(content: .map(entries), place: place),
                trail: value.trail,
                reading: value.reading
            )
            return .change(list: parts[0], entry: entry)
        }
    }

    /// Whole numbers: a list of them, one, or `0..3` for all from the first to the last.
    private func numbers(_ field: Field) -> [Int] {
        if let range = ranged(field) { return range.compactMap(\.count) }
        if case .scalar(let text, .plain) = field.node.content, Int(text) == nil {
            field.report(
                "expected a whole number, or from..to, found '\(text)'",
                "应为整数或“起..止”，却是“\(text)”",
                hint: LocalizedText("such as 0..3", chinese: "例如 0..3")
            )
            return []
        }
        return (field.listOrOne ?? []).compactMap(\.count)
    }

    private func ranged(_ field: Field) -> [Field]? {
        guard case .scalar(let text, .plain) = field.node.content, let dots = text.firstRange(of: "..") else {
            return nil
        }
        guard let from = Int(text[..<dots.lowerBound]), let to = Int(text[dots.upperBound...]), from <= to else {
            return nil
        }
        guard Double(to) - Double(from) < Double(WhatIfFile.mostVariants) else {
            field.report(
                "'\(text)' is too many values; at most \(WhatIfFile.mostVariants) variants are compared",
                "“\(text)”取值过多，最多比较 \(WhatIfFile.mostVariants) 个变体"
            )
            return []
        }
        return (from...to).map { number in
            let node = Node(content: .scalar(String(number), style: .plain), place: field.node.place)
            return Field(node: node, trail: field.trail, reading: field.reading)
        }
    }

    /// A value as short text.
    private static func label(_ node: Node) -> String {
        switch node.content {
        case .scalar(let text, _): text
        case .list(let nodes): nodes.map(label).joined(separator: "+")
        case .map(let entries): entries.map { "\($0.key):\(label($0.value))" }.joined(separator: "+")
        }
    }
}
