import Rostering

/// Reads what-if files: a scenario, and variants of it.
public enum WhatIfFile {
    /// A scenario and its variants.
    public struct Cases: Sendable {
        /// The scenario as it is.
        public let base: LoadedScenario
        /// What it is compared with, in the order of the files.
        public let variants: [Variant]
    }

    /// Most variants of all files together.
    public static let mostVariants = 200

    /// Reads files.
    ///
    /// Parameters:
    ///   - paths: the files; their variants follow each other.
    ///   - scenario: the scenario's folder or file; by default the one that the files name by their key `scenario`, seen
    ///     from the file, or else the one in whose folder the file lies.
    /// Throws: ``ScenarioFileError`` with everything that is wrong, in the files and in the scenarios that they make.
    public static func read(at paths: [String], scenario: String? = nil) throws(ScenarioFileError) -> Cases {
        let reading = Reading()
        let files = paths.compactMap { path -> (document: WhatIfDocument, folder: String)? in
            let (folder, name) = ScenarioFile.split(path)
            let source = ScenarioSource(files: .folder(folder), reading: reading)
            guard let root = source.document(name, displayName: path) else { return nil }
            return WhatIfDocument(Field(node: root, trail: .root, reading: reading)).map { ($0, folder) }
        }
        try reading.throwErrors()
        var base = scenario
        for (document, folder) in files where scenario == nil {
            let own = document.scenario.map { resolve($0.scalar ?? "", in: folder) } ?? (folder.isEmpty ? "." : folder)
            if let base, base != own {
                (document.scenario ?? document.field).report(
                    "this file is about another scenario than the one before",
                    "此文件与前一个文件针对的方案不同",
                    hint: LocalizedText("one call compares variants of one scenario", chinese: "一次只能比较同一方案的变体")
                )
            }
            base = base ?? own
        }
        try reading.throwErrors()
        let (source, name) = try ScenarioFile.main(at: base ?? ".")
        return try cases(files.map(\.document), ScenarioSource(files: source, reading: reading), name)
    }

    /// Reads one text about a scenario in memory.
    static func read(
        text: String,
        name: String = "what-if.yaml",
        scenario: String,
        tables: [String: String] = [:]
    ) throws(ScenarioFileError) -> Cases {
        let reading = Reading()
        let files = tables.merging([name: text, "scenario.yaml": scenario]) { $1 }.mapValues { Array($0.utf8) }
        let source = ScenarioSource(files: .memory(files), reading: reading)
        guard let root = source.document(name, displayName: name),
            let document = WhatIfDocument(Field(node: root, trail: .root, reading: reading))
        else { throw ScenarioFileError(reading.diagnostics) }
        try reading.throwErrors()
        return try cases([document], source, "scenario.yaml")
    }

    private static func cases(
        _ documents: [WhatIfDocument],
        _ source: ScenarioSource,
        _ name: String
    ) throws(ScenarioFileError) -> Cases {
        let loader = Loader(source)
        let base = try loader.load(name)
        var variants: [Variant] = []
        for document in documents {
            for (name, patches) in document.cases {
                var application = PatchApplication(root: base.source, profiles: document.profiles)
                for patch in patches { application.apply(patch) }
                guard let scenario = loader.variant(application) else { continue }
                variants.append(Variant(name: name, scenario: scenario))
            }
        }
        try source.reading.throwErrors()
        return Cases(base: base, variants: variants)
    }

    private static func resolve(_ path: String, in folder: String) -> String {
        path.hasPrefix("/") || folder.isEmpty ? path : folder == "/" ? "/" + path : "\(folder)/\(path)"
    }
}
