/// A line of a calendar: a property and its value (RFC 5545, section 3.1).
struct ContentLine: Hashable {
    /// The whole line before it is folded.
    let unfolded: String

    /// A property with a value that is written as it stands: a number, a time, a word of the standard.
    init(_ property: String, raw value: String) { unfolded = property + ":" + value }

    /// A property with a text as its value: backslash, semicolon and comma escaped, a line break as `\n`, and other
    /// control characters left out (section 3.3.11).
    init(_ property: String, text: String) { unfolded = property + ":" + ContentLine.escaped(text) }

    /// A property with a parameter whose value is quoted if it holds a comma, colon or semicolon; quotes and control
    /// characters are left out of it, for it cannot hold them (section 3.2).
    init(_ property: String, parameter: String, _ parameterValue: String, raw value: String) {
        let plain = parameterValue.filter {
            !$0.unicodeScalars.contains { $0.value < 0x20 || $0 == "\"" || $0 == "\u{7F}" }
        }
        let needsQuotes = plain.contains { ",:;".contains($0) }
        unfolded = "\(property);\(parameter)=" + (needsQuotes ? "\"\(plain)\"" : plain) + ":" + value
    }

    /// The line as bytes of a file: no more than 75 octets each, a continuation begins with a space, no character is
    /// cut in two, and every part ends in CR LF.
    var folded: String {
        var text = ""
        var octets = 0
        for character in unfolded {
            // Only a character that fills a line alone is taken apart, at its scalars.
            let parts = character.utf8.count > 74 ? character.unicodeScalars.map { String($0) } : [String(character)]
            for part in parts {
                if octets + part.utf8.count > 75 {
                    text += "\r\n "
                    octets = 1
                }
                text += part
                octets += part.utf8.count
            }
        }
        return text + "\r\n"
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isAfterReturn = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",": result.append(contentsOf: ["\\", scalar])
            case "\n" where isAfterReturn: break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": result.append(contentsOf: ["\\", "n"])
            case "\t": result.append(" ")
            case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value): break
            default: result.append(scalar)
            }
            isAfterReturn = scalar == "\r"
        }
        return String(result)
    }
}
