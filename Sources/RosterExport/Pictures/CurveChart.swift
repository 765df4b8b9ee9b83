import Rostering

/// Lines or steps through points over two axes, such as the trade-off between two goals.
public struct CurveChart: Sendable {
    /// A curve through points in the order given.
    public struct Curve: Sendable {
        /// A point; `bound` is a proven limit of its `y`, drawn as an interval.
        public struct Point: Sendable {
            /// Its place on the horizontal axis.
            public var x: Double
            /// Its place on the vertical axis.
            public var y: Double
            /// A proven limit of `y`; `nil` if there is none, or none apart from it.
            public var bound: Double?
            /// What a reader sees who points at it; `nil` for nothing.
            public var note: String?

            /// A point.
            public init(x: Double, y: Double, bound: Double? = nil, note: String? = nil) {
                (self.x, self.y, self.bound, self.note) = (x, y, bound, note)
            }
        }

        /// Its name in the legend.
        public var label: String
        /// The points.
        public var points: [Point]
        /// Whether a value holds until the next point (steps), and is not joined to it by a straight line.
        public var isStep: Bool

        /// A curve.
        public init(_ label: String, points: [Point], isStep: Bool = false) {
            (self.label, self.points, self.isStep) = (label, points, isStep)
        }
    }

    private let title: String
    private let axes: (x: String, y: String)
    private let curves: [Curve]
    private let words: Words

    /// A chart of curves; the second and later ones are dashed in another colour.
    public init(title: String, xAxis: String, yAxis: String, curves: [Curve], language: Language) {
        self.title = title
        axes = (xAxis, yAxis)
        self.curves = curves
        words = Words(language)
    }

    private static let width = 720.0
    private static let height = 360.0

    /// The drawing.
    public func picture() -> Picture {
        let points = curves.flatMap(\.points)
        let hasLegend = curves.count > 1
        let (top, bottom) = (hasLegend ? 58.0 : 36.0, CurveChart.height - 48)
        let vertical = Scale(points.flatMap { [$0.y, $0.bound ?? $0.y] }, from: bottom, to: top)
        let widest = vertical.ticks.map { Drawing.width(of: vertical.label($0, words), size: 10) }.max() ?? 0
        let horizontal = Scale(points.map(\.x), from: widest + 34, to: CurveChart.width - 24, steps: 8)
        var drawing = Drawing(width: CurveChart.width, height: CurveChart.height, description: title)
        drawing.text(title, x: 0, y: 14, size: 13, colour: .main, isBold: true)
        frame(horizontal, vertical, &drawing)
        var legend = horizontal.start
        for (number, curve) in curves.enumerated() {
            draw(curve, number, horizontal, vertical, &drawing)
            guard hasLegend else { continue }
            drawing.line([(legend, 36), (legend + 26, 36)], colour(number), width: 2, dash: dash(number))
            drawing.text(curve.label, x: legend + 32, y: 40)
            legend += 50 + Drawing.width(of: curve.label, size: 11)
        }
        return drawing.picture()
    }

    private func frame(_ horizontal: Scale, _ vertical: Scale, _ drawing: inout Drawing) {
        for tick in vertical.ticks {
            let y = vertical.position(tick)
            drawing.line([(horizontal.start, y), (horizontal.end, y)], tick == vertical.from ? .muted : .faint)
            let label = vertical.label(tick, words)
            drawing.text(label, x: horizontal.start - 6, y: y + 3.5, anchor: .end, size: 10, colour: .muted)
        }
        for tick in horizontal.ticks {
            let x = horizontal.position(tick)
            drawing.line([(x, vertical.start), (x, vertical.start + 4)], .muted)
            let label = horizontal.label(tick, words)
            drawing.text(label, x: x, y: vertical.start + 17, anchor: .middle, size: 10, colour: .muted)
        }
        let middle = (x: (horizontal.start + horizontal.end) / 2, y: (vertical.start + vertical.end) / 2)
        drawing.text(axes.x, x: middle.x, y: CurveChart.height - 10, anchor: .middle, size: 11, colour: .muted)
        drawing.text(axes.y, x: 12, y: middle.y, anchor: .middle, size: 11, colour: .muted, isUpright: true)
    }

    private func draw(_ curve: Curve, _ number: Int, _ x: Scale, _ y: Scale, _ drawing: inout Drawing) {
        var line: [(x: Double, y: Double)] = []
        for point in curve.points {
            let place = (x: x.position(point.x), y: y.position(point.y))
            if curve.isStep, let last = line.last { line.append((place.x, last.y)) }
            line.append(place)
            if let bound = point.bound {
                let limit = y.position(bound)
                drawing.line([(place.x, place.y), (place.x, limit)], .ink, width: 1.2)
                drawing.line([(place.x - 4, limit), (place.x + 4, limit)], .ink, width: 1.2)
            }
        }
        drawing.line(line, colour(number), width: 2, dash: dash(number))
        for point in curve.points {
            drawing.dot(
                x: x.position(point.x),
                y: y.position(point.y),
                radius: 3.5,
                colour(number),
                isHollow: number > 0,
                title: point.note
            )
        }
    }

    private func colour(_ number: Int) -> Drawing.Colour { number == 0 ? .main : .other }
    private func dash(_ number: Int) -> Int { number == 0 ? 0 : number == 1 ? 8 : 3 }
}
