import Rostering

/// Bars lying one below the other, each with an interval in which the true value lies.
public struct BarChart: Sendable {
    /// One bar.
    public struct Bar: Sendable {
        /// What it is about.
        public var label: String
        /// Its length.
        public var value: Double
        /// Where the true value lies: a confidence interval, or from a proven bound to the value; `nil` if exact.
        public var interval: ClosedRange<Double>?
        /// The value in words, at the end of the bar; by default a number.
        public var text: String?
        /// Whether it is drawn in the second colour, hatched by a frame: the base that the others are compared with.
        public var isReference: Bool

        /// A bar.
        public init(
            _ label: String,
            value: Double,
            interval: ClosedRange<Double>? = nil,
            text: String? = nil,
            isReference: Bool = false
        ) {
            self.label = label
            self.value = value
            self.interval = interval
            self.text = text
            self.isReference = isReference
        }
    }

    private let title: String
    private let unit: String
    private let bars: [Bar]
    private let words: Words

    /// A chart of bars, the first on top.
    ///
    /// Parameters:
    ///   - title: what is shown, over the bars.
    ///   - unit: what the numbers count, at the axis.
    public init(title: String, unit: String, bars: [Bar], language: Language) {
        self.title = title
        self.unit = unit
        self.bars = bars
        words = Words(language)
    }

    private static let width = 720.0
    private static let row = 24.0
    private static let labelColumns = 34

    /// The drawing.
    public func picture() -> Picture {
        let top = 34.0
        let bottom = top + Double(bars.count) * BarChart.row + 6
        let labels = bars.map { DisplayWidth.fitted($0.label, columns: BarChart.labelColumns) }
        let left = max(60, (labels.map { Drawing.width(of: $0, size: 11) }.max() ?? 0) + 14)
        let texts = bars.map { $0.text ?? words.number($0.value, places: $0.value == $0.value.rounded() ? 0 : 1) }
        let right = BarChart.width - (texts.map { Drawing.width(of: $0, size: 11) }.max() ?? 0) - 18
        let values = bars.flatMap { bar -> [Double] in
            [bar.value, bar.interval?.lowerBound ?? bar.value, bar.interval?.upperBound ?? bar.value]
        }
        let scale = Scale(values + [0], from: left, to: right)
        var drawing = Drawing(width: BarChart.width, height: bottom + 40, description: title)
        drawing.text(title, x: 0, y: 14, size: 13, colour: .main, isBold: true)
        for tick in scale.ticks {
            let x = scale.position(tick)
            drawing.line([(x, top - 4), (x, bottom)], tick == 0 ? .muted : .faint)
            drawing.text(scale.label(tick, words), x: x, y: bottom + 15, anchor: .middle, size: 10, colour: .muted)
        }
        drawing.text(unit, x: (left + right) / 2, y: bottom + 32, anchor: .middle, size: 10, colour: .muted)
        for (index, bar) in bars.enumerated() {
            draw(bar, labels[index], texts[index], at: top + Double(index) * BarChart.row, scale, &drawing)
        }
        return drawing.picture()
    }

    private func draw(
        _ bar: Bar,
        _ label: String,
        _ text: String,
        at y: Double,
        _ scale: Scale,
        _ drawing: inout Drawing
    ) {
        let zero = scale.position(0)
        let end = scale.position(bar.value)
        drawing.text(label, x: scale.start - 8, y: y + 15, anchor: .end, isBold: bar.isReference)
        drawing.rectangle(
            x: min(zero, end),
            y: y + 4,
            width: abs(end - zero),
            height: BarChart.row - 9,
            fill: (bar.isReference ? Drawing.Colour.otherLight : .mainLight).rawValue,
            stroke: bar.isReference ? .other : .main,
            title: "\(bar.label): \(text)"
        )
        var last = max(zero, end)
        if let interval = bar.interval, interval.lowerBound < interval.upperBound {
            let middle = y + 4 + (BarChart.row - 9) / 2
            let (low, high) = (scale.position(interval.lowerBound), scale.position(interval.upperBound))
            drawing.line([(low, middle), (high, middle)], .ink, width: 1.4)
            for x in [low, high] { drawing.line([(x, middle - 4), (x, middle + 4)], .ink, width: 1.4) }
            last = max(last, high)
        }
        drawing.text(text, x: last + 6, y: y + 15, isBold: bar.isReference)
    }
}
