import Rostering

/// Reads a scenario from its source to the end: values, published roster, validation.
struct Loader {
    /// Where the files come from, and who collects what is wrong.
    let source: ScenarioSource

    private var reading: Reading { source.reading }

    /// A loader of files.
    init(files: FileSource) { source = ScenarioSource(files: files, reading: Reading()) }

    /// A loader of a source, of which more may be read.
    init(_ source: ScenarioSource) { self.source = source }

    /// The scenario of a main file.
    func load(_ name: String) throws(ScenarioFileError) -> LoadedScenario {
        guard let root = source.root(name), let scenario = scenario(root) else {
            throw ScenarioFileError(reading.diagnostics)
        }
        try reading.throwErrors()
        return LoadedScenario(
            scenario: scenario,
            findings: Diagnostic.ordered(reading.diagnostics),
            source: root,
            files: reading.files
        )
    }

    /// The scenario that patches make of another's values; `nil`, and reported, if they make none.
    ///
    /// What is only worth a warning was told of the scenario itself, and is not told again.
    func variant(_ application: PatchApplication) -> Scenario? {
        let before = reading.diagnostics.count
        reading.isStructureBroken = false
        let scenario = scenario(application.root, without: application.removed)
        let errors = reading.diagnostics.dropFirst(before).filter { $0.severity == .error }
        reading.replace(from: before, with: Array(errors))
        return errors.isEmpty ? scenario : nil
    }

    private func scenario(_ root: Node, without removed: [String: Set<String>] = [:]) -> Scenario? {
        let before = reading.diagnostics.count
        guard case let field = Field(node: root, trail: .root, reading: reading),
            case (var scenario, let keys)? = field.scenario()
        else { return nil }
        scenario.published = keys["published"]?.published(in: scenario, source: source)
        scenario.forget(
            volunteers: Set((removed["volunteers"] ?? []).map { VolunteerID($0) }),
            residents: Set((removed["residents"] ?? []).map { ResidentID($0) })
        )
        if !reading.isStructureBroken {
            validate(scenario, root, known: Set(reading.diagnostics.dropFirst(before).map(\.keyPath)))
        }
        return scenario
    }

    /// Adds what the validator finds, unless reading the very value has already failed.
    private func validate(_ scenario: Scenario, _ root: Node, known: Set<String>) {
        for finding in ScenarioValidator.findings(in: scenario) {
            let trail = finding.path.reduce(Trail.root) { trail, step in
                switch step {
                case .key(let key): .key(key, in: trail)
                case .entry(let index): .entry(index, in: trail)
                }
            }
            let path = trail.description
            guard !known.contains(path) else { continue }
            reading.report(
                finding.message,
                hint: finding.hint,
                severity: finding.severity,
                at: root.place(at: finding.path[...]),
                path: path
            )
        }
    }
}
