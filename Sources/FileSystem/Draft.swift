import Glibc

/// A temporary file beside the one it will become.
struct Draft: ~Copyable {
  let path: String
  private let file: Descriptor

  private init(_ file: consuming Descriptor) {
    path = file.path
    self.file = file
  }

  /// Creates a new file with a name of its own beside the target.
  static func create(for target: String) throws(FileFault) -> Draft {
    let stem = PathName.join(PathName.folder(of: target), ".\(PathName.name(of: target)).\(getpid())")
    var attempt = 0
    while true {
      do throws(FileFault) {
        return Draft(
          try Descriptor(opening: "\(stem)-\(attempt).part", flags: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o666))
      } catch {
        attempt += 1
        guard error.errorNumber == EEXIST, attempt < 1000 else { throw error }
      }
    }
  }

  /// Writes the bytes and waits until they are on the disk.
  func fill(_ bytes: [UInt8], permissions: mode_t?) throws(FileFault) {
    try file.writeAll(bytes)
    if let permissions { _ = try SystemCall.check(path) { fchmod(file.number, permissions) } }
    try file.synchronise()
  }
}
