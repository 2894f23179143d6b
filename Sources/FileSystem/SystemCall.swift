import Glibc

/// Calls of the C library that set `errno`, with interruptions tried again.
enum SystemCall {
  /// The result, or the fault that `errno` tells of.
  static func check(_ path: String, _ call: () -> Int32) throws(FileFault) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw FileFault(errorNumber: number, path: path) }
    }
  }

  /// The count of bytes moved, or the fault that `errno` tells of.
  static func checkCount(_ path: String, _ call: () -> Int) throws(FileFault) -> Int {
    while true {
      let result = call()
      if result >= 0 { return result }
      let number = errno
      if number != EINTR { throw FileFault(errorNumber: number, path: path) }
    }
  }

  /// Whether a regular file at the path may be executed.
  static func isExecutable(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    return unsafe access(path, X_OK) == 0
  }

  /// Writes all bytes, in as many steps as the system takes.
  static func writeAll(_ bytes: [UInt8], to number: Int32, path: String) throws(FileFault) {
    var written = 0
    while written < bytes.count {
      written += try checkCount(path) {
        unsafe bytes.withUnsafeBytes { unsafe write(number, $0.baseAddress?.advanced(by: written), bytes.count - written) }
      }
    }
  }
}

extension FileFault {
  init(errorNumber: Int32, path: String) {
    let code: Code =
      switch errorNumber {
      case ENOENT, ENXIO: .missing
      case EACCES, EPERM: .denied
      case EISDIR: .folder
      case ENOTDIR: .notFolder
      case ENAMETOOLONG, EINVAL: .badName
      case ENOSPC, EDQUOT, EFBIG: .noSpace
      case EROFS: .readOnly
      case ELOOP: .tooManyLinks
      default: .inputOutput
      }
    self.init(code, path: path, errorNumber: errorNumber)
  }
}
