/// A stream of random numbers that is the same on every platform and with every version of the standard library.
///
/// Source: xoshiro256**, seeded by splitmix64 (Blackman and Vigna).
struct RandomSource {
    private var state: (UInt64, UInt64, UInt64, UInt64)

    /// A stream for one purpose; streams of other names are independent of it.
    init(seed: UInt64, stream: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        var mixer = seed ^ hash
        func mixed() -> UInt64 {
            mixer = mixer &+ 0x9e37_79b9_7f4a_7c15
            var word = mixer
            word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
            word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
            return word ^ (word >> 31)
        }
        state = (mixed(), mixed(), mixed(), mixed())
    }

    /// The next 64 random bits.
    mutating func next() -> UInt64 {
        let product = state.1 &* 5
        let result = ((product << 7) | (product >> 57)) &* 9
        let shifted = state.1 << 17
        state.2 ^= state.0
        state.3 ^= state.1
        state.1 ^= state.2
        state.0 ^= state.3
        state.2 ^= shifted
        state.3 = (state.3 << 45) | (state.3 >> 19)
        return result
    }

    /// A number from 0 up to, but without, `count`; 0 if `count` is less than 2.
    mutating func below(_ count: Int) -> Int {
        guard count > 1 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }

    /// A number of a closed range.
    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    /// One of the elements, which must not be empty.
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

    /// One of the elements, each with its share.
    mutating func pick<Element>(weighted elements: [(Element, Int)]) -> Element {
        var rest = below(elements.reduce(0) { $0 + $1.1 })
        for (element, share) in elements {
            if rest < share { return element }
            rest -= share
        }
        return elements[elements.count - 1].0
    }

    /// The elements in random order.
    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var result = elements
        for index in result.indices.dropFirst().reversed() { result.swapAt(index, below(index + 1)) }
        return result
    }

    /// So many different elements (or all, if there are fewer), in random order.
    mutating func sample<Element>(_ count: Int, of elements: [Element]) -> [Element] {
        Array(shuffled(elements).prefix(max(0, count)))
    }
}
