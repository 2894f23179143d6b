import CGEOS
public import SimpleFeatures

/// A tree of the bounds of many geometries: which of them a rectangle meets, and which are nearest.
///
/// It never changes, so one index may be shared by any number of tasks. ``STRTree`` holds items of any type instead, and
/// changes.
///
/// `GEOSSTRtree_create_r`
public final class SpatialIndex: Sendable {
  private let tree: PackedTree
  private let handles: [Handle]

  /// An index of geometries, which are known by their place in the array. Empty ones are never found.
  ///
  /// - Parameters:
  ///   - geometries: what can be found, each known by its place here.
  ///   - nodeCapacity: how many children a node of the tree has, 2 to 1,000.
  ///
  /// `GEOSSTRtree_create_r`, `GEOSSTRtree_insert_r`
  public init(_ geometries: [Geometry], nodeCapacity: Int = 10) throws(GEOSError) {
    var handles: [Handle] = []
    handles.reserveCapacity(geometries.count)
    for geometry in geometries { handles.append(try geometry.handle()) }
    let boxes = try ContextLease.lend { (lease) throws(GEOSError) in
      handles.map { unsafe lease.bounds(of: $0.pointer) }
    }
    tree = try PackedTree(boxes, nodeCapacity: nodeCapacity)
    self.handles = handles
  }

  /// The indices, ascending, of the geometries whose bounds meet a box of the plane, edges included.
  ///
  /// - Throws: ``GEOSError`` when a bound is not finite or the box is turned round, as one across the antimeridian is.
  ///
  /// `GEOSSTRtree_query_r`
  public func query(_ box: Bounds) throws(GEOSError) -> [Int] {
    try tree.query(box)
  }

  /// The indices, ascending, of the geometries whose bounds meet those of a geometry.
  ///
  /// `GEOSSTRtree_query_r`
  public func query(_ geometry: Geometry) throws(GEOSError) -> [Int] {
    guard try !geometry.handle().isEmpty else { return [] }
    return try unsafe geometry.withEngine { (lease, pointer) throws(GEOSError) in unsafe tree.query(pointer, lease) }
  }

  /// The index of the geometry at the least planar distance, with that distance; `nil` when there is none. Of several at
  /// one distance any may be given, but always the same.
  ///
  /// `GEOSSTRtree_nearest_generic_r`
  public func nearest(to geometry: Geometry) throws(GEOSError) -> (index: Int, distance: Double)? {
    try nearest(to: geometry, count: 1).first
  }

  /// The indices of the geometries at the least planar distances, nearest first, and of those at one distance the lower
  /// index first; fewer than asked for when there are no more.
  ///
  /// `GEOSSTRtree_nearest_generic_r`, `GEOSSTRtree_query_r`
  public func nearest(to geometry: Geometry, count: Int) throws(GEOSError) -> [(index: Int, distance: Double)] {
    try unsafe geometry.withEngine { (lease, pointer) throws(GEOSError) in
      guard let box = unsafe lease.bounds(of: pointer) else { return [] }
      let context = lease.context
      let nearest = try unsafe tree.nearest(count, to: pointer, within: box, lease) { (index) throws(GEOSError) in
        var distance = 0.0
        context.forgetMessage()
        guard unsafe GEOSDistance_r(context.pointer, pointer, handles[index].pointer, &distance) == 1 else {
          throw context.failure(of: "GEOSDistance_r")
        }
        return distance
      }
      return nearest.map { (index: $0.number, distance: $0.distance) }
    }
  }
}
