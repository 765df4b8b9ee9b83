/// Covers the edges of a conflict graph with few large cliques.
enum CliqueCover {
    /// Greedy cover: each uncovered edge, in order, grows into a maximal clique that prefers uncovered edges.
    ///
    /// Complexity: O(n²) conflict tests, O(n) for each clique's growth per candidate.
    static func cliques(count: Int, areInConflict: (Int, Int) -> Bool) -> [[Int]] {
        var adjacent = Array(repeating: false, count: count * count)
        var isCovered = adjacent
        for left in 0..<count {
            for right in (left + 1)..<max(left + 1, count) where areInConflict(left, right) {
                adjacent[left * count + right] = true
                adjacent[right * count + left] = true
            }
        }
        var result: [[Int]] = []
        for left in 0..<count {
            for right in (left + 1)..<max(left + 1, count)
            where adjacent[left * count + right] && !isCovered[left * count + right] {
                var clique = [left, right]
                for isFresh in [true, false] {
                    for candidate in 0..<count where !clique.contains(candidate) {
                        guard clique.allSatisfy({ adjacent[$0 * count + candidate] }) else { continue }
                        if isFresh && !clique.contains(where: { !isCovered[$0 * count + candidate] }) { continue }
                        clique.append(candidate)
                    }
                }
                clique.sort()
                for first in clique {
                    for second in clique where first != second { isCovered[first * count + second] = true }
                }
                result.append(clique)
            }
        }
        return result
    }
}
