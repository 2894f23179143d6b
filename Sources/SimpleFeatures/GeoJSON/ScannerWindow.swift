/// The stretch of a long document that is in memory while it is read piece by piece.
///
/// Holds whole features only as long as they are read: the memory is filled again and again, so that a file of any size
/// passes through a piece of memory that stays in the processor's cache.
@safe
final class ScannerWindow {
  /// Room for the next bytes: the rest of what is wanted, put in by the caller. Gives 0 at the end of the document.
  typealias Fill = (inout MutableRawSpan) -> Int

  private static let firstCapacity = 1 << 18

  private var memory: UnsafeMutableRawBufferPointer
  private(set) var count = 0
  private let fill: Fill
  private var isComplete = false

  init(_ fill: @escaping Fill) {
    unsafe memory = .allocate(byteCount: ScannerWindow.firstCapacity, alignment: 16)
    self.fill = fill
    fillUp()
  }

  deinit { unsafe memory.deallocate() }

  /// The bytes held, valid until the window moves.
  var base: UnsafePointer<UInt8> {
    unsafe UnsafePointer(memory.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self))
  }

  /// Drops the bytes before an offset and takes in as many as there is room for, making room where there is none.
  ///
  /// - Returns: whether there is more to see than before.
  func advance(to offset: Int) -> Bool {
    if isComplete { return false }
    let kept = count - offset
    if offset == 0 {
      let larger = unsafe UnsafeMutableRawBufferPointer.allocate(byteCount: 2 * memory.count, alignment: 16)
      unsafe larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[..<kept]))
      unsafe memory.deallocate()
      unsafe memory = larger
    } else if let start = unsafe memory.baseAddress {
      unsafe start.copyMemory(from: start + offset, byteCount: kept)
    }
    count = kept
    fillUp()
    return true
  }

  private func fillUp() {
    while !isComplete, unsafe count < memory.count {
      var room = unsafe MutableRawSpan(_unsafeBytes: memory[count...])
      // What it tells beyond the room was not put there.
      let step = unsafe min(max(fill(&room), 0), memory.count - count)
      if step == 0 { isComplete = true }
      count += step
    }
  }
}
