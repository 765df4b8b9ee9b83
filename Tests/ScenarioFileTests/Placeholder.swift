import Testing
@testable import ScenarioFile
import Rostering
@Test func tmp() throws {
    do {
    let l = try ScenarioFile.read(at: "scenarios/village")
    print(l.scenario)
    try ScenarioFile.write(l.scenario, toFolder: "/tmp/t/v")
    let again = try ScenarioFile.read(at: "/tmp/t/v")
    #expect(again.scenario == l.scenario)
    try ScenarioFile.writeJSON(l.scenario, toFile: "/tmp/t/v.json")
    let j = try ScenarioFile.read(at: "/tmp/t/v.json")
    #expect(j.scenario == l.scenario)
    } catch let e as ScenarioFileError { print(e); Issue.record("x") }
}
