// Placeholder, replaced by the first real file of this target.
import Rostering
public enum SampleCommunity { public enum Variant: String, CaseIterable, Sendable { case ordinaryWeek = "ordinary-week", holidayWeek = "holiday-week" }
    public static func scenario(seed: UInt64, scale: Double, variant: Variant = .ordinaryWeek) -> Scenario { Scenario(id: "x", horizon: Horizon(firstDay: CivilDate(iso: "2026-11-30")!)) } }
