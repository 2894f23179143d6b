import CGEOS
public import SimpleFeatures

/// How ``SimpleFeatures/Geometry/simplified(tolerance:_:)`` leaves out positions.
public enum Simplification: Sendable, Hashable, CaseIterable {
  /// Douglas and Peucker's method on every line and ring by itself; areas are repaired afterwards.
  case douglasPeucker
  /// Douglas and Peucker's method, but no line is allowed to come to cross another of the same geometry.
  case topologyPreserving
}

extension Geometry {
  /// The geometry with fewer positions, none of those left out farther than a tolerance from what remains.
  /// Heights are kept.
  ///
  /// - Parameters:
  ///   - tolerance: 0 or more, in the plane's units.
  ///   - method: how positions are chosen to be left out.
  ///
  /// `GEOSTopologyPreserveSimplify_r`, `GEOSSimplify_r`
  public func simplified(
    tolerance: Double, _ method: Simplification = .topologyPreserving
  ) throws(GEOSError) -> Geometry {
    switch method {
    case .douglasPeucker:
      try Argument.notNegative(tolerance, "tolerance", of: "GEOSSimplify_r")
      return try unsafe derived("GEOSSimplify_r") { unsafe GEOSSimplify_r($0, $1, tolerance) }
    case .topologyPreserving:
      try Argument.notNegative(tolerance, "tolerance", of: "GEOSTopologyPreserveSimplify_r")
      return try unsafe derived("GEOSTopologyPreserveSimplify_r") {
        unsafe GEOSTopologyPreserveSimplify_r($0, $1, tolerance)
      }
    }
  }
}
