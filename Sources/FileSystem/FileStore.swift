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

  /// Makes a folder and the folders above it that are missing.
  func makeFolder(_ path: String) throws(FileFault)

  /// Whether a file could be written at the path, found out without changing anything.
  func checkWritable(_ path: String) throws(FileFault)

  /// Replaces or creates a file whole: readers see the old bytes or the new ones, never a part.
  func write(_ bytes: [UInt8], to path: String) throws(FileFault)

  /// Whether two paths lead to one file, by name or by link.
  func isSameFile(_ first: String, _ second: String) -> Bool
}

/// What can stand at a path.
public enum FileKind: Sendable, Hashable {
  case regular, folder, other
}

/// Why a file could not be read or written.
public struct FileFault: Error, Sendable, Hashable {
  public enum Code: String, Sendable {
    case missing, denied, folder, notRegular, notFolder, tooLarge, badName, noSpace, readOnly, tooManyLinks, inputOutput
  }

  public var code: Code
  public var path: String
  /// The error number of the system call, 0 where none was made.
  public var errorNumber: Int32

  public init(_ code: Code, path: String, errorNumber: Int32 = 0) {
    self.code = code
    self.path = path
    self.errorNumber = errorNumber
  }

  /// What is wrong, for a person: `no such file`.
  public var reason: String {
    switch code {
    case .missing: "no such file or folder"
    case .denied: "permission denied"
    case .folder: "is a folder; expected a file"
    case .notRegular: "is not a regular file (a device, pipe or socket)"
    case .notFolder: "is not a folder"
    case .tooLarge: "is too large to read"
    case .badName: "is not a usable file name"
    case .noSpace: "no space left"
    case .readOnly: "the file system is read-only"
    case .tooManyLinks: "too many levels of symbolic links"
    case .inputOutput: "input/output error \(errorNumber)"
    }
  }
}
