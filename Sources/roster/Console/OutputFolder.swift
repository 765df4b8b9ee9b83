import Foundation
import RosterExport
import Rostering

/// A folder that the command writes several files into; it is made if there is none.
///
/// All files are written beside the old ones before the first of them is replaced, so that a full disk leaves the old
/// ones as they were. They are not forced to the disk: what is exported can be exported again.
struct OutputFolder {
    /// Its path.
    let path: String
    private let words: Words

    /// The folder at a path; tried before the work begins.
    ///
    /// Throws: ``CommandError`` if it is no folder, or if nothing can be written into it.
    init(_ path: String, _ words: Words) throws {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.words = words
        guard path != "-" else { throw CommandError(place: path, message: words.isNoFolder, hint: words.nameFolder) }
        if mkdir(self.path, 0o755) != 0, errno != EEXIST { throw failure(errno) }
        var status = stat()
        guard stat(self.path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw CommandError(place: path, message: words.isNoFolder, hint: words.nameFolder)
        }
        try write("", to: temporary("trial"))
        unlink(temporary("trial"))
    }

    /// Writes files into it.
    ///
    /// Throws: ``CommandError`` if one of them cannot be written; nothing has been replaced if that was for want of room.
    func write(_ files: [ExportFile]) throws {
        defer { for file in files { unlink(temporary(file.name)) } }
        for file in files { try write(file.text, to: temporary(file.name)) }
        for file in files where rename(temporary(file.name), "\(path)/\(file.name)") != 0 { throw failure(errno) }
    }

    private func temporary(_ name: String) -> String { "\(path)/.\(name).\(getpid()).tmp" }

    private func write(_ text: String, to file: String) throws {
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(errno) }
        let isWritten = writeAll(text, to: descriptor)
        let reason = errno
        // A file that goes over the network may be found too large only now.
        guard close(descriptor) == 0, isWritten else {
            let late = isWritten ? errno : reason
            unlink(file)
            throw failure(late)
        }
    }

    private func failure(_ reason: Int32) -> CommandError {
        CommandError(
            place: path,
            message: words.cannotWrite(reason: String(cString: strerror(reason))),
            hint: reason == ENOENT ? words.makeFolder : words.nameFolder
        )
    }
}
