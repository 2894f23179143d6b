import CGEOS
public import SimpleFeatures

/// A tree of the bounds of many geometries: which of them a rectangle meets, and which is nearest.
///
/// `Sendable` is sound: GEOS builds the tree at the first question, which `init` asks before anyone else can see the index;
/// afterwards its nodes are only read, nothing is inserted or removed, and every question has its own context. One index
/// may be shared by any number of tasks. The handles that it measures to are immutable themselves.
///
/// `GEOSSTRtree_create_r`
@safe
public final class SpatialIndex: @unchecked Sendable {
  private let tree: OpaquePointer
  private let handles: [Handle]
  private let isEmpty: Bool

  /// An index of geometries, which are known by their place in the array. Empty ones are never found.
  ///
  /// - Parameter nodeCapacity: how many children a node of the tree has, 2 to 1,000.
  public init(_ geometries: [Geometry], nodeCapacity: Int = 10) throws(GEOSError) {
    try Argument.within(2...1000, nodeCapacity, "node capacity", of: "GEOSSTRtree_create_r")
    var handles: [Handle] = []
    handles.reserveCapacity(geometries.count)
    for geometry in geometries { handles.append(try geometry.handle()) }
    self.handles = handles
    isEmpty = handles.allSatisfy(\.isEmpty)
    unsafe tree = try unsafe ContextLease.lend { (lease) throws(GEOSError) in
      let tree = try unsafe lease.nonNull("GEOSSTRtree_create_r") { unsafe GEOSSTRtree_create_r($0, nodeCapacity) }
      for (index, handle) in handles.enumerated() where !handle.isEmpty {
        unsafe GEOSSTRtree_insert_r(
          lease.context.pointer, tree, handle.pointer, UnsafeMutableRawPointer(bitPattern: index + 1))
      }
      return unsafe tree
    }
    _ = try query(Bounds(west: 0, south: 0, east: 0, north: 0))
  }

  deinit {
    guard let context = try? ContextPool.take() else { return }
    unsafe GEOSSTRtree_destroy_r(context.pointer, tree)
    ContextPool.giveBack(context)
  }

  /// The indices, ascending, of the geometries whose bounds meet a box of the plane, edges included.
  ///
  /// - Throws: ``GEOSError`` when a bound is not finite or the box is turned round, as one across the antimeridian is.
  ///
  /// `GEOSSTRtree_query_r`
  public func query(_ box: Bounds) throws(GEOSError) -> [Int] {
    let function = "GEOSSTRtree_query_r"
    try Argument.finite(box, of: function)
    guard box.west <= box.east, box.south <= box.north else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the box is turned round: \(box)")
    }
    return try ContextLease.lend { (lease) throws(GEOSError) in
      let rectangle = try unsafe lease.nonNull("GEOSGeom_createRectangle_r") {
        unsafe GEOSGeom_createRectangle_r($0, box.west, box.south, box.east, box.north)
      }
      defer { unsafe GEOSGeom_destroy_r(lease.context.pointer, rectangle) }
      return unsafe found(at: rectangle, lease)
    }
  }

  /// The indices, ascending, of the geometries whose bounds meet those of a geometry.
  ///
  /// `GEOSSTRtree_query_r`
  public func query(_ geometry: Geometry) throws(GEOSError) -> [Int] {
    guard try !geometry.handle().isEmpty else { return [] }
    return try unsafe geometry.withEngine { (lease, pointer) throws(GEOSError) in unsafe found(at: pointer, lease) }
  }

  /// The index of the geometry at the least planar distance, with that distance; `nil` when there is none. Of several at
  /// one distance any may be given, but always the same.
  ///
  /// `GEOSSTRtree_nearest_generic_r`
  public func nearest(to geometry: Geometry) throws(GEOSError) -> (index: Int, distance: Double)? {
    let asked = try geometry.handle()
    guard !isEmpty, !asked.isEmpty else { return nil }
    return try ContextLease.lend { (lease) throws(GEOSError) in
      let search = NearestSearch(handles, asked: asked, lease.context)
      defer { extendLifetime(search) }
      let item = try unsafe lease.nonNull("GEOSSTRtree_nearest_generic_r") {
        unsafe GEOSSTRtree_nearest_generic_r(
          $0, tree, search.askedItem, asked.pointer, NearestSearch.measure, Unmanaged.passUnretained(search).toOpaque())
      }
      let index = Int(bitPattern: item) - 1
      return (index, try search.distance(to: handles[index], lease))
    }
  }

  private func found(at geometry: OpaquePointer, _ lease: borrowing ContextLease) -> [Int] {
    guard !isEmpty else { return [] }
    let finds = Finds()
    unsafe GEOSSTRtree_query_r(
      lease.context.pointer, tree, geometry,
      { item, userData in
        guard let userData = unsafe userData else { return }
        unsafe Unmanaged<Finds>.fromOpaque(userData).takeUnretainedValue().indices.append(Int(bitPattern: item) - 1)
      }, Unmanaged.passUnretained(finds).toOpaque())
    extendLifetime(self)
    return finds.indices.sorted()
  }
}

/// Where a query's callback gathers what it is told.
private final class Finds {
  var indices: [Int] = []
}
