import Rostering

/// A what-if file as it is written: profiles, parameters, variants and sweeps.
struct WhatIfDocument {
    /// The whole file.
    let field: Field
    /// The scenario's path, if it is named.
    let scenario: Field?
    /// Who may be recruited, by name.
    let profiles: [String: Node]
    /// The variants and the combinations of the sweeps, with their patches in order.
    let cases: [(name: LocalizedText, patches: [Patch])]

    /// Reads a file; `nil`, and reported, if it is no map.
    init?(_ field: Field) {
        guard let keys = field.keys(Field.whatIfKeys) else { return nil }
        self.field = field
        scenario = keys["scenario"]
        var parameters = SweepParameters()
        var profiles: [String: Node] = [:]
        for (name, profile) in keys["profiles"]?.settings ?? [] {
            profile.checkProfile()
            profiles[name] = profile.node
            parameters.profiles.append(name)
        }
        self.profiles = profiles
        for (name, choices) in keys["parameters"]?.settings ?? [] {
            parameters.choices[name] = choices.settings.map { ($0.name, $0.value.patch(profiles: parameters.profiles)) }
        }
        var cases: [(name: LocalizedText, patches: [Patch])] = []
        for variant in keys["variants"]?.list ?? [] {
            guard let keys = variant.keys(Field.variantKeys) else { continue }
            let name = keys["name"]?.localizedText ?? ""
            cases.append((name, [variant.patch(keys, profiles: parameters.profiles)]))
        }
        if let sweeps = keys["sweeps"] {
            for sweep in sweeps.isMap ? [sweeps] : sweeps.list ?? [] {
                let combinations = parameters.sweep(sweep)
                guard combinations.count + cases.count <= WhatIfFile.mostVariants else {
                    sweep.report(
                        "\(combinations.count + cases.count) variants; at most \(WhatIfFile.mostVariants) are compared",
                        "共 \(combinations.count + cases.count) 个变体，最多比较 \(WhatIfFile.mostVariants) 个",
                        hint: LocalizedText("sweep fewer values", chinese: "请减少参数取值")
                    )
                    continue
                }
                if !combinations.axes.isEmpty { cases += combinations.combinations }
            }
        }
        if cases.isEmpty, !field.reading.hasErrors {
            field.report(
                "there are no variants",
                "没有变体",
                hint: LocalizedText("write some under variants or sweeps", chinese: "请在 variants 或 sweeps 下填写")
            )
        }
        self.cases = cases
    }
}

extension Field {
    static let whatIfKeys = Vocabulary(optional: ["scenario", "profiles", "parameters", "variants", "sweeps"])
    static let variantKeys = Vocabulary(required: ["name"], optional: patchKeys.optional)
    static let profileKeys = Vocabulary(
        required: ["availability"],
        optional: volunteerKeys.optional.filter { $0 != "availability" }
    )

    /// Reads a profile for what is wrong with it: a volunteer without an id.
    func checkProfile() {
        guard keys(Field.profileKeys) != nil else { return }
        var named = node
        named["id"] = Node(content: .scalar("profile", style: .quoted), place: node.place)
        _ = Field(node: named, trail: trail, reading: reading).volunteer
    }
}
