/// A table whose title and heads stand at the top of every sheet that it goes on over.
struct PageTable {
    /// A column: its class in the style sheet, and its head.
    struct Column {
        var style: StaticString
        var head: String
    }

    /// What it is about.
    var title: Markup?
    /// The columns; their widths are those of their classes, so that tables below each other are in line.
    var columns: [Column]
    /// The rows.
    var rows: [Markup]

    /// The table as markup.
    func content() -> Markup {
        tag("table", .style("lines")) {
            tag("colgroup") { for column in columns { tag("col", .style(column.style)) } }
            tag("thead") {
                if let title {
                    tag("tr", .style("title")) { tag("th", .columns(columns.count)) { title } }
                }
                tag("tr") { for column in columns { tag("th", .style(column.style)) { column.head } } }
            }
            tag("tbody") { rows }
        }
    }
}
