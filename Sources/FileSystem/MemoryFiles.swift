import Synchronization

/// Files in memory: what tests run the whole command on.
public final class MemoryFiles: FileStore {
  private struct Contents {
    var files: [String: [UInt8]]
    var folders: Set<String>
  }

  public let workingFolder: String
  private let contents: Mutex<Contents>

  /// Files by path; relative paths stand in the working folder. Folders above them exist.
  public init(_ files: [String: [UInt8]] = [:], workingFolder: String = "/home") {
    self.workingFolder = workingFolder
    var start = Contents(files: [:], folders: ["/"])
    Self.addFolders(workingFolder, to: &start)
    for (path, bytes) in files {
      let absolute = PathName.normalised(PathName.join(workingFolder, path))
      start.files[absolute] = bytes
      Self.addFolders(PathName.folder(of: absolute), to: &start)
    }
    contents = Mutex(start)
  }

  public convenience init(texts: [String: String], workingFolder: String = "/home") {
    self.init(texts.mapValues { Array($0.utf8) }, workingFolder: workingFolder)
  }

  /// Every file with its bytes, by absolute path.
  public var files: [String: [UInt8]] { contents.withLock(\.files) }

  public func kind(of path: String) -> FileKind? {
    let absolute = absolute(path)
    return contents.withLock { $0.files[absolute] != nil ? .regular : $0.folders.contains(absolute) ? .folder : nil }
  }

  public func resolve(_ path: String) throws(FileFault) -> String {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    guard kind(of: path) != nil else { throw FileFault(.missing, path: path) }
    return absolute(path)
  }

  public func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8] {
    switch kind(of: path) {
    case .folder: throw FileFault(.folder, path: path)
    case .other: throw FileFault(.notRegular, path: path)
    case .regular, nil: break
    }
    let absolute = absolute(path)
    guard let bytes = contents.withLock({ $0.files[absolute] }) else { throw FileFault(.missing, path: path) }
    guard bytes.count <= limit else { throw FileFault(.tooLarge, path: path) }
    return bytes
  }

  public func list(_ folder: String) throws(FileFault) -> [String] {
    guard kind(of: folder) == .folder else { throw FileFault(kind(of: folder) == nil ? .missing : .notFolder, path: folder) }
    let absolute = absolute(folder)
    let all = contents.withLock { Array($0.files.keys) + Array($0.folders) }
    return all.filter { $0 != "/" && PathName.folder(of: $0) == absolute }.map(PathName.name(of:))
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func checkWritable(_ path: String) throws(FileFault) {
    guard !path.isEmpty, !path.hasSuffix("/"), !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    if kind(of: path) == .folder { throw FileFault(.folder, path: path) }
    var folder = PathName.folder(of: absolute(path))
    while kind(of: folder) == nil { folder = PathName.folder(of: folder) }
    guard kind(of: folder) == .folder else { throw FileFault(.notFolder, path: folder) }
  }

  public func write(_ files: [FileContents], whenReady ready: () throws(FileFault) -> Void) throws(FileFault) {
    for file in files { try checkWritable(file.path) }
    try ready()
    let named = files.map { (absolute($0.path), $0.bytes) }
    contents.withLock { contents in
      for (path, bytes) in named {
        contents.files[path] = bytes
        Self.addFolders(PathName.folder(of: path), to: &contents)
      }
    }
  }

  public func isSameFile(_ first: String, _ second: String) -> Bool {
    absolute(first) == absolute(second)
  }

  private func absolute(_ path: String) -> String {
    PathName.normalised(PathName.join(workingFolder, path))
  }

  private static func addFolders(_ path: String, to contents: inout Contents) {
    var folder = path
    while contents.folders.insert(folder).inserted, folder != "/" { folder = PathName.folder(of: folder) }
  }
}
