import Glibc

/// Files on disk.
///
/// Only regular files are read: a FIFO or device named by mistake is refused without waiting on it.
public struct DiskFiles: FileStore {
  public let workingFolder: String

  /// The store whose relative paths start from the process's working folder.
  public init() {
    workingFolder = (try? Self.realPath(".")) ?? "/"
  }

  public func kind(of path: String) -> FileKind? {
    guard !path.utf8.contains(0) else { return nil }
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Self.kind(of: status)
  }

  public func resolve(_ path: String) throws(FileFault) -> String {
    try Self.realPath(path)
  }

  public func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    let file = try Self.open(path, limit: limit)
    return try file.readAll(expecting: Int(file.status().st_size), limit: limit)
  }

  /// Opens a regular file of at most `limit` bytes to be read piece by piece.
  public func stream(_ path: String, limit: Int) throws(FileFault) -> FileStream {
    FileStream(try Self.open(path, limit: limit), limit: limit)
  }

  /// Opens a regular file of at most `limit` bytes.
  private static func open(_ path: String, limit: Int) throws(FileFault) -> Descriptor {
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    switch kind(of: status) {
    case .folder: throw FileFault(.folder, path: path)
    case .other: throw FileFault(.notRegular, path: path)
    case .regular: break
    }
    guard status.st_size <= limit else { throw FileFault(.tooLarge, path: path) }
    return file
  }

  public func list(_ folder: String) throws(FileFault) -> [String] {
    try Self.names(in: folder).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The names in a folder, in the order the system gives them.
  static func names(in folder: String) throws(FileFault) -> [String] {
    guard !folder.utf8.contains(0) else { throw FileFault(.badName, path: folder) }
    guard let stream = unsafe opendir(folder) else { throw FileFault(errorNumber: errno, path: folder) }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        if errno != 0 { throw FileFault(errorNumber: errno, path: folder) }
        break
      }
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  public func isSameFile(_ first: String, _ second: String) -> Bool {
    guard !first.utf8.contains(0), !second.utf8.contains(0) else { return false }
    var a = stat()
    var b = stat()
    if unsafe stat(first, &a) == 0, unsafe stat(second, &b) == 0 { return a.st_dev == b.st_dev && a.st_ino == b.st_ino }
    return absolute(first) == absolute(second)
  }

  private func absolute(_ path: String) -> String {
    PathName.normalised(PathName.join(workingFolder, path))
  }

  private static func kind(of status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  private static func realPath(_ path: String) throws(FileFault) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    guard let resolved = unsafe realpath(path, nil) else { throw FileFault(errorNumber: errno, path: path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
