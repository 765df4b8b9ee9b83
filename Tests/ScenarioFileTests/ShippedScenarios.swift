import Foundation
import ScenarioFile
import Testing

/// The scenarios that are shipped with the package.
enum Shipped {
    /// The root of the package.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The folders of the scenarios.
    static let folders: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/scenarios")) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(root)/scenarios/\($0)/scenario.yaml") }
            .sorted().map { "\(root)/scenarios/\($0)" }
    }()

    /// A folder of its own for one test; the caller removes it.
    static func temporaryFolder() throws -> String {
        let path = FileManager.default.temporaryDirectory.path + "/scenario-file-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        return path
    }
}

@Suite struct ShippedScenarioTests {
    @Test func `There are at least the village and the crews`() {
        let names = Shipped.folders.map { $0.split(separator: "/").last ?? "" }
        #expect(names.contains("village"))
        #expect(names.contains("crews"))
    }

    @Test(arguments: Shipped.folders)
    func `A shipped scenario is read without errors`(folder: String) throws {
        let loaded = try ScenarioFile.read(at: folder)
        #expect(!loaded.scenario.volunteers.isEmpty)
        #expect(!loaded.scenario.needs.isEmpty)
    }

    @Test(arguments: Shipped.folders)
    func `A shipped scenario that is written and read back is equal`(folder: String) throws {
        let scenario = try ScenarioFile.read(at: folder).scenario
        let copy = try Shipped.temporaryFolder()
        defer { try? FileManager.default.removeItem(atPath: copy) }
        try ScenarioFile.write(scenario, toFolder: copy)
        #expect(try ScenarioFile.read(at: copy).scenario == scenario)
        #expect(try ScenarioFile.read(text: ScenarioFile.json(of: scenario), name: "s.json").scenario == scenario)
    }
}
