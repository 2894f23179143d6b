/// Places' segments by their numbers, the same in either direction: an open-addressed table, for a set of the standard library spends
/// more on hashing four numbers well than an overlay has to spend.
struct SegmentTable {
  typealias Segment = SIMD4<Double>

  /// The numbers of segments, −1 where a slot is free; at most half are taken.
  private var slots: [Int32]
  private var segments: [Segment] = []

  init(capacity: Int) {
    slots = [Int32](repeating: -1, count: max(16, capacity * 2).nextPowerOfTwo)
    segments.reserveCapacity(capacity)
  }

  /// A segment as the same numbers in either direction.
  @inline(__always)
  static func segment(_ a: Place, _ b: Place) -> Segment {
    a.x < b.x || (a.x == b.x && a.y < b.y) ? Segment(lowHalf: a, highHalf: b) : Segment(lowHalf: b, highHalf: a)
  }

  /// Numbers mixed well enough to choose slots and samples by, from the highest bits down; the same for 0 and −0.
  @inline(__always)
  static func mixed(_ segment: Segment) -> UInt64 {
    let odd: UInt64 = 0x9E37_79B9_7F4A_7C15
    let first = ((segment.x + 0).bitPattern &* odd) ^ (segment.y + 0).bitPattern
    let second = ((segment.z + 0).bitPattern &* odd) ^ (segment.w + 0).bitPattern
    let both = ((first &* odd) ^ (first >> 29)) &+ second
    return (both ^ (both >> 32)) &* odd
  }

  /// The number of a segment, in the order of insertion; `nil` when it is not there.
  @inline(__always)
  subscript(segment: Segment) -> Int? {
    let number = slots[slot(of: segment)]
    return number < 0 ? nil : Int(number)
  }

  /// Puts a segment in, once. The table must have room for it.
  @inline(__always)
  mutating func insert(_ segment: Segment) {
    let slot = slot(of: segment)
    guard slots[slot] < 0 else { return }
    slots[slot] = Int32(segments.count)
    segments.append(segment)
  }

  var count: Int { segments.count }

  @inline(__always)
  private func slot(of segment: Segment) -> Int {
    var slot = Int(truncatingIfNeeded: Self.mixed(segment) >> 20) & (slots.count - 1)
    while slots[slot] >= 0, segments[Int(slots[slot])] != segment { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension Int {
  fileprivate var nextPowerOfTwo: Int { 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount) }
}
