/// How large the links' duals may be expected to be, from what it costs to miss a link.
struct LinkSizes {
    /// The most that each link's dual can reasonably be, in points.
    let ranges: [Double]

    /// Shared columns with points give the links that they relax a range; other links take that of links about the same
    /// columns.
    init(_ links: LinkTerms) {
        let entries = links.decomposition.links
        var worth = links.sharedCosts.map(abs)
        var ranges = Array(repeating: 0.0, count: entries.count)
        func spread(_ link: Int, _ worth: Double, _ coefficient: Double) {
            ranges[link] = max(ranges[link], worth / abs(coefficient))
        }
        // Some shared columns without points are defined by others that have some.
        for _ in 0..<3 {
            for (link, terms) in links.terms.enumerated() where entries[link].hold == nil {
                for term in terms { spread(link, worth[term.column], term.coefficient) }
            }
            let before = worth
            for (link, terms) in links.terms.enumerated() {
                for term in terms where before[term.column] == 0 {
                    worth[term.column] = max(worth[term.column], ranges[link] * abs(term.coefficient))
                }
            }
        }
        let pairs = links.decomposition.model.pairs.count
        var worthOfPair = Array(repeating: 0.0, count: pairs)
        for (link, entry) in entries.enumerated() {
            for term in entry.form.terms where Int(term.column) < pairs {
                let own = ranges[link] * Double(abs(term.coefficient))
                worthOfPair[Int(term.column)] = max(worthOfPair[Int(term.column)], own)
            }
        }
        for (link, entry) in entries.enumerated() where ranges[link] == 0 && entry.hold == nil {
            for term in entry.form.terms where Int(term.column) < pairs {
                spread(link, worthOfPair[Int(term.column)], Double(term.coefficient))
            }
        }
        let usual = LinkSizes.median(ranges)
        for (link, entry) in entries.enumerated() where ranges[link] == 0 {
            ranges[link] = usual / Double(entry.form.terms.map { abs($0.coefficient) }.max() ?? 1)
        }
        self.ranges = ranges
    }

    /// Sizes of duals that are known in part: a link that a good roster misses may well come to a good part of its
    /// range, another to about what is known of it.
    func sizes(duals: [Double], isMissed: (Int) -> Bool) -> [Double] {
        let usual = LinkSizes.median(duals.map(abs))
        return ranges.indices.map { link in
            if isMissed(link) { return 0.2 * ranges[link] }
            return duals[link] == 0 ? min(ranges[link], usual) : max(abs(duals[link]), 0.005 * ranges[link])
        }
    }

    /// The median of those above 0; 1 if there are none.
    private static func median(_ values: [Double]) -> Double {
        let known = values.filter { $0 > 0 }.sorted()
        return known.isEmpty ? 1 : known[known.count / 2]
    }
}
