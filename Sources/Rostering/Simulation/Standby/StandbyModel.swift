import LinearModel

/// Chooses who keeps free when, so that over sampled weeks as many coverage points as possible are served.
///
/// Model: y[c] ∈ {0, 1} for a candidate c (volunteer, day, part), z[h, c] ≥ 0 for a missing head h and a candidate who
/// could take it. Maximise Σ points[h] · z[h, c] / samples with Σ y ≤ number; Σ over c of z[h, c] ≤ 1; for each
/// sample and candidate, the heads that overlap in time together ≤ y[c]; one part a day and so many parts a week for
/// each volunteer. For given y the rest is a flow, so that only y need be whole. Shape: a few candidates for each part
/// of a day, those who could help most.
struct StandbyModel {
    let cases: [StandbyCases.Case]
    let samples: Int
    let number: Int
    let perVolunteer: Int

    /// Candidates kept for each part of a day.
    static let candidatesPerPart = 12

    /// The chosen candidates, and what is proven: points saved in a week, of the samples.
    struct Choice: Sendable {
        var candidates: [StandbyCases.Candidate]
        var saved: Double
        var bound: Double
        var termination: Termination
    }

    /// Solves the model.
    func choose(solver: any Solver, options: SolveOptions) async throws -> Choice {
        let candidates = kept
        guard !candidates.isEmpty, number > 0 else {
            return Choice(candidates: [], saved: 0, bound: 0, termination: .optimal)
        }
        let (model, columns) = model(over: candidates)
        var options = options
        options.starts = [start(model, columns, candidates)]
        let result = try await solver.solve(model, options: options, progress: nil)
        let values = result.values ?? options.starts[0]
        let saved = -zip(model.objective, values).reduce(0) { $0 + $1.0 * $1.1 }
        return Choice(
            candidates: candidates.indices.filter { values[$0] > 0.5 }.map { candidates[$0] },
            saved: saved,
            bound: max(saved, -result.bound),
            termination: result.termination
        )
    }

    /// The candidates of each part of a day who could help most, each counted for what those before leave open.
    private var kept: [StandbyCases.Candidate] {
        var casesOf: [StandbyCases.Candidate: [Int]] = [:]
        for (index, one) in cases.enumerated() {
            for candidate in one.helpers.keys { casesOf[candidate, default: []].append(index) }
        }
        struct Part: Hashable {
            let day: Int
            let part: DayPart
        }
        var result: [StandbyCases.Candidate] = []
        for (_, group) in Dictionary(grouping: casesOf.keys, by: { Part(day: $0.day, part: $0.part) }) {
            var left = group.sorted()
            var covered: Set<Int> = []
            while !left.isEmpty, group.count - left.count < StandbyModel.candidatesPerPart {
                // What is covered once counts a little still: a second helper may be wanted, too.
                func gain(_ candidate: StandbyCases.Candidate) -> Int {
                    casesOf[candidate]!.reduce(0) { $0 + cases[$1].points * (covered.contains($1) ? 1 : 4) }
                }
                let best = left.indices.max { (gain(left[$0]), -$0) < (gain(left[$1]), -$1) }!
                covered.formUnion(casesOf[left[best]]!)
                result.append(left.remove(at: best))
            }
        }
        return result.sorted()
    }

    /// The model, and the column of each head (by number) and candidate (by number).
    private func model(over candidates: [StandbyCases.Candidate]) -> (LinearModel, columns: [[Int: Int]]) {
        var model = LinearModel(name: "standby")
        var indexOf: [StandbyCases.Candidate: Int] = [:]
        for (index, candidate) in candidates.enumerated() {
            indexOf[candidate] = index
            model.addColumn("y\(index)", upper: 1, kind: .integer)
        }
        model.addRow("number", upper: Double(number), terms: candidates.indices.map { .init($0, 1) })
        for (volunteer, own) in Dictionary(grouping: candidates.indices, by: { candidates[$0].volunteer }).sorted(by: {
            $0.key < $1.key
        }) {
            model.addRow("week.\(volunteer)", upper: Double(perVolunteer), terms: own.map { .init($0, 1) })
            for (day, parts) in Dictionary(grouping: own, by: { candidates[$0].day }).sorted(by: { $0.key < $1.key })
            where parts.count > 1 {
                model.addRow("day.\(volunteer).\(day)", upper: 1, terms: parts.map { .init($0, 1) })
            }
        }
        struct Use {
            let column: Int
            let time: Range<Int>
        }
        var uses: [Int: [Int: [Use]]] = [:]
        var columns: [[Int: Int]] = Array(repeating: [:], count: cases.count)
        for (head, one) in cases.enumerated() {
            var terms: [LinearModel.Term] = []
            for (candidate, time) in one.helpers.sorted(by: { $0.key < $1.key }) {
                guard let index = indexOf[candidate] else { continue }
                let cost = -Double(one.points) / Double(max(1, samples))
                let column = model.addColumn("z\(head).\(index)", upper: 1, objective: cost)
                terms.append(.init(column, 1))
                columns[head][index] = column
                uses[one.sample, default: [:]][index, default: []].append(Use(column: column, time: time))
            }
            if terms.count > 1 { model.addRow("head\(head)", upper: 1, terms: terms) }
        }
        for (sample, byCandidate) in uses.sorted(by: { $0.key < $1.key }) {
            for (index, own) in byCandidate.sorted(by: { $0.key < $1.key }) {
                // Of intervals, those that are on when one begins are a clique, and no other is needed.
                for use in own {
                    let together = own.filter { $0.time.contains(use.time.lowerBound) }
                    let terms = together.map { LinearModel.Term($0.column, 1) } + [.init(index, -1)]
                    model.addRow("free.\(sample).\(index)", upper: 0, terms: terms)
                }
            }
        }
        return (model, columns)
    }

    /// A first solution: the candidate who saves most, again and again.
    private func start(_ model: LinearModel, _ columns: [[Int: Int]], _ candidates: [StandbyCases.Candidate])
        -> [Double]
    {
        var values = Array(repeating: 0.0, count: model.columnCount)
        var open = Set(cases.indices)
        var chosen: [StandbyCases.Candidate] = []
        var times: [StandbyCases.Candidate: [Int: [Range<Int>]]] = [:]
        func taken(by candidate: StandbyCases.Candidate) -> [Int] {
            var busy = times[candidate] ?? [:]
            return open.sorted().filter { head in
                guard let time = cases[head].helpers[candidate] else { return false }
                if busy[cases[head].sample, default: []].contains(where: { $0.overlaps(time) }) { return false }
                busy[cases[head].sample, default: []].append(time)
                return true
            }
        }
        while chosen.count < number {
            var best: (points: Int, index: Int, heads: [Int])?
            for (index, candidate) in candidates.enumerated() where values[index] == 0 {
                let own = chosen.filter { $0.volunteer == candidate.volunteer }
                if own.count >= perVolunteer || own.contains(where: { $0.day == candidate.day }) { continue }
                let heads = taken(by: candidate)
                let points = heads.reduce(0) { $0 + cases[$1].points }
                if points > best?.points ?? 0 { best = (points, index, heads) }
            }
            guard let best else { break }
            values[best.index] = 1
            chosen.append(candidates[best.index])
            for head in best.heads {
                open.remove(head)
                times[candidates[best.index], default: [:]][cases[head].sample, default: []].append(
                    cases[head].helpers[candidates[best.index]]!
                )
                if let column = columns[head][best.index] { values[column] = 1 }
            }
        }
        return values
    }
}
