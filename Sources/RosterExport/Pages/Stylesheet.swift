/// The look of all pages: calm type, hairlines, one colour, and black and white that says the same.
enum Stylesheet {
    /// How a sheet of A4 is held.
    enum Orientation { case portrait, landscape }

    /// The style sheet of a page.
    ///
    /// Parameter footer: printed at the foot of every sheet, beside its number.
    static func text(_ orientation: Orientation, footer: String) -> String {
        """
        @page {
          size: A4 \(orientation == .landscape ? "landscape" : "portrait"); margin: 11mm 11mm 14mm;
          @bottom-left { content: \(quoted(footer)); font: 7.5pt \(family); color: #555; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 7.5pt \(family); color: #555; }
        }
        \(base)
        \(parts)
        @media screen {
          body { max-width: \(orientation == .landscape ? "287mm" : "198mm"); margin: 8mm auto; padding: 0 5mm; }
        }
        @media print {
          .screen { display: none; }
          .open, .shade, .count { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        }

        """
    }

    /// A text as a string of CSS: all but letters, digits and a few signs are written by number.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " .,:-·/".unicodeScalars.contains(scalar)
            if isPlain {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\" + String(scalar.value, radix: 16) + " "
            }
        }
        return result + "\""
    }

    static let family =
        "\"Helvetica Neue\", Arial, \"Noto Sans\", \"DejaVu Sans\", \"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", sans-serif"

    private static let base = """
        * { box-sizing: border-box; }
        body { margin: 0; font: 9.5pt/1.4 \(family); color: #1c1c1c; font-variant-numeric: tabular-nums; }
        header { display: flex; justify-content: space-between; align-items: flex-end; gap: 8mm;
          border-bottom: 1.2pt solid #1f5a56; padding-bottom: 2mm; margin-bottom: 4mm; }
        h1 { font-size: 19pt; line-height: 1.15; font-weight: 600; margin: 0; color: #1f5a56; }
        h2 { font-size: 13pt; font-weight: 600; margin: 5mm 0 1.5mm; color: #1f5a56; break-after: avoid; }
        h3 { font-size: 10.5pt; font-weight: 600; margin: 3.5mm 0 1mm; break-after: avoid; }
        p { margin: 0 0 2mm; }
        a { color: #1f5a56; }
        .screen a { text-decoration: none; white-space: nowrap; margin-right: 1.2mm; }
        .of, .muted { color: #5f5f5f; }
        .of { font-size: 9pt; margin: 0 0 .6mm; }
        .reader { text-align: right; font-size: 8.5pt; color: #5f5f5f; max-width: 72mm; }
        .reader b { display: block; color: #1c1c1c; }
        .small, .muted { font-weight: 400; }
        h2 .muted, h3 .muted { font-size: 9pt; }
        table { width: 100%; border-collapse: collapse; }
        th, td { text-align: left; vertical-align: top; padding: 1.1mm 1.6mm; border-bottom: .5pt solid #c9c9c9;
          overflow-wrap: anywhere; }
        thead th { font-size: 8.5pt; font-weight: 600; border-bottom: .9pt solid #1c1c1c; }
        tr { break-inside: avoid; }
        thead th { overflow-wrap: normal; word-break: keep-all; }
        .lines { table-layout: fixed; margin-bottom: 4mm; }
        .lines .title th { font-size: 12pt; color: #1f5a56; padding: 1mm 0 .8mm; border: 0; }
        .lines .title .muted { font-size: 9pt; }
        .number { text-align: right; }
        .open { font-weight: 700; color: #96190f; background: #fbe9e6; border: .7pt solid #c4473a; border-radius: 1mm;
          padding: 0 1mm; }
        .small { font-size: 8pt; }
        .note { font-size: 9pt; border-left: 1.5pt solid #1f5a56; padding-left: 1.2mm; margin-top: .6mm; }
        """

    private static let parts = """
        .board td, .board th { border-right: .5pt solid #e2e2e2; padding: 1mm 1.3mm; }
        .board td:last-child, .board th:last-child { border-right: 0; }
        .board tbody th { width: 31mm; font-weight: 600; }
        .board .turn { margin-bottom: .5mm; line-height: 1.3; }
        .board .time { color: #1f5a56; font-weight: 600; margin-right: 1mm; white-space: nowrap; }
        .board .role { color: #5f5f5f; font-size: 8pt; font-weight: 400; }
        .board .title th { border: 0; }
        .board .person { display: inline-block; max-width: 100%; }
        .below { margin: -2.5mm 0 4mm; }
        .board .none { color: #9a9a9a; }
        .board .shade { background: #f3f3f1; }
        .board .open { display: inline-block; line-height: 1.3; }
        .slip { break-inside: avoid; border: .7pt solid #9a9a9a; border-radius: 1.5mm; padding: 3mm 4mm 2mm;
          margin-bottom: 4mm; }
        .slip .name { display: flex; align-items: baseline; gap: 4mm; margin-bottom: 1mm; }
        .slip .id { font-size: 17pt; font-weight: 700; color: #1f5a56; white-space: nowrap; }
        .slip .who { font-size: 13pt; font-weight: 600; overflow-wrap: anywhere; }
        .slip .sum { margin-left: auto; text-align: right; color: #5f5f5f; font-size: 8.5pt; white-space: nowrap; }
        .slip tbody:last-child tr:last-child td, .slip tbody:last-child .day { border-bottom: 0; }
        .slip table { table-layout: fixed; }
        .slip .place { width: 52mm; }
        .day { width: 27mm; font-weight: 700; white-space: nowrap; }
        .time { font-weight: 600; white-space: nowrap; }
        .hours { width: 27mm; }
        .first { width: 31mm; }
        .subject { width: 48mm; }
        .team { width: 52mm; }
        .service { width: 35mm; }
        .whom { width: 37mm; }
        .sheet { break-after: page; }
        .sheet:last-child { break-after: auto; }
        .tick { width: 15mm; text-align: center; }
        .box { display: inline-block; width: 3.6mm; height: 3.6mm; border: .8pt solid #1c1c1c; border-radius: .5mm; }
        .member { display: flex; gap: 1.5mm; align-items: baseline; }
        .member .box { flex: none; position: relative; top: .5mm; }
        .round { break-inside: avoid; border-top: .8pt dashed #8a8a8a; padding-top: 3mm; margin-bottom: 7mm; }
        .sheet .round:first-of-type { border-top: 0; padding-top: 0; }
        .round .top { display: flex; justify-content: space-between; gap: 6mm; align-items: baseline; }
        .round .carrier { font-size: 14pt; font-weight: 700; overflow-wrap: anywhere; }
        .round .facts { text-align: right; flex: 0 0 auto; max-width: 95mm; }
        .round td { vertical-align: baseline; padding-top: 1.3mm; padding-bottom: 1.3mm; }
        .round .resident { width: 34mm; }
        .round .about { width: 14mm; }
        .round .door { width: 8mm; font-weight: 700; }
        .round .portions { width: 17mm; text-align: right; }
        .round td.portions { font-size: 12pt; font-weight: 700; }
        .round .notes { width: 40mm; }
        .count { font-weight: 700; color: #96190f; }
        .matrix td, .matrix th { text-align: center; overflow-wrap: normal; padding-left: .5mm; padding-right: .5mm; }
        .matrix th:first-child { text-align: left; overflow-wrap: anywhere; }
        .matrix .all { font-weight: 700; }
        .branch { break-before: page; }
        .page { width: 45mm; font-weight: 600; }
        .found { width: 24mm; }
        figure { margin: 3mm 0; break-inside: avoid; }
        figure svg { max-width: 100%; height: auto; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
        .report { margin: 2mm 0 4mm; }
        .report td { overflow-wrap: normal; }
        .report th.number { text-align: right; }
        """
}
