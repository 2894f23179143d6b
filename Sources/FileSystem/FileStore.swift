/// Where files are read and written: the disk, or memory in tests. Paths use `/`.
public protocol FileStore: Sendable {
  /// The folder that relative paths start from, absolute.
  var workingFolder: String { get }

  /// What stands at a path, links followed; `nil` when nothing does.
  func kind(of path: String) -> FileKind?

  /// The absolute path with every symbolic link resolved.
  func resolve(_ path: String) throws(FileFault) -> String

  /// All bytes of a regular file of at most `limit` bytes.
  func read(_ path: String, limit: Int) throws(FileFault) -> [UInt8]

  /// The names in a folder, sorted bytewise.
  func list(_ folder: String) throws(FileFault) -> [String]

  /// Whether a file could be written at the path, found out without changing anything. Folders above it that are
  /// missing are taken as made.
  func checkWritable(_ path: String) throws(FileFault)

  /// Replaces or creates files whole, with the folders above them that are missing: readers see the old bytes or the new
  /// ones, never a part, and when one file cannot be written none is changed and nothing is left behind.
  ///
  /// - Parameter ready: called when all bytes are safe on the disk and no name has changed yet; what it throws calls the
  ///   whole write off.
  func write(_ files: [FileContents], whenReady ready: () throws(FileFault) -> Void) throws(FileFault)

  /// Whether two paths lead to one file, by name or by link.
  func isSameFile(_ first: String, _ second: String) -> Bool
}

extension FileStore {
  /// Replaces or creates one file whole.
  public func write(_ bytes: [UInt8], to path: String) throws(FileFault) {
    try write([FileContents(path: path, bytes: bytes)]) {}
  }
}

/// What can stand at a path.
public enum FileKind: Sendable, Hashable {
  case regular, folder, other
}

/// Bytes and where they belong.
public struct FileContents: Sendable, Hashable {
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
