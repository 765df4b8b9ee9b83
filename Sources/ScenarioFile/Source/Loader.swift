import Rostering

/// Reads a scenario from its source to the end: values, published roster, validation.
struct Loader {
    /// Where the files come from.
    let files: FileSource
    private let reading = Reading()

    /// A loader of files.
    init(files: FileSource) { self.files = files }

    /// The scenario of a main file.
    func load(_ name: String) throws(ScenarioFileError) -> LoadedScenario {
        let source = ScenarioSource(files: files, reading: reading)
        guard let root = source.root(name),
            case let field = Field(node: root, trail: .root, reading: reading),
            case (var scenario, let keys)? = field.scenario()
        else { throw ScenarioFileError(reading.diagnostics) }
        scenario.published = keys["published"]?.published(in: scenario, source: source)
        if !reading.isStructureBroken { validate(scenario, root) }
        try reading.throwErrors()
        return LoadedScenario(
            scenario: scenario,
            findings: Diagnostic.ordered(reading.diagnostics),
            source: root,
            files: reading.files
        )
    }

    /// Adds what the validator finds, unless reading the very value has already failed.
    private func validate(_ scenario: Scenario, _ root: Node) {
        let known = Set(reading.diagnostics.map(\.keyPath))
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
