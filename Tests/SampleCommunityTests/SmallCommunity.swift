import Rostering
import SampleCommunity

/// Weeks of 20 to 40 volunteers that both formulations solve to the end: a small community with some of its needs.
enum SmallCommunity {
    /// The week of a seed; always the same.
    static func week(seed: UInt64) -> Scenario {
        let variant: SampleCommunity.Variant = seed % 3 == 0 ? .holidayWeek : .ordinaryWeek
        var scenario = SampleCommunity.scenario(seed: seed, scale: 0.07 + 0.01 * Double(seed % 7), variant: variant)
        let needs = scenario.needs
        scenario.needs = needs.indices.filter { (UInt64($0) * 7 + seed) % 10 < 3 }.map { needs[$0] }
        scenario.pins = []
        return scenario
    }
}
