import Rostering

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Reading and writing whole files, without Foundation because the start of the command waits for it.
enum FileBytes {
    /// Largest file that is read, in bytes: 64 MB.
    static let limit = 64 << 20

    /// Why a file was not read or written.
    struct Failure: Error {
        var message: LocalizedText
        var hint: LocalizedText?
    }

    /// Whether there is a folder of this name.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether there is anything of this name.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0
    }

    /// The bytes of a file; one that is too large is refused by its size, before it is read.
    static func read(_ path: String) throws(Failure) -> [UInt8] {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { throw failure("cannot read the file", "无法读取文件") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw failure("cannot read the file", "无法读取文件") }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw Failure(message: LocalizedText("this is not a file", chinese: "这不是文件"))
        }
        let size = Int(status.st_size)
        guard size <= limit else {
            throw Failure(
                message: LocalizedText(
                    "the file has \(size >> 20) MB; at most \(limit >> 20) MB are read",
                    chinese: "文件有 \(size >> 20) MB，最多读取 \(limit >> 20) MB"
                ),
                hint: LocalizedText("is this the right file?", chinese: "是不是选错了文件？")
            )
        }
        var count = 0
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
            while count < size {
                #if canImport(Darwin)
                    let got = Darwin.read(descriptor, buffer.baseAddress! + count, size - count)
                #elseif canImport(Musl)
                    let got = Musl.read(descriptor, buffer.baseAddress! + count, size - count)
                #else
                    let got = Glibc.read(descriptor, buffer.baseAddress! + count, size - count)
                #endif
                if got < 0 && errno == EINTR { continue }
                if got < 0 { failed = true }
                if got <= 0 { break }
                count += got
            }
            initialized = count
        }
        if failed { throw failure("cannot read the file", "无法读取文件") }
        return bytes
    }

    /// Writes a file all at once: to a temporary file beside it, which then takes its name.
    static func write(_ text: String, to path: String) throws(Failure) {
        let temporary = "\(path).\(getpid()).tmp"
        guard let file = fopen(temporary, "w") else { throw failure("cannot write the file", "无法写入文件") }
        var text = text
        let isWritten = text.withUTF8 { $0.isEmpty || fwrite($0.baseAddress, 1, $0.count, file) == $0.count }
        let isSynced = isWritten && fflush(file) == 0 && fsync(fileno(file)) == 0
        guard fclose(file) == 0, isSynced, rename(temporary, path) == 0 else {
            let failure = failure("cannot write the file", "无法写入文件")
            unlink(temporary)
            throw failure
        }
    }

    /// Makes a folder and the folders that contain it, unless they are there.
    static func makeFolder(_ path: String) throws(Failure) {
        guard !isFolder(path) else { return }
        if let slash = path.lastIndex(of: "/"), slash > path.startIndex { try makeFolder(String(path[..<slash])) }
        guard path.isEmpty || mkdir(path, 0o777) == 0 || isFolder(path) else {
            throw failure("cannot make the folder", "无法创建文件夹")
        }
    }

    /// A failure that says what the system said.
    private static func failure(_ english: String, _ chinese: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(message: LocalizedText("\(english): \(reason)", chinese: "\(chinese)：\(reason)"))
    }
}
