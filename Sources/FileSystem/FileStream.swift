import Glibc

/// A regular file read from its start, piece by piece.
public final class FileStream {
  private let file: Descriptor
  /// Bytes that may still come.
  private var allowance: Int

  init(_ file: consuming Descriptor, limit: Int) {
    self.file = file
    allowance = limit
  }

  /// Puts the next bytes into room that is not empty.
  ///
  /// - Returns: how many; 0 at the end of the file.
  /// - Throws: what the system reports; `tooLarge` where the file has grown beyond the limit while it was read.
  public func read(into room: inout MutableRawSpan) throws(FileFault) -> Int {
    let count = try unsafe room.withUnsafeMutableBytes { (bytes) throws(FileFault) in
      try SystemCall.checkCount(file.path) { unsafe Glibc.read(file.number, bytes.baseAddress, bytes.count) }
    }
    allowance -= count
    guard allowance >= 0 else { throw FileFault(.tooLarge, path: file.path) }
    return count
  }
}
