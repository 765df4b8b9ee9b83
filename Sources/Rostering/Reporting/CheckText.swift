extension CheckReport {
    /// The report in words: accepted or every reason against it, then the levels recomputed.
    ///
    /// Parameter width: columns of the terminal.
    public func text(in language: Language, width: Int = 100) -> String {
        let words = Words(language)
        var blocks: [[String]] = []
        let against = structure + violations
        func line(_ violation: Violation) -> [String] {
            let tag = violation.rule.map { " [\($0.rawValue)]" } ?? ""
            return TextWrap.lines(violation.text(in: language) + tag, width: width, indent: "  ", hanging: "    ")
        }
        if isAccepted {
            blocks.append([words.accepted])
        } else {
            let claims = falseClaims.flatMap {
                TextWrap.lines($0.text(in: language), width: width, indent: "  ", hanging: "    ")
            }
            blocks.append([words.rejected(against.count + falseClaims.count)] + against.flatMap(line) + claims)
        }
        if !penalties.isEmpty {
            let shown = penalties.prefix(15)
            var lines = [words.penaltiesTitle(penalties.count)] + shown.flatMap(line)
            if shown.count < penalties.count {
                lines.append("  " + words.more(penalties.count - shown.count, see: "--json"))
            }
            blocks.append(lines)
        }
        let values = ObjectiveLevel.allCases.compactMap { level -> String? in
            guard level != .merged, let value = levels[level] else { return nil }
            let parts = (parts[level] ?? [:]).filter { $0.value != 0 }.sorted {
                ($1.value, $0.key) < ($0.value, $1.key)
            }
            return words.levelValue(level, value, parts: parts.map { words.part($0.key, $0.value) })
        }
        if !values.isEmpty {
            blocks.append(
                [words.valuesRecomputed]
                    + values.flatMap { TextWrap.lines($0, width: width, indent: "  ", hanging: "    ") }
            )
        }
        if !uncovered.isEmpty { blocks.append([words.uncoveredCount(Set(uncovered.map(\.task)).count)]) }
        return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
    }
}
