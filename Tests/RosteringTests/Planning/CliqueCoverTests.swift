import Testing

@testable import Rostering

@Suite("Few large cliques that cover a conflict graph")
struct CliqueCoverTests {
    /// Sizes on both sides of a word of the bit sets, and dense as well as sparse graphs.
    @Test(arguments: [0, 1, 2, 7, 63, 64, 65, 130], [5, 30, 80])
    func coverEveryEdge(count: Int, percent: Int) {
        var random = RandomSource(seed: UInt64(1_000 * count + percent))
        var edges: Set<[Int]> = []
        for left in 0..<count {
            for right in (left + 1)..<max(left + 1, count) where random.below(100) < percent {
                edges.insert([left, right])
            }
        }
        func isEdge(_ one: Int, _ other: Int) -> Bool { edges.contains([min(one, other), max(one, other)]) }
        let cliques = CliqueCover.cliques(count: count, areInConflict: isEdge)
        var covered: Set<[Int]> = []
        for clique in cliques {
            var new = 0
            for (at, left) in clique.enumerated() {
                for right in clique[(at + 1)...] {
                    #expect(isEdge(left, right))
                    if covered.insert([left, right]).inserted { new += 1 }
                }
            }
            #expect(new > 0, "every clique covers an edge that those before it have left")
            let isMaximal = !(0..<count).contains { other in
                !clique.contains(other) && clique.allSatisfy { isEdge($0, other) }
            }
            #expect(isMaximal)
        }
        #expect(covered == edges)
    }
}
