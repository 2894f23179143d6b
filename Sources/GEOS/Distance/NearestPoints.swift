import CGEOS
public import SimpleFeatures

/// Two positions, one on each of two geometries, at their least planar distance.
public struct NearestPositions: Sendable, Hashable {
  /// On the geometry that was asked.
  public var own: Position
  /// On the geometry it was asked about.
  public var other: Position
}

extension Geometry {
  /// Where the two are nearest to each other; `nil` when one is empty.
  ///
  /// `GEOSNearestPoints_r`
  public func nearestPoints(to other: Geometry) throws(GEOSError) -> NearestPositions? {
    guard try !handle().isEmpty, try !other.handle().isEmpty else { return nil }
    return try unsafe withEngine(and: other) { (lease, left, right) throws(GEOSError) in
      try unsafe lease.nearest("GEOSNearestPoints_r") { unsafe GEOSNearestPoints_r($0, left, right) }
    }
  }
}

extension ContextLease {
  /// Reads and frees a sequence of two positions.
  func nearest(_ function: String, _ call: (GEOSContextHandle_t) -> OpaquePointer?) throws(GEOSError) -> NearestPositions {
    let sequence = try unsafe nonNull(function, call)
    defer { unsafe GEOSCoordSeq_destroy_r(context.pointer, sequence) }
    let positions = try unsafe positions(of: sequence)
    guard positions.count == 2 else {
      throw GEOSError(code: .engineFailure, operation: function, message: "gave \(positions.count) positions")
    }
    return NearestPositions(own: positions[0], other: positions[1])
  }
}
