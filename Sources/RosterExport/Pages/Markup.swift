/// A piece of HTML: an element or a text, which is always escaped.
///
/// Names of elements and classes are literals of the code, so that nothing from a scenario can become markup.
indirect enum Markup {
    /// A text.
    case text(String)
    /// An element with its attributes and what it holds.
    case element(StaticString, [Attribute], [Markup])
    /// A drawing, whose texts are escaped already.
    case picture(Picture)
    /// Pieces one after the other.
    case group([Markup])

    /// An attribute of an element.
    enum Attribute {
        /// Classes of the style sheet.
        case style(StaticString)
        /// The name by which a link finds it.
        case id(String)
        /// Where a link leads: a file beside this one, or an id in it.
        case link(String)
        /// A cell over so many columns.
        case columns(Int)
        /// A cell over so many rows.
        case rows(Int)
    }

    /// Adds the piece to a text.
    func write(to text: inout String) {
        switch self {
        case .text(let content): Markup.write(escaped: content, to: &text)
        case .picture(let picture): text += picture.element + "\n"
        case .group(let parts): for part in parts { part.write(to: &text) }
        case .element(let name, let attributes, let content):
            text += "<\(name)"
            for attribute in attributes { attribute.write(to: &text) }
            text += ">"
            // A column is the one element here that has no end.
            if "\(name)" == "col" { return }
            for part in content { part.write(to: &text) }
            text += "</\(name)>"
            if Markup.endsLine("\(name)") { text += "\n" }
        }
    }

    /// A text in which no character is markup, in an element or in a quoted attribute; control characters become blanks.
    static func write(escaped content: String, to text: inout String) {
        for scalar in content.unicodeScalars {
            switch scalar {
            case "&": text += "&amp;"
            case "<": text += "&lt;"
            case ">": text += "&gt;"
            case "\"": text += "&quot;"
            case "'": text += "&#39;"
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): text += " "
            // Marks that turn the direction of writing would turn the rest of the line too.
            case _ where (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value): break
            default: text.unicodeScalars.append(scalar)
            }
        }
    }

    private static func endsLine(_ name: String) -> Bool { !["span", "a", "b", "td", "th"].contains(name) }
}

extension Markup.Attribute {
    fileprivate func write(to text: inout String) {
        func add(_ name: String, _ value: String) {
            text += " \(name)=\""
            Markup.write(escaped: value, to: &text)
            text += "\""
        }
        switch self {
        case .style(let name): add("class", "\(name)")
        case .id(let id): add("id", id)
        case .link(let target): add("href", target)
        case .columns(let count): add("colspan", "\(count)")
        case .rows(let count): add("rowspan", "\(count)")
        }
    }
}

/// Lets pieces of HTML be written one below the other.
@resultBuilder enum MarkupBuilder {
    static func buildExpression(_ text: String) -> Markup { .text(text) }
    static func buildExpression(_ piece: Markup) -> Markup { piece }
    static func buildExpression(_ pieces: [Markup]) -> Markup { .group(pieces) }
    static func buildBlock(_ pieces: Markup...) -> Markup { .group(pieces) }
    static func buildOptional(_ piece: Markup?) -> Markup { piece ?? .group([]) }
    static func buildEither(first piece: Markup) -> Markup { piece }
    static func buildEither(second piece: Markup) -> Markup { piece }
    static func buildArray(_ pieces: [Markup]) -> Markup { .group(pieces) }
}

/// An element with what it holds.
func tag(
    _ name: StaticString,
    _ attributes: Markup.Attribute...,
    @MarkupBuilder content: () -> Markup = { .group([]) }
) -> Markup {
    .element(name, attributes, [content()])
}
