/// Random numbers that belong to what they are about, and not to the order in which they are asked for.
///
/// Two rosters, or one with and without repair, meet the same luck in the same sample: common random numbers, so that
/// their difference is not blurred by chance. Source: Glasserman and Yao, "Some guidelines and guarantees for common
/// random numbers" (1992); the mixing is that of SplitMix64.
struct Draw: Sendable {
    /// What a number decides.
    enum Event: UInt64 {
        case noShow = 1
        case cancellation, acceptance, urgentNeed, standby, pool
    }

    /// The sample's own number.
    let root: UInt64

    /// The numbers of one sample.
    init(seed: UInt64, sample: Int) {
        root = Draw.mixed(Draw.mixed(seed) ^ UInt64(bitPattern: Int64(sample)))
    }

    /// The number of an event about one or two entities: from 0 up to, but without, 1.
    func unit(_ event: Event, _ entity: UInt64, _ other: UInt64 = 0) -> Double {
        var value = Draw.mixed(root ^ event.rawValue &* 0x9E37_79B9_7F4A_7C15)
        value = Draw.mixed(value ^ entity)
        value = Draw.mixed(value ^ other)
        return Double(value >> 11) * 0x1p-53
    }

    /// A name as a number (FNV-1a), the same in every run and in every scenario.
    static func key(_ text: String) -> UInt64 {
        text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var z = value &+ 0x9E37_79B9_7F4A_7C15
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
