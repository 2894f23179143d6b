import CGEOS

/// What the tree's distance callback needs, and what went wrong in it.
final class NearestSearch {
  private let distance: (Int) throws(GEOSError) -> Double
  private let isLive: [Bool]
  private(set) var failure: GEOSError?

  /// - Parameter distance: from the geometry asked about to what has a number.
  init(in tree: PackedTree, distance: @escaping (Int) throws(GEOSError) -> Double) {
    self.distance = distance
    isLive = tree.isLive
  }

  /// Measures between two items, one of which stands for the geometry asked about; 0 tells GEOS to give up.
  static let measure: GEOSDistanceCallback = { left, right, distance, userData in
    guard let userData = unsafe userData, let distance = unsafe distance else { return 0 }
    let search = unsafe Unmanaged<NearestSearch>.fromOpaque(userData).takeUnretainedValue()
    let first = unsafe PackedTree.number(left)
    let number = search.isLive.indices.contains(first) ? first : unsafe PackedTree.number(right)
    do throws(GEOSError) {
      unsafe distance.pointee = try search.distance(to: number)
      return 1
    } catch {
      search.failure = error
      return 0
    }
  }

  /// The distance to what has a number; infinite when it is not in the tree.
  func distance(to number: Int) throws(GEOSError) -> Double {
    guard isLive.indices.contains(number), isLive[number] else { return .infinity }
    let distance = try distance(number)
    try Argument.number(distance, "distance", of: "GEOSSTRtree_nearest_generic_r")
    return distance
  }
}
