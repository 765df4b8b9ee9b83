import GRDB
import Rostering

extension StoreError {
    /// What an error of SQLite means for a coordinator; other errors pass through.
    static func explaining(_ error: any Error, path: String) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        let file = path
        switch error.resultCode {
        case .SQLITE_FULL:
            return StoreError(
                .cannotWrite,
                "\(file): the disk is full; nothing was changed",
                "\(file)：磁盘已满，未作任何改动",
                hint: ("free some space and run the command again", "请腾出空间后重新运行")
            )
        case .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM:
            return StoreError(
                .cannotWrite,
                "\(file) cannot be written; nothing was changed",
                "无法写入 \(file)，未作任何改动",
                hint: ("is the file or its folder read-only?", "文件或所在文件夹是否只读？")
            )
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            return StoreError(
                .busy,
                "another program is using \(file); nothing was changed",
                "另一个程序正在使用 \(file)，未作任何改动",
                hint: ("wait until it has finished and run the command again", "请等它结束后重新运行")
            )
        case .SQLITE_NOTADB, .SQLITE_CORRUPT:
            return StoreError(
                .notADatabase,
                "\(file) is damaged",
                "\(file) 已损坏",
                hint: ("go back to the last backup", "请使用最近的备份")
            )
        case .SQLITE_IOERR:
            return StoreError(
                .cannotWrite,
                "the disk failed while \(file) was in use; nothing was changed",
                "使用 \(file) 时磁盘出错，未作任何改动",
                hint: ("check the disk and its free space", "请检查磁盘及其剩余空间")
            )
        default:
            return StoreError(
                .cannotWrite,
                "\(file): SQLite error \(error.extendedResultCode.rawValue); nothing was changed",
                "\(file)：SQLite 错误 \(error.extendedResultCode.rawValue)，未作任何改动"
            )
        }
    }
}
