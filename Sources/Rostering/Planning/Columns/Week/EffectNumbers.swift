/// Numbers distinct effects in the order in which they come: an open table, since looking effects up is most of what it
/// takes to record a plan.
///
/// Source: Knuth, "The Art of Computer Programming", volume 3 (1998), section 6.4, for linear probing.
struct EffectNumbers {
    /// Numbers by the effect's hash, -1 for none; at most half of the slots are taken.
    private var slots: [Int32] = []
    private(set) var count = 0

    private static let fewest = 64

    /// The number of an effect, and whether it is new.
    ///
    /// Parameter effects: those that have come before, by number.
    mutating func number(of effect: DayEffect, among effects: (Int) -> DayEffect) -> (number: Int, isNew: Bool) {
        if 2 * count >= slots.count { grow(effects) }
        var slot = place(of: effect)
        while slots[slot] >= 0 {
            let number = Int(slots[slot])
            if effects(number) == effect { return (number, false) }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        count += 1
        return (count - 1, true)
    }

    /// Forgets all; what is far too large for what it held is given back.
    mutating func removeAll(keepingCapacity: Bool) {
        if !keepingCapacity || slots.count > max(EffectNumbers.fewest, 16 * count) {
            slots = []
        } else if count > 0 {
            for slot in slots.indices { slots[slot] = -1 }
        }
        count = 0
    }

    private func place(of effect: DayEffect) -> Int {
        Int(truncatingIfNeeded: effect.mixed >> 20) & (slots.count - 1)
    }

    private mutating func grow(_ effects: (Int) -> DayEffect) {
        slots = Array(repeating: -1, count: max(EffectNumbers.fewest, 4 * count))
        for number in 0..<count {
            var slot = place(of: effects(number))
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }
}

extension DayEffect {
    /// All its bits mixed.
    fileprivate var mixed: UInt64 {
        let words = unsafeBitCast(sums, to: SIMD8<UInt64>.self)
        var mixed = indicators &* 0x9E37_79B9_7F4A_7C15 ^ exclusions &* 0xC2B2_AE3D_27D4_EB4F
        for at in 0..<8 { mixed = (mixed ^ words[at]) &* 0x9E37_79B9_7F4A_7C15 ^ mixed >> 29 }
        return mixed
    }
}
