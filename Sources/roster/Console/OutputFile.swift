import Foundation
import Rostering

/// A file that the command writes: tried before the work begins, and replaced as a whole at its end.
struct OutputFile {
    /// Its path; `-` for stdout.
    let path: String
    private let words: Words

    /// The file at a path; the example is a name for it that is told where the path is a folder.
    ///
    /// Throws: ``CommandError`` if it cannot be written.
    init(_ path: String, _ words: Words, example: String = "roster.json") throws {
        self.path = path
        self.words = words
        guard !isStandardOutput else { return }
        var status = stat()
        if stat(path, &status) == 0 {
            if status.st_mode & S_IFMT == S_IFDIR {
                throw CommandError(
                    place: path,
                    message: words.isFolder,
                    hint: words.nameFile("\(path)/\(example)")
                )
            }
            if status.st_mode & S_IFMT != S_IFREG { return }
        }
        let trial = try open()
        close(trial.descriptor)
        unlink(trial.path)
    }

    /// Whether it is stdout.
    var isStandardOutput: Bool { path == "-" }

    /// Writes the text: all of it, or nothing.
    ///
    /// Throws: ``CommandError`` if it cannot be written.
    func write(_ text: String) throws {
        if isStandardOutput { return StandardOutput.write(text) }
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { return try writeInPlace(text) }
        let new = try open()
        let isWritten = writeAll(text, to: new.descriptor) && fsync(new.descriptor) == 0
        let reason = errno
        close(new.descriptor)
        if !isWritten || rename(new.path, path) != 0 {
            let reason = isWritten ? errno : reason
            unlink(new.path)
            throw failure(reason)
        }
    }

    /// Writes to what is no plain file, such as a pipe with a name.
    private func writeInPlace(_ text: String) throws {
        let descriptor = Foundation.open(path, O_WRONLY)
        guard descriptor >= 0 else { throw failure(errno) }
        defer { close(descriptor) }
        if !writeAll(text, to: descriptor), errno != EPIPE { throw failure(errno) }
    }

    /// A new file beside the one to write.
    private func open() throws -> (path: String, descriptor: Int32) {
        let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
        let beside = "\(path[..<slash]).\(path[slash...]).\(getpid()).tmp"
        let descriptor = Foundation.open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw failure(errno) }
        return (beside, descriptor)
    }

    private func failure(_ reason: Int32) -> CommandError {
        CommandError(
            place: path,
            message: words.cannotWrite(reason: String(cString: strerror(reason))),
            hint: reason == ENOENT ? words.makeFolder : words.writeElsewhere
        )
    }
}
