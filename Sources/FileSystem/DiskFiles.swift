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
    let file = try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY)
    let status = try file.status()
    switch Self.kind(of: status) {
    case .folder: throw FileFault(.folder, path: path)
    case .other: throw FileFault(.notRegular, path: path)
    case .regular: break
    }
    guard status.st_size <= limit else { throw FileFault(.tooLarge, path: path) }
    return try file.readAll(expecting: Int(status.st_size), limit: limit)
  }

  public func list(_ folder: String) throws(FileFault) -> [String] {
    guard !folder.utf8.contains(0) else { throw FileFault(.badName, path: folder) }
    guard let stream = unsafe opendir(folder) else { throw FileFault(errorNumber: errno, path: folder) }
    defer { unsafe _ = closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func makeFolder(_ path: String) throws(FileFault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    switch kind(of: path) {
    case .folder: return
    case .regular, .other: throw FileFault(.notFolder, path: path)
    case nil: break
    }
    let above = PathName.folder(of: path)
    if above != path, kind(of: above) == nil { try makeFolder(above) }
    do {
      _ = try SystemCall.check(path) { unsafe mkdir(path, 0o777) }
    } catch where error.errorNumber == EEXIST && kind(of: path) == .folder {
      // Somebody else made it in between, which is as good.
    }
  }

  public func checkWritable(_ path: String) throws(FileFault) {
    guard !PathName.name(of: path).isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else {
      throw FileFault(.badName, path: path)
    }
    switch kind(of: path) {
    case .folder: throw FileFault(.folder, path: path)
    case .other: throw FileFault(.notRegular, path: path)
    case .regular, nil: break
    }
    let folder = PathName.folder(of: path)
    guard kind(of: folder) == .folder else {
      throw FileFault(kind(of: folder) == nil ? .missing : .notFolder, path: folder)
    }
    _ = try SystemCall.check(folder) { unsafe access(folder, W_OK | X_OK) }
    if kind(of: path) == .regular { _ = try SystemCall.check(path) { unsafe access(path, W_OK) } }
  }

  public func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try checkWritable(path)
    // A link is written through, not replaced.
    let target = kind(of: path) == nil ? path : try Self.realPath(path)
    let folder = PathName.folder(of: target)
    let mode = try? Self.permissions(of: target)
    let draft = try Draft.create(for: target)
    do throws(FileFault) {
      try draft.fill(bytes, permissions: mode)
      _ = try SystemCall.check(target) { unsafe rename(draft.path, target) }
    } catch {
      unsafe _ = unlink(draft.path)
      throw error
    }
    // The file is in place; a folder that cannot be synchronised (some network shares) is no reason to call it missing.
    if let opened = try? Descriptor(opening: folder, flags: O_RDONLY | O_DIRECTORY) { try? opened.synchronise() }
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

  private static func permissions(of path: String) throws(FileFault) -> mode_t {
    try Descriptor(opening: path, flags: O_RDONLY | O_NONBLOCK).status().st_mode & 0o777
  }

  private static func realPath(_ path: String) throws(FileFault) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    guard let resolved = unsafe realpath(path, nil) else { throw FileFault(errorNumber: errno, path: path) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}
