import Rostering

/// A scenario that has been read, and where its values stand in its files.
public struct LoadedScenario: Sendable {
    /// The scenario.
    public let scenario: Scenario
    /// The warnings; errors are thrown instead.
    public let findings: [Diagnostic]
    /// The values as they stand in the files.
    let source: Node
    /// The files' names; a place knows its file by number.
    let files: [String]

    /// Where a value stands; of one that was left out, the nearest that contains it.
    ///
    /// Complexity: the length of the path times the number of keys on each level.
    public func locate(path: [ScenarioFinding.Step]) -> SourceLocation? {
        let place = source.place(at: path[...])
        guard files.indices.contains(Int(place.file)) else { return nil }
        return SourceLocation(file: files[Int(place.file)], line: Int(place.line), column: Int(place.column))
    }
}
