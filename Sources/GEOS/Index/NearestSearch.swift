import CGEOS

/// What the tree's distance callback needs: the geometries behind the items, and one context.
@safe
final class NearestSearch {
  private let handles: [Handle]
  private let asked: Handle
  private let context: Context

  init(_ handles: [Handle], asked: Handle, _ context: Context) {
    self.handles = handles
    self.asked = asked
    self.context = context
  }

  /// The item that stands for the geometry asked about: one beyond those of the tree, which are index + 1.
  var askedItem: UnsafeRawPointer? { unsafe UnsafeRawPointer(bitPattern: handles.count + 1) }

  /// Measures between two items; 0 tells GEOS to give up.
  static let measure: GEOSDistanceCallback = { left, right, distance, userData in
    guard let userData = unsafe userData else { return 0 }
    let search = unsafe Unmanaged<NearestSearch>.fromOpaque(userData).takeUnretainedValue()
    let first = unsafe search.handle(left)
    let second = unsafe search.handle(right)
    return unsafe GEOSDistance_r(search.context.pointer, first.pointer, second.pointer, distance)
  }

  func distance(to handle: Handle, _ lease: borrowing ContextLease) throws(GEOSError) -> Double {
    var distance = 0.0
    try unsafe lease.number("GEOSDistance_r", failingWith: 0) {
      unsafe GEOSDistance_r($0, asked.pointer, handle.pointer, &distance)
    }
    return distance
  }

  private func handle(_ item: UnsafeRawPointer?) -> Handle {
    let index = Int(bitPattern: item) - 1
    return handles.indices.contains(index) ? handles[index] : asked
  }
}
