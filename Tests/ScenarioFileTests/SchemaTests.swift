import Foundation
import Rostering
import Testing

@testable import ScenarioFile

/// Runs the JSON Schema validator of Python (`pip install jsonschema`).
enum PythonValidator {
    private static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    static let isThere = (try? run(["-c", "import jsonschema"]).status) == 0
    static let isDemanded = ProcessInfo.processInfo.environment["CI"] == "true"

    /// What the validator says against a document; empty if it is valid.
    static func complaints(about document: String, schema: String) throws -> String {
        let folder = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try document.write(toFile: folder + "/document.json", atomically: true, encoding: .utf8)
        try schema.write(toFile: folder + "/schema.json", atomically: true, encoding: .utf8)
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1] + "/schema.json", encoding="utf-8"))
            jsonschema.Draft202012Validator.check_schema(schema)
            document = json.load(open(sys.argv[1] + "/document.json", encoding="utf-8"))
            for error in jsonschema.Draft202012Validator(schema).iter_errors(document):
                print(error.json_path, error.message[:200])
            """
        return try run(["-c", script, folder]).output
    }
}

extension Value {
    /// A node of a file as JSON has it: plain numbers and truth values, all else as text.
    init(_ node: Node) {
        switch node.content {
        case .list(let nodes): self = .list(nodes.map { Value($0) })
        case .map(let entries): self = .map(entries.map { Pair($0.key, Value($0.value)) })
        case .scalar(let text, .plain) where Int(text) != nil: self = .number(Int(text) ?? 0)
        case .scalar(let text, .plain) where ["true", "false"].contains(text): self = .truth(text == "true")
        case .scalar(let text, _): self = .text(text)
        }
    }
}

@Suite(.enabled(if: PythonValidator.isThere || PythonValidator.isDemanded)) struct SchemaTests {
    @Test(arguments: Shipped.folders)
    func `A shipped scenario is valid by the schema`(folder: String) throws {
        let reading = Reading()
        let source = ScenarioSource(files: .folder(folder), reading: reading)
        let node = try #require(source.document("scenario.yaml", displayName: "scenario.yaml"))
        let document = JSONPrinter.print(Value(node))
        #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.scenario) == "")
    }

    @Test(arguments: Shipped.folders)
    func `A scenario that is written as JSON is valid by the schema`(folder: String) throws {
        let document = ScenarioFile.json(of: try ScenarioFile.read(at: folder).scenario)
        #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.scenario) == "")
    }

    @Test func `Random scenarios are valid by the schema`() throws {
        for seed in 1...5 {
            let document = ScenarioFile.json(of: RandomScenario(seed: UInt64(seed)).make())
            #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.scenario) == "")
        }
    }

    @Test func `A written roster is valid by the schema`() throws {
        let scenario = RandomScenario(seed: 3).make()
        let roster = RandomScenario(seed: 3).makeRoster(of: scenario)
        let document = RosterFile.json(of: roster)
        #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.roster) == "")
    }

    @Test(arguments: ["village", "yucheng", "holiday-week"])
    func `A shipped what-if file is valid by the schema`(folder: String) throws {
        let source = ScenarioSource(files: .folder("\(Shipped.root)/scenarios/\(folder)"), reading: Reading())
        let node = try #require(source.document("what-if.yaml", displayName: "what-if.yaml"))
        let document = JSONPrinter.print(Value(node))
        #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.whatIf) == "")
        let misspelt = document.replacing("\"recruit\"", with: "\"recrut\"").replacing("\"remove\"", with: "\"remov\"")
        #expect(try PythonValidator.complaints(about: misspelt, schema: RosterSchema.whatIf) != "")
    }

    @Test func `A misspelt key is invalid by the schema`() throws {
        let document = "{\"id\": \"x\", \"week\": \"2026-W49\", \"neds\": []}"
        #expect(try PythonValidator.complaints(about: document, schema: RosterSchema.scenario).contains("neds"))
    }
}

@Suite struct SchemaKeyTests {
    @Test func `The schema knows exactly the keys that the reader knows`() throws {
        let reading = Reading()
        let bytes = Array(RosterSchema.scenario.utf8)
        let root = try #require(JSONReader.read(bytes[...], file: reading.register(file: "schema"), reading: reading))
        func properties(_ path: [String]) -> [String] {
            var node = root
            for step in path {
                guard case .map(let entries) = node.content,
                    let next = entries.first(where: { $0.key == step })?.value
                else { return [] }
                node = next
            }
            guard case .map(let entries) = node.content else { return [] }
            return entries.map(\.key).sorted()
        }
        #expect(properties(["properties"]) == Field.scenarioKeys.all.sorted())
        let definitions = [
            "community": Field.communityKeys, "building": Field.buildingKeys, "volunteer": Field.volunteerKeys,
            "resident": Field.residentKeys, "service": Field.serviceKeys, "need": Field.needKeys,
        ]
        for (name, vocabulary) in definitions {
            #expect(properties(["$defs", name, "properties"]) == vocabulary.all.sorted())
        }
        #expect(properties(["properties", "weights", "properties"]) == Field.weightKeys.all.sorted())
        #expect(properties(["properties", "rules", "properties"]) == Field.ruleKeys.all.sorted())
        let load = ["$defs", "volunteer", "properties", "load", "properties"]
        #expect(properties(load) == Field.loadKeys.all.sorted())
    }
}
