import Rostering

/// Reads and writes scenarios: YAML or JSON, with CSV tables for the long lists.
public enum ScenarioFile {
    /// Reads a scenario from a file, or from the `scenario.yaml`, `scenario.yml` or `scenario.json` of a folder.
    ///
    /// Throws: ``ScenarioFileError`` with everything that is wrong, if anything is more than a warning.
    public static func read(at path: String) throws(ScenarioFileError) -> LoadedScenario {
        let (files, name) = try main(at: path)
        return try Loader(files: files).load(name)
    }

    /// Where a scenario's files lie, and which of them is the main one.
    static func main(at path: String) throws(ScenarioFileError) -> (files: FileSource, name: String) {
        guard FileBytes.isFolder(path) else {
            let (folder, name) = split(path)
            return (.folder(folder), name)
        }
        let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        let names = ["scenario.yaml", "scenario.yml", "scenario.json"]
        guard let name = names.first(where: { FileBytes.exists("\(folder)/\($0)") }) else {
            throw ScenarioFileError([
                Diagnostic(
                    location: SourceLocation(file: folder),
                    message: LocalizedText("there is no scenario in this folder", chinese: "此文件夹中没有方案"),
                    hint: LocalizedText(
                        "a scenario is a file named \(names.joined(separator: ", "))",
                        chinese: "方案文件名为 \(names.joined(separator: "、"))"
                    )
                )
            ])
        }
        return (.folder(folder), name)
    }

    /// Reads a scenario from a text.
    ///
    /// Parameter name: the name by which diagnostics call it; JSON if it ends in `.json`, else YAML.
    /// Parameter tables: the text of the CSV tables and rosters that it refers to, by name.
    /// Throws: ``ScenarioFileError`` with everything that is wrong, if anything is more than a warning.
    public static func read(
        text: String,
        name: String = "scenario.yaml",
        tables: [String: String] = [:]
    ) throws(ScenarioFileError) -> LoadedScenario {
        try read(bytes: Array(text.utf8), name: name, tables: tables.mapValues { Array($0.utf8) })
    }

    /// Reads a scenario from bytes, which may be anything.
    static func read(
        bytes: [UInt8],
        name: String,
        tables: [String: [UInt8]]
    ) throws(ScenarioFileError) -> LoadedScenario {
        try Loader(files: .memory(tables.merging([name: bytes]) { $1 })).load(name)
    }

    /// The folder and the name of a path.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        let folder = slash == path.startIndex ? "/" : String(path[..<slash])
        return (folder, String(path[path.index(after: slash)...]))
    }

    /// Writes a scenario into a folder: `scenario.yaml` and the tables `volunteers.csv`, `residents.csv`, `needs.csv`
    /// and `buildings.csv`; reading it back gives an equal scenario. The folder is made if there is none.
    ///
    /// Throws: ``ScenarioFileError`` if a file cannot be written.
    public static func write(_ scenario: Scenario, toFolder folder: String) throws(ScenarioFileError) {
        do {
            try FileBytes.makeFolder(folder)
        } catch {
            throw ScenarioFileError([
                Diagnostic(location: SourceLocation(file: folder), message: error.message, hint: error.hint)
            ])
        }
        let encoding = ScenarioEncoding(scenario, withTables: true)
        let main = (name: "scenario.yaml", text: YAMLPrinter.print(encoding.pairs))
        try write((encoding.files + [main]).map { ("\(folder)/\($0.name)", $0.text) })
    }

    /// The scenario as one JSON text, without tables; reading it back gives an equal scenario.
    public static func json(of scenario: Scenario) -> String {
        JSONPrinter.print(.map(ScenarioEncoding(scenario, withTables: false).pairs))
    }

    /// Writes a scenario as one JSON file.
    ///
    /// Throws: ``ScenarioFileError`` if the file cannot be written.
    public static func writeJSON(_ scenario: Scenario, toFile path: String) throws(ScenarioFileError) {
        try write([(path, json(of: scenario))])
    }

    /// Writes files, each all at once.
    static func write(_ files: [(path: String, text: String)]) throws(ScenarioFileError) {
        for (path, text) in files {
            do {
                try FileBytes.write(text, to: path)
            } catch {
                throw ScenarioFileError([
                    Diagnostic(location: SourceLocation(file: path), message: error.message, hint: error.hint)
                ])
            }
        }
    }
}
