import Rostering

/// What surrounds every page: the head with whose week it is and who may read it, and the foot of every sheet.
struct PageFrame {
    let reading: RosterReading
    /// The page's title.
    let title: String
    /// Who may read it, and what to do with it.
    let reader: (who: String, what: String)
    let orientation: Stylesheet.Orientation
    /// Which publication it shows; `nil` if that is not told.
    let edition: String?

    /// The whole file: one HTML document that needs nothing else, and may load nothing else.
    func document(@MarkupBuilder content: () -> Markup) -> String {
        let words = reading.words
        let week = words.horizon(reading.roster.horizon)
        return PageFrame.document(
            words: words,
            title: title,
            tab: words.titled(title, week),
            of: words.titled(reading.communityName, week),
            footer: ([reading.communityName, title, week] + [edition].compactMap { $0 }).joined(separator: " · "),
            orientation: orientation,
            reader: .group([
                tag("b") { reader.who },
                tag("div") { reader.what },
                edition.map { edition in tag("div") { edition } } ?? .group([]),
            ]),
            content: content
        )
    }

    /// A document with its head and its foot.
    ///
    /// Parameters:
    ///   - tab: the title as a browser shows it.
    ///   - of: whose week it is, above the title.
    static func document(
        words: Words,
        title: String,
        tab: String,
        of subject: String,
        footer: String,
        orientation: Stylesheet.Orientation,
        reader: Markup,
        @MarkupBuilder content: () -> Markup
    ) -> String {
        var text = """
            <!DOCTYPE html>
            <html lang="\(words.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width">

            """
        tag("title") { tab }.write(to: &text)
        text += "<style>\n\(Stylesheet.text(orientation, footer: footer))</style>\n</head>\n<body>\n"
        tag("header") {
            tag("div") {
                tag("p", .style("of")) { subject }
                tag("h1") { title }
            }
            tag("div", .style("reader")) { reader }
        }.write(to: &text)
        tag("main") { content() }.write(to: &text)
        return text + "</body>\n</html>\n"
    }
}
