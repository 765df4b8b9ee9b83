import Rostering

/// Bytes as UTF-8, or where and why they are not.
enum TextDecoding {
    /// The text after its byte order mark; `nil`, and a report, if it is no UTF-8.
    static func text(of bytes: [UInt8], file: Int32, reading: Reading) -> ArraySlice<UInt8>? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            reading.isStructureBroken = true
            reading.report(
                LocalizedText("the file is UTF-16, not UTF-8", chinese: "文件编码是 UTF-16，不是 UTF-8"),
                hint: saveAsUTF8,
                at: Node.Place(file: file, line: 1, column: 1)
            )
            return nil
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let invalid = firstInvalid(bytes, from: start) else { return bytes[start...] }
        let before = bytes[start..<invalid]
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? start
        let line = before.count { $0 == 0x0A } + 1
        let column = bytes[lineStart..<invalid].count { $0 & 0xC0 != 0x80 } + 1
        let isGBK = looksLikeGBK(bytes[start...])
        reading.isStructureBroken = true
        reading.report(
            isGBK
                ? LocalizedText("the file is not UTF-8; it looks like GBK", chinese: "文件不是 UTF-8 编码，看起来是 GBK")
                : LocalizedText("the file is not UTF-8", chinese: "文件不是 UTF-8 编码"),
            hint: saveAsUTF8,
            at: Node.Place(file: file, line: Int32(line), column: Int32(column))
        )
        return nil
    }

    private static let saveAsUTF8 = LocalizedText(
        "save it as UTF-8 (in Excel: Save As, 'CSV UTF-8'; in WPS or Notepad: encoding UTF-8)",
        chinese: "请另存为 UTF-8（Excel：另存为“CSV UTF-8”；WPS 或记事本：编码选 UTF-8）"
    )

    /// The first byte that does not belong to a well-formed UTF-8 sequence.
    private static func firstInvalid(_ bytes: [UInt8], from start: Int) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    continue
                }
                let length: Int
                var second: ClosedRange<UInt8> = 0x80...0xBF
                switch byte {
                case 0xC2...0xDF: length = 2
                case 0xE0: (length, second) = (3, 0xA0...0xBF)
                case 0xED: (length, second) = (3, 0x80...0x9F)
                case 0xE1...0xEF: length = 3
                case 0xF0: (length, second) = (4, 0x90...0xBF)
                case 0xF4: (length, second) = (4, 0x80...0x8F)
                case 0xF1...0xF3: length = 4
                default: return index
                }
                guard index + length <= bytes.count, second.contains(bytes[index + 1]) else { return index }
                for offset in 2..<max(length, 2) where bytes[index + offset] & 0xC0 != 0x80 { return index }
                index += length
            }
            return nil
        }
    }

    /// Whether all bytes above ASCII come in pairs as GBK has them.
    private static func looksLikeGBK(_ bytes: ArraySlice<UInt8>) -> Bool {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] < 0x80 {
                index += 1
                continue
            }
            guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.endIndex,
                (0x40...0xFE).contains(bytes[index + 1]), bytes[index + 1] != 0x7F
            else { return false }
            index += 2
        }
        return true
    }
}
