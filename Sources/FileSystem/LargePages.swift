import Glibc

/// Asks the kernel to back a large buffer with large pages before it is filled: a file of 100 MB then takes fifty page
/// faults instead of 25,000, a quarter of the time it takes to read one. Advice only: where there are none, nothing changes.
enum LargePages {
  /// Buffers from this size in bytes are worth asking for.
  private static let leastSize = 4 << 20

  static func advise(for buffer: UnsafeMutableBufferPointer<UInt8>) {
    guard buffer.count >= leastSize, let base = buffer.baseAddress else { return }
    let page = sysconf(Int32(_SC_PAGESIZE))
    let start = unsafe UnsafeMutableRawPointer(base).alignedUp(toMultipleOf: page)
    let end = unsafe UnsafeMutableRawPointer(base + buffer.count).alignedDown(toMultipleOf: page)
    unsafe _ = madvise(start, end - start, MADV_HUGEPAGE)
  }
}
