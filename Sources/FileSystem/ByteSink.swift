import Synchronization

/// Where bytes go in order and cannot be taken back: a standard stream, or memory in tests.
public protocol ByteSink: Sendable {
  func write(_ bytes: [UInt8]) throws(FileFault)
}

extension StandardStream: ByteSink {}

/// Bytes kept in memory.
public final class MemorySink: ByteSink {
  private let written = Mutex<[UInt8]>([])
  private let fault: FileFault?

  /// - Parameter fault: what every write fails with, for tests of a full device.
  public init(failingWith fault: FileFault? = nil) {
    self.fault = fault
  }

  public func write(_ bytes: [UInt8]) throws(FileFault) {
    if let fault { throw fault }
    written.withLock { $0 += bytes }
  }

  /// Everything written so far, as text.
  public var text: String { written.withLock { String(decoding: $0, as: UTF8.self) } }
}
