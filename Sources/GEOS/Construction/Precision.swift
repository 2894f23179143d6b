import CGEOS
public import SimpleFeatures

/// What ``SimpleFeatures/Geometry/withPrecision(_:_:)`` does with the topology that rounding breaks.
public enum PrecisionRule: Sendable, Hashable, CaseIterable {
  /// The result is valid, and parts that collapse are left out.
  case valid
  /// The result is valid, and lines that collapse are kept.
  case validKeepingCollapsedLines
  /// Each position is rounded by itself, and the result may be invalid.
  case pointwise

  var flags: Int32 {
    switch self {
    case .valid: Int32(GEOS_PREC_VALID_OUTPUT.rawValue)
    case .validKeepingCollapsedLines: Int32(GEOS_PREC_KEEP_COLLAPSED.rawValue)
    case .pointwise: Int32(GEOS_PREC_NO_TOPO.rawValue)
    }
  }
}

extension Geometry {
  /// The geometry with its positions on a grid. Heights are kept.
  ///
  /// - Parameters:
  ///   - grid: the grid's spacing, above 0, in the plane's units.
  ///   - rule: what becomes of topology that rounding breaks.
  ///
  /// `GEOSGeom_setPrecision_r`
  public func withPrecision(_ grid: Double, _ rule: PrecisionRule = .valid) throws(GEOSError) -> Geometry {
    let function = "GEOSGeom_setPrecision_r"
    try Argument.positive(grid, "grid", of: function)
    let onGrid = try unsafe derived(function) { unsafe GEOSGeom_setPrecision_r($0, $1, grid, rule.flags) }
    // GEOS gives the result a factory of its own, whose count of users is not safe between threads, and every geometry
    // derived from it would join it. Plain coordinates leave that factory behind.
    return Geometry(onGrid.coordinates.detached)
  }
}

extension Geometry {
  /// Whether every position lies on a grid, heights aside. A geometry keeps no precision of its own, only its positions.
  ///
  /// - Parameter grid: the grid's spacing, above 0.
  public func isOnGrid(_ grid: Double) throws(GEOSError) -> Bool {
    try Argument.positive(grid, "grid", of: "isOnGrid")
    return coordinates.isOn(grid: grid)
  }
}

extension Coordinates {
  fileprivate func isOn(grid: Double) -> Bool {
    guard members.allSatisfy({ $0.coordinates.isOn(grid: grid) }) else { return false }
    return values.indices.allSatisfy { index in
      let isHeight = hasZ && index % 3 == 2
      return isHeight || (values[index] / grid).rounded() * grid == values[index]
    }
  }

  /// The same coordinates without any tie to GEOS.
  fileprivate var detached: Coordinates {
    var detached = self
    detached.members = members.map { Geometry($0.coordinates.detached) }
    return detached
  }
}
