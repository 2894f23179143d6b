import CGEOS
public import SimpleFeatures

/// A geometry with indexes of its parts, for asking many questions of it.
///
/// GEOS builds the indexes on first use and without a lock, so a prepared geometry belongs to one task: it is not
/// `Sendable`. Make one in each task from the same `Geometry`, which is shared and crosses into GEOS once.
@safe
public final class PreparedGeometry {
  /// The geometry it was made from.
  public let geometry: Geometry
  let pointer: OpaquePointer
  /// What the indexes point into; freed after them.
  let base: Handle

  /// Prepares a geometry.
  ///
  /// `GEOSPrepare_r`
  public init(_ geometry: Geometry) throws(GEOSError) {
    let base = try geometry.handle()
    unsafe pointer = try unsafe ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.nonNull("GEOSPrepare_r") { unsafe GEOSPrepare_r($0, base.pointer) }
    }
    self.base = base
    self.geometry = geometry
  }

  deinit {
    guard let context = try? ContextPool.take() else { return }
    unsafe GEOSPreparedGeom_destroy_r(context.pointer, pointer)
    ContextPool.giveBack(context)
  }

  /// What a C predicate says of this and another geometry.
  func holds(
    with other: Geometry, _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(GEOSError) -> Bool {
    defer { extendLifetime(self) }
    return try unsafe other.withEngine { (lease, other) throws(GEOSError) in
      try unsafe lease.truth(function) { unsafe call($0, pointer, other) }
    }
  }

  /// What a C predicate says of this and one position, which needs no geometry of its own.
  func holds(
    at position: Position, _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer, OpaquePointer) -> CChar
  ) throws(GEOSError) -> Bool {
    try Argument.finite(position, of: function)
    defer { extendLifetime(self) }
    return try ContextLease.lend { (lease) throws(GEOSError) in
      let point = try unsafe lease.nonNull("GEOSGeom_createPointFromXY_r") {
        unsafe GEOSGeom_createPointFromXY_r($0, position.x, position.y)
      }
      defer { unsafe GEOSGeom_destroy_r(lease.context.pointer, point) }
      return try unsafe lease.truth(function) { unsafe call($0, pointer, point) }
    }
  }

  /// What a C predicate that takes numbers says of this and one position.
  func holds(
    at position: Position, _ function: String, _ call: (GEOSContextHandle_t, OpaquePointer, Double, Double) -> CChar
  ) throws(GEOSError) -> Bool {
    try Argument.finite(position, of: function)
    defer { extendLifetime(self) }
    return try ContextLease.lend { (lease) throws(GEOSError) in
      try unsafe lease.truth(function) { unsafe call($0, pointer, position.x, position.y) }
    }
  }
}

@available(*, unavailable, message: "GEOS fills a prepared geometry's indexes without a lock: make one in each task")
extension PreparedGeometry: Sendable {}
