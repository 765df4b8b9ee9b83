/// Brings the duals of the links near to the best by subgradients, without solving any linear program.
///
/// Every step prices all volunteers at trial duals, which gives a bound and tells by how much the cheapest choices
/// exceed each link. A link's dual moves by a part of its own size, the more steadily it is exceeded the farther:
/// the step of Kingma and Ba, "Adam: a method for stochastic optimization" (2015). Links differ a thousandfold in what
/// they are worth, so steps of one length for all, as in the volume algorithm, are too long for most and too short for
/// the rest.
struct DualAscent {
    /// What part of their size duals move by at first, and how often that is halved until the last step.
    struct Pace {
        var part: Double
        var halvings: Int

        /// For duals that are a guess.
        static let wide = Pace(part: 0.5, halvings: 6)
        /// For duals that were good a moment ago.
        static let narrow = Pace(part: 0.05, halvings: 3)
    }

    /// The next duals to try.
    private(set) var trial: [Double]
    private let isEquality: [Bool]
    /// The least size of each dual.
    private let sizes: [Double]
    private var part: Double
    /// Steps until the part is halved.
    private let stride: Int
    private var count = 0
    /// Averages of the excess and of its square, and what of each average the steps so far account for.
    private var mean: [Double]
    private var square: [Double]
    private var known = (mean: 0.0, square: 0.0)
    private static let decay = (mean: 0.8, square: 0.95)

    init(start: [Double], isEquality: [Bool], sizes: [Double], pace: Pace, steps: Int) {
        trial = start
        self.isEquality = isEquality
        self.sizes = sizes
        part = pace.part
        stride = max(1, steps / (pace.halvings + 1))
        mean = start.map { _ in 0 }
        square = mean
    }

    /// Takes by how much the cheapest choices at the trial duals exceed each link, and moves on.
    mutating func step(excess: [Double]) {
        let decay = DualAscent.decay
        known.mean += (1 - decay.mean) * (1 - known.mean)
        known.square += (1 - decay.square) * (1 - known.square)
        for link in excess.indices {
            let isSlack = !isEquality[link] && trial[link] == 0 && excess[link] < 0
            let own = isSlack ? 0 : excess[link]
            mean[link] += (1 - decay.mean) * (own - mean[link])
            square[link] += (1 - decay.square) * (own * own - square[link])
            guard square[link] > 0 else { continue }
            let size = max(sizes[link], abs(trial[link]))
            let direction = mean[link] / known.mean / (square[link] / known.square).squareRoot()
            trial[link] -= part * size * direction
            if !isEquality[link] && trial[link] > 0 { trial[link] = 0 }
        }
        count += 1
        if count % stride == 0 { part /= 2 }
    }
}
