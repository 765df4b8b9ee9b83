import Rostering

/// Elements of an SVG drawing, written one after the other.
///
/// Coordinates grow to the right and down, in CSS pixels.
struct Drawing {
    /// Colours of the drawings; those of the pages.
    enum Colour: String {
        case ink = "#1c1c1c"
        case muted = "#5f5f5f"
        case line = "#c9c9c9"
        case faint = "#ececea"
        case main = "#1f5a56"
        case mainLight = "#a9cbc7"
        case other = "#b5652a"
        case otherLight = "#ecd0b8"
        case alarm = "#96190f"
        case paper = "#ffffff"
    }

    /// Where a text has its anchor.
    enum Anchor: String { case start, middle, end }

    let width: Double
    let height: Double
    private var body = ""
    private let description: String

    /// An empty drawing; the description is what a screen reader says of it.
    init(width: Double, height: Double, description: String) {
        self.width = width
        self.height = height
        self.description = description
    }

    /// Width of a text of a size, about: a column of a terminal is a little more than half of the size.
    static func width(of text: String, size: Double) -> Double { Double(DisplayWidth.columns(of: text)) * size * 0.56 }

    mutating func rectangle(
        x: Double,
        y: Double,
        width: Double,
        height: Double,
        fill: String,
        stroke: Colour? = nil,
        title: String? = nil
    ) {
        body += "<rect x=\"\(number(x))\" y=\"\(number(y))\" width=\"\(number(max(0, width)))\""
        body += " height=\"\(number(max(0, height)))\" fill=\"\(fill)\""
        if let stroke { body += " stroke=\"\(stroke.rawValue)\" stroke-width=\"0.8\"" }
        close("rect", title)
    }

    /// A line through points; dashes of a length, whole by default.
    mutating func line(_ points: [(x: Double, y: Double)], _ colour: Colour, width: Double = 1, dash: Int = 0) {
        let corners = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        body += "<polyline points=\"\(corners)\" fill=\"none\" stroke=\"\(colour.rawValue)\""
        body += " stroke-width=\"\(number(width))\" stroke-linejoin=\"round\""
        if dash > 0 { body += " stroke-dasharray=\"\(dash) \(max(2, dash / 2))\"" }
        body += "/>\n"
    }

    /// A closed area.
    mutating func area(_ points: [(x: Double, y: Double)], _ colour: Colour) {
        let corners = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
        body += "<polygon points=\"\(corners)\" fill=\"\(colour.rawValue)\"/>\n"
    }

    mutating func dot(x: Double, y: Double, radius: Double, _ colour: Colour, isHollow: Bool, title: String? = nil) {
        let fill = isHollow ? Colour.paper : colour
        body += "<circle cx=\"\(number(x))\" cy=\"\(number(y))\" r=\"\(number(radius))\" fill=\"\(fill.rawValue)\""
        body += " stroke=\"\(colour.rawValue)\" stroke-width=\"1.5\""
        close("circle", title)
    }

    mutating func text(
        _ text: String,
        x: Double,
        y: Double,
        anchor: Anchor = .start,
        size: Double = 11,
        colour: Colour = .ink,
        isBold: Bool = false,
        isUpright: Bool = false
    ) {
        body += "<text x=\"\(number(x))\" y=\"\(number(y))\" font-size=\"\(number(size))\" fill=\"\(colour.rawValue)\""
        if anchor != .start { body += " text-anchor=\"\(anchor.rawValue)\"" }
        if isBold { body += " font-weight=\"600\"" }
        if isUpright { body += " transform=\"rotate(-90 \(number(x)) \(number(y)))\"" }
        body += ">"
        Markup.write(escaped: text, to: &body)
        body += "</text>\n"
    }

    /// The finished picture.
    func picture() -> Picture {
        var head = "<svg viewBox=\"0 0 \(number(width)) \(number(height))\""
        head += " width=\"\(number(width))\" height=\"\(number(height))\" role=\"img\" font-family=\""
        Markup.write(escaped: Stylesheet.family, to: &head)
        head += "\">\n<title>"
        Markup.write(escaped: description, to: &head)
        head += "</title>\n"
        return Picture(width: Int(width), height: Int(height), element: head + body + "</svg>")
    }

    private mutating func close(_ name: StaticString, _ title: String?) {
        guard let title else {
            body += "/>\n"
            return
        }
        body += "><title>"
        Markup.write(escaped: title, to: &body)
        body += "</title></\(name)>\n"
    }

    /// A coordinate with one decimal place at most.
    private func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        let sign = tenths < 0 ? "-" : ""
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
