import CGEOS
public import SimpleFeatures

/// How ``SimpleFeatures/Geometry/makeValid(_:keepCollapsed:)`` reads the rings of an invalid area.
public enum ValidityRepair: Sendable, Hashable, CaseIterable {
  /// All rings are one linework, and areas alternate between inside and outside.
  case linework
  /// Shells are shells and holes are holes: shells are joined, then holes are cut out.
  case structure

  var engineMethod: GEOSMakeValidMethods {
    switch self {
    case .linework: GEOS_MAKE_VALID_LINEWORK
    case .structure: GEOS_MAKE_VALID_STRUCTURE
    }
  }
}

extension Geometry {
  /// A valid geometry of the same positions; a valid one is returned as it is. Heights are kept.
  ///
  /// - Parameters:
  ///   - repair: how the rings of an invalid area are read.
  ///   - keepCollapsed: with ``ValidityRepair/structure``, whether parts that lose their dimension stay as lines or points.
  ///
  /// - Throws: ``GEOSError`` of ``GEOSError/Code/outOfRange`` for ``ValidityRepair/linework`` of rings that cross themselves
  ///   thousands of times, over which GEOS would take hours.
  ///
  /// `GEOSMakeValidWithParams_r`
  public func makeValid(
    _ repair: ValidityRepair = .linework, keepCollapsed: Bool = true
  ) throws(GEOSError) -> Geometry {
    if repair == .linework, try !isValid() { try LineworkGuard.check(self, "GEOSMakeValidWithParams_r") }
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      let parameters = try unsafe lease.nonNull("GEOSMakeValidParams_create_r", GEOSMakeValidParams_create_r)
      defer { unsafe GEOSMakeValidParams_destroy_r(lease.context.pointer, parameters) }
      try unsafe lease.number("GEOSMakeValidParams_setMethod_r", failingWith: 0) {
        unsafe GEOSMakeValidParams_setMethod_r($0, parameters, repair.engineMethod)
      }
      try unsafe lease.number("GEOSMakeValidParams_setKeepCollapsed_r", failingWith: 0) {
        unsafe GEOSMakeValidParams_setKeepCollapsed_r($0, parameters, keepCollapsed ? 1 : 0)
      }
      return try unsafe lease.geometry("GEOSMakeValidWithParams_r") {
        unsafe GEOSMakeValidWithParams_r($0, pointer, parameters)
      }
    }
  }
}
