import Foundation
import Rostering
import SampleCommunity
import ScenarioFile
import Testing

/// To write the shipped scenarios anew after a change of the generator, run this suite with `UPDATE_SCENARIOS` set.
@Suite struct ShippedScenarioTests {
    static let shipped: [(folder: String, variant: SampleCommunity.Variant)] = [
        ("yucheng", .ordinaryWeek), ("holiday-week", .holidayWeek),
    ]

    @Test("the shipped scenarios are what the generator makes", arguments: shipped)
    func shippedScenario(folder: String, variant: SampleCommunity.Variant) throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("scenarios/\(folder)").path
        let scenario = SampleCommunity.scenario(seed: 1, scale: 1, variant: variant)
        if ProcessInfo.processInfo.environment["UPDATE_SCENARIOS"] != nil {
            try ScenarioFile.write(scenario, toFolder: path)
        }
        let loaded = try ScenarioFile.read(at: path)
        #expect(loaded.scenario == scenario)
        #expect(loaded.scenario.title.english.contains("all names are invented"))
    }

    @Test("the validator finds no error in a sample", arguments: [0.02, 0.1, 0.25, 0.6, 1, 1.3, 4])
    func findings(scale: Double) {
        for variant in SampleCommunity.Variant.allCases {
            for seed: UInt64 in 1...(scale > 1 ? 1 : 3) {
                let scenario = SampleCommunity.scenario(seed: seed, scale: scale, variant: variant)
                let errors = ScenarioValidator.findings(in: scenario).filter { $0.severity == .error }
                #expect(errors.isEmpty)
            }
        }
    }
}
