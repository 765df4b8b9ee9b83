import Foundation
import GRDB

/// What may be done to a database file, and how it is opened then.
enum FileAccess {
    /// It and its folder can be written.
    case full
    /// It cannot be written, but others may be writing it: its write-ahead log is read too.
    case reading
    /// Neither can be written, and there is no log: nobody here changes it, and it is read without any file beside it.
    case immutable

    /// What may be done to the file at a path.
    init(path: String) {
        let folder = (path as NSString).deletingLastPathComponent
        let isFolderWritable = access(folder.isEmpty ? "." : folder, W_OK) == 0
        if isFolderWritable {
            self = access(path, W_OK) == 0 ? .full : .reading
        } else {
            let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")[.size] as? Int
            self = (log ?? 0) > 0 ? .reading : .immutable
        }
    }

    /// Opens the file at a path.
    func connection(_ path: String, _ configuration: Configuration) throws -> any DatabaseWriter {
        var configuration = configuration
        configuration.readonly = self != .full
        switch self {
        case .full: return try DatabasePool(path: path, configuration: configuration)
        case .reading:
            do {
                let queue = try DatabaseQueue(path: path, configuration: configuration)
                _ = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master") }
                return queue
            } catch let error as DatabaseError where error.resultCode == .SQLITE_CANTOPEN {
                throw StoreError(
                    .cannotWrite,
                    "\(path) has changes in its log (-wal) that can only be read in a folder that can be written",
                    "\(path) 的日志（-wal）中有改动，只有在可写的文件夹中才能读取",
                    hint: ("copy both files to another folder", "请将两个文件复制到其他文件夹")
                )
            }
        case .immutable:
            // Where SQLite is built without URI names there is no such file, and the error says that it cannot be opened.
            let signs = CharacterSet.urlPathAllowed.subtracting(CharacterSet(charactersIn: "?#%"))
            let name = path.addingPercentEncoding(withAllowedCharacters: signs) ?? path
            return try DatabaseQueue(path: "file:\(name)?immutable=1", configuration: configuration)
        }
    }
}
