import CGEOS
import SimpleFeatures

extension ContextLease {
  /// The positions of a coordinate sequence, without heights. `GEOSCoordSeq_copyToBuffer_r`
  func positions(of sequence: OpaquePointer) throws(GEOSError) -> [Position] {
    var size: UInt32 = 0
    try unsafe number("GEOSCoordSeq_getSize_r", failingWith: 0) { unsafe GEOSCoordSeq_getSize_r($0, sequence, &size) }
    var numbers = [Double](repeating: 0, count: Int(size) * 2)
    try unsafe number("GEOSCoordSeq_copyToBuffer_r", failingWith: 0) {
      unsafe GEOSCoordSeq_copyToBuffer_r($0, sequence, &numbers, 0, 0)
    }
    return (0..<Int(size)).map { Position(numbers[$0 * 2], numbers[$0 * 2 + 1]) }
  }
}
