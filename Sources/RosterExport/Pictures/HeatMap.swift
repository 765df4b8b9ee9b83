import Rostering

/// A grid of numbers, the greater the darker; every number is printed, so that black and white says the same.
public struct HeatMap: Sendable {
    private let title: String
    private let rows: [String]
    private let columns: [String]
    private let groups: [(label: String, count: Int)]
    private let values: [[Double?]]
    private let words: Words

    /// A heat map.
    ///
    /// Parameters:
    ///   - columnGroups: heads over several columns each, in order; by default none.
    ///   - values: by row and column; `nil` where there is nothing to tell. Shape: rows × columns.
    public init(
        title: String,
        rows: [String],
        columns: [String],
        columnGroups: [(label: String, count: Int)] = [],
        values: [[Double?]],
        language: Language
    ) {
        self.title = title
        self.rows = rows
        self.columns = columns
        groups = columnGroups
        self.values = values
        words = Words(language)
    }

    private static let width = 720.0
    private static let row = 22.0

    /// The drawing.
    public func picture() -> Picture {
        let labels = rows.map { DisplayWidth.fitted($0, columns: 30) }
        let left = max(40, (labels.map { Drawing.width(of: $0, size: 11) }.max() ?? 0) + 20)
        let cell = (HeatMap.width - left) / Double(max(1, columns.count))
        let top = groups.isEmpty ? 46.0 : 62.0
        let most = values.joined().compactMap { $0 }.max() ?? 0
        let height = top + Double(rows.count) * HeatMap.row + 4
        var drawing = Drawing(width: HeatMap.width, height: height, description: title)
        drawing.text(title, x: 0, y: 14, size: 13, colour: .main, isBold: true)
        heads(left: left, cell: cell, top: top, height: height, &drawing)
        for (row, label) in labels.enumerated() {
            let y = top + Double(row) * HeatMap.row
            drawing.text(label, x: left - 7, y: y + 15, anchor: .end)
            for column in columns.indices {
                let value = column < values[row].count ? values[row][column] : nil
                let x = left + Double(column) * cell
                paint(value, of: most, "\(rows[row]), \(columns[column])", x: x, y: y, cell: cell, &drawing)
            }
        }
        var x = left
        for group in groups.dropLast() {
            x += Double(group.count) * cell
            drawing.line([(x, top - 30), (x, height - 4)], .muted)
        }
        return drawing.picture()
    }

    private func heads(left: Double, cell: Double, top: Double, height: Double, _ drawing: inout Drawing) {
        var x = left
        for group in groups {
            let width = Double(group.count) * cell
            drawing.text(group.label, x: x + width / 2, y: top - 22, anchor: .middle, size: 11, isBold: true)
            x += width
        }
        for (number, column) in columns.enumerated() {
            let text = DisplayWidth.fitted(column, columns: max(2, Int(cell / 5.4)))
            let middle = left + (Double(number) + 0.5) * cell
            drawing.text(text, x: middle, y: top - 6, anchor: .middle, size: 9.5, colour: .muted)
        }
    }

    private func paint(
        _ value: Double?,
        of most: Double,
        _ name: String,
        x: Double,
        y: Double,
        cell: Double,
        _ drawing: inout Drawing
    ) {
        guard let value else { return }
        let share = most > 0 ? max(0, min(1, value / most)) : 0
        let text = words.number(value, places: value == value.rounded() ? 0 : 1)
        drawing.rectangle(
            x: x + 0.5,
            y: y + 0.5,
            width: cell - 1,
            height: HeatMap.row - 1,
            fill: HeatMap.shade(share),
            title: "\(name): \(text)"
        )
        let fits = Drawing.width(of: text, size: 10) < cell
        let colour: Drawing.Colour = share > 0.55 ? .paper : .ink
        drawing.text(text, x: x + cell / 2, y: y + 15, anchor: .middle, size: fits ? 10 : 8, colour: colour)
    }

    /// From the paper to the main colour, as a share.
    private static func shade(_ share: Double) -> String {
        let (light, dark) = ([244.0, 246, 245], [31.0, 90, 86])
        let parts = zip(light, dark).map { Int(($0 + ($1 - $0) * share).rounded()) }
        let digits = parts.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
        return "#" + digits.joined()
    }
}
