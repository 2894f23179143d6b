import Glibc

/// An open file; closed when it goes.
struct Descriptor: ~Copyable {
  let number: Int32
  let path: String

  /// Opens a file. FIFOs do not block (`O_NONBLOCK`), and the descriptor is not inherited.
  init(opening path: String, flags: Int32, mode: mode_t = 0) throws(FileFault) {
    guard !path.isEmpty, !path.utf8.contains(0) else { throw FileFault(.badName, path: path) }
    let opened = try SystemCall.check(path) { unsafe open(path, flags | O_CLOEXEC, mode) }
    number = opened
    self.path = path
  }

  deinit { _ = close(number) }

  func status() throws(FileFault) -> stat {
    var status = stat()
    _ = try SystemCall.check(path) { unsafe fstat(number, &status) }
    return status
  }

  /// Reads to the end, at most `limit` bytes.
  func readAll(expecting size: Int, limit: Int) throws(FileFault) -> [UInt8] {
    var fault: FileFault?
    var capacity = min(max(size, 0), limit) + 1
    var bytes: [UInt8] = []
    while true {
      let kept = bytes
      var filled = kept.count
      bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        unsafe LargeBuffers.populate(buffer)
        for index in kept.indices { unsafe buffer[index] = kept[index] }
        do throws(FileFault) {
          while filled < capacity {
            let step = try SystemCall.checkCount(path) {
              unsafe read(number, buffer.baseAddress?.advanced(by: filled), capacity - filled)
            }
            if step == 0 { break }
            filled += step
          }
        } catch { fault = error }
        count = filled
      }
      if let fault { throw fault }
      if filled > limit { throw FileFault(.tooLarge, path: path) }
      if filled < capacity { return bytes }
      capacity = min(capacity * 2, limit + 1)
    }
  }

  func writeAll(_ bytes: [UInt8]) throws(FileFault) {
    try SystemCall.writeAll(bytes, to: number, path: path)
  }

  func synchronise() throws(FileFault) {
    _ = try SystemCall.check(path) { fsync(number) }
  }
}
