extension Names {
    /// What is uncovered, one text for each need: `Home visit · Chen Xiuying: Mon 2 Mar, Wed 4 Mar (2 missing)`.
    package func open(_ uncovered: [UncoveredNeed]) -> [String] {
        UncoveredGroup.all(of: index, uncovered).map(UncoveredWriter(names: self).headline)
    }

    /// A skill with its level, if that is another than qualified.
    package func skill(_ holding: SkillHolding) -> String {
        let name = skill(holding.skill)
        return holding.level == .qualified ? name : "\(name) (\(words.level(holding.level)))"
    }

    /// A skill.
    package func skill(_ id: SkillID) -> String {
        words.name(index.scenario.skills.first { $0.id == id }?.name ?? "", id.text)
    }

    /// Grids: all of them in one word, else by name.
    package func grids(_ ids: [GridID]) -> String {
        let all = index.scenario.community.grids.count
        if ids.isEmpty { return "" }
        if ids.count == all, all > 1 { return words.anyGrid }
        let shown = ids.prefix(4).map(grid)
        return words.list(shown) + (ids.count > 4 ? words.andMore(ids.count - 4) : "")
    }

    /// Whose week it is, at the head of a page.
    package func subject(of scenario: Scenario) -> String {
        let name = words.name(scenario.community.name, scenario.id)
        return "\(name) · \(words.horizon(scenario.horizon))"
    }
}
