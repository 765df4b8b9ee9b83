/// Covers the edges of a conflict graph with few large cliques.
enum CliqueCover {
    /// Greedy cover: each uncovered edge, in order, grows into a maximal clique that prefers uncovered edges.
    ///
    /// Complexity: O(n²) conflict tests, O(n / 64) for each member of a clique.
    static func cliques(count: Int, areInConflict: (Int, Int) -> Bool) -> [[Int]] {
        var adjacent = Array(repeating: Bits(count), count: count)
        for left in 0..<count {
            for right in (left + 1)..<max(left + 1, count) where areInConflict(left, right) {
                adjacent[left].insert(right)
                adjacent[right].insert(left)
            }
        }
        var uncovered = adjacent
        var result: [[Int]] = []
        for left in 0..<count {
            while let right = uncovered[left].first(after: left) {
                var clique = [left, right]
                // Those in conflict with all members, and those of an uncovered edge to one.
                var common = adjacent[left].intersection(adjacent[right])
                var fresh = uncovered[left].union(uncovered[right])
                for isFresh in [true, false] {
                    var last = -1
                    while let candidate = (isFresh ? common.intersection(fresh) : common).first(after: last) {
                        clique.append(candidate)
                        common.formIntersection(adjacent[candidate])
                        fresh.formUnion(uncovered[candidate])
                        last = candidate
                    }
                }
                clique.sort()
                var members = Bits(count)
                for member in clique { members.insert(member) }
                for member in clique { uncovered[member].subtract(members) }
                result.append(clique)
            }
        }
        return result
    }

    /// A set of small numbers.
    private struct Bits {
        private var words: [UInt64]

        init(_ count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

        mutating func insert(_ member: Int) { words[member / 64] |= 1 << UInt64(member % 64) }
        mutating func formIntersection(_ other: Bits) { for at in words.indices { words[at] &= other.words[at] } }
        mutating func formUnion(_ other: Bits) { for at in words.indices { words[at] |= other.words[at] } }
        mutating func subtract(_ other: Bits) { for at in words.indices { words[at] &= ~other.words[at] } }

        func intersection(_ other: Bits) -> Bits {
            var result = self
            result.formIntersection(other)
            return result
        }

        func union(_ other: Bits) -> Bits {
            var result = self
            result.formUnion(other)
            return result
        }

        /// The least member greater than a number, -1 or more.
        func first(after number: Int) -> Int? {
            var at = (number + 1) / 64
            guard at < words.count else { return nil }
            var word = words[at] & (~0 << UInt64((number + 1) % 64))
            while word == 0 {
                at += 1
                if at == words.count { return nil }
                word = words[at]
            }
            return at * 64 + word.trailingZeroBitCount
        }
    }
}
