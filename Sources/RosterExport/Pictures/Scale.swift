import Rostering

/// An axis: values of a range laid along a stretch of the drawing, with ticks at round numbers.
struct Scale {
    /// The range that is shown, from tick to tick.
    let from: Double
    let to: Double
    /// Distance of two ticks: 1, 2 or 5 times a power of ten.
    let step: Double
    /// Where `from` and `to` lie in the drawing.
    let start: Double
    let end: Double

    /// An axis that holds all values in about so many steps; of no value, or of one, a range of 1 around it.
    init(_ values: some Sequence<Double>, from start: Double, to end: Double, steps: Int = 5) {
        let finite = values.filter(\.isFinite)
        var least = finite.min() ?? 0
        var most = finite.max() ?? 1
        if most - least < 1e-9 { most = least + 1 }
        // An axis that begins near zero begins at zero, so that lengths can be compared.
        if least > 0, least < 0.4 * most { least = 0 }
        let step = Scale.step(atLeast: (most - least) / Double(max(1, steps)))
        self.step = step
        self.from = (least / step + 1e-9).rounded(.down) * step
        self.to = (most / step - 1e-9).rounded(.up) * step
        self.start = start
        self.end = end
    }

    /// Where a value lies.
    func position(_ value: Double) -> Double { start + (value - from) / (to - from) * (end - start) }

    /// The ticks, from low to high.
    var ticks: [Double] { (0...Int(((to - from) / step).rounded())).map { from + Double($0) * step } }

    /// A tick's label, with as many decimal places as the step needs.
    func label(_ value: Double, _ words: Words) -> String { words.number(value, places: Scale.places(step)) }

    private static func step(atLeast least: Double) -> Double {
        var power = 1.0
        while power > least { power /= 10 }
        while power * 10 <= least { power *= 10 }
        for factor in [1.0, 2, 5] where factor * power >= least - 1e-12 { return factor * power }
        return 10 * power
    }

    private static func places(_ step: Double) -> Int {
        var places = 0
        var scaled = step
        while places < 6, abs(scaled - scaled.rounded()) > 1e-6 {
            scaled *= 10
            places += 1
        }
        return places
    }
}

extension Words {
    /// A number with so many decimal places, thousands marked.
    func number(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e15 else { return "∞" }
        var power = 1
        for _ in 0..<places { power *= 10 }
        let scaled = Int((value * Double(power)).rounded())
        let whole = grouped(abs(scaled) / power)
        let sign = scaled < 0 ? "-" : ""
        guard places > 0 else { return sign + whole }
        let rest = String(abs(scaled) % power)
        return sign + whole + "." + String(repeating: "0", count: places - rest.count) + rest
    }
}
