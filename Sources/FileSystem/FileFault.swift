import Glibc

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

  /// What is wrong, for a person: `no such file or folder`.
  public var reason: String {
    switch code {
    case .missing: "no such file or folder"
    case .denied: "permission denied"
    case .folder: "is a folder; expected a file"
    case .notRegular: "is a device, pipe or socket; expected a regular file"
    case .notFolder: "is not a folder"
    case .tooLarge: "is too large to read"
    case .badName: "is not a usable file name"
    case .noSpace: "no space left, or a limit on file size was passed"
    case .readOnly: "the file system is read-only"
    case .tooManyLinks: "too many levels of symbolic links"
    case .inputOutput where errorNumber == EPIPE: "nobody reads the other end of the pipe any more"
    case .inputOutput: "input/output error \(errorNumber)"
    }
  }
}
