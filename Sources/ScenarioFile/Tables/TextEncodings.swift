import Rostering

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// The encodings in which spreadsheet programs write tables.
enum TextEncodings {
    /// The text as UTF-8 without a byte order mark; `nil` if it is in none of the known encodings.
    ///
    /// UTF-8 and UTF-16 are known by their marks; what is no UTF-8 otherwise is taken for GB18030, which contains GBK.
    static func utf8(of bytes: [UInt8]) -> [UInt8]? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return isUTF8(bytes[3...]) ? Array(bytes[3...]) : nil }
        if bytes.starts(with: [0xFF, 0xFE]) { return converted(Array(bytes[2...]), from: "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return converted(Array(bytes[2...]), from: "UTF-16BE") }
        if isUTF8(bytes[...]) { return bytes }
        return converted(bytes, from: "GB18030")
    }

    private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) != nil }
    }

    private static func converted(_ bytes: [UInt8], from encoding: String) -> [UInt8]? {
        guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        var input = bytes.map { CChar(bitPattern: $0) }
        var output = [CChar](repeating: 0, count: bytes.count * 3 + 16)
        var (inputLeft, outputLeft) = (input.count, output.count)
        let failed = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target in
                var from = source.baseAddress
                var to = target.baseAddress
                return iconv(converter, &from, &inputLeft, &to, &outputLeft) == Int(bitPattern: UInt.max)
            }
        }
        guard !failed, inputLeft == 0 else { return nil }
        return output[..<(output.count - outputLeft)].map { UInt8(bitPattern: $0) }
    }

    /// The separator that the header line uses most, outside of quotes: comma, semicolon or tab.
    static func separator(of text: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in text {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return separators.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? separators[0]
    }
}
