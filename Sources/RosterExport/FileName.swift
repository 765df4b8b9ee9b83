/// Names of files made from ids.
enum FileName {
    /// The id as a part of a file's name: letters, digits, `-`, `_` and inner dots stay, every other byte becomes `%`
    /// and its two hexadecimal digits, so that different ids never share a file.
    ///
    /// Source: house rule, after the percent-encoding of RFC 3986 section 2.1.
    static func safe(_ id: String) -> String {
        var name = ""
        for character in id {
            let isPlain = character.isLetter || character.isNumber || character == "-" || character == "_"
            if isPlain || (character == "." && !name.isEmpty) {
                name.append(character)
            } else {
                for byte in character.utf8 { name += "%" + hexadecimal(byte) }
            }
        }
        return name.isEmpty ? "%" : name
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }
}
