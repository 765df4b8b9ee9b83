import Foundation

/// What the first bytes of a SQLite file say, read without opening it as a database: nothing is touched.
struct FileHeader {
    /// The schema's version; 0 if no table was made yet.
    let userVersion: Int
    /// The program that it belongs to.
    let applicationID: Int

    /// The header of a file.
    ///
    /// Throws: ``StoreError`` if there is no such file, or it is no database of this program.
    init(path: String) throws {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw access(path, F_OK) == 0 ? FileHeader.unreadable(path) : FileHeader.missing(path)
        }
        defer { try? file.close() }
        let bytes = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
        guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw FileHeader.foreign(path)
        }
        func number(_ offset: Int) -> Int { bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } }
        userVersion = number(60)
        applicationID = number(68)
        guard applicationID == Schema.applicationID else { throw FileHeader.foreign(path) }
        guard userVersion <= Schema.version else {
            throw StoreError(
                .newerVersion,
                "\(path) was written by a newer version of this program (tables \(userVersion), known \(Schema.version))",
                "\(path) 由更新版本的程序写入（数据版本 \(userVersion)，本程序支持 \(Schema.version)）",
                hint: ("install the newer version; the file was not touched", "请安装新版本；文件未作任何改动")
            )
        }
    }

    private static func missing(_ path: String) -> StoreError {
        StoreError(
            .notADatabase,
            "there is no database \(path)",
            "没有数据库文件 \(path)",
            hint: ("make one with: roster db init", "用 roster db init 新建")
        )
    }

    private static func unreadable(_ path: String) -> StoreError {
        StoreError(.notADatabase, "\(path) cannot be read", "无法读取 \(path)")
    }

    private static func foreign(_ path: String) -> StoreError {
        StoreError(
            .notADatabase,
            "\(path) is no database of roster",
            "\(path) 不是 roster 的数据库",
            hint: ("is this the right file?", "是不是选错了文件？")
        )
    }
}
