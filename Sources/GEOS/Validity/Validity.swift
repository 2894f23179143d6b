import CGEOS
public import SimpleFeatures

/// Whether a geometry keeps the rules of OGC Simple Features, and if not, why and where.
public struct Validity: Sendable, Hashable {
  /// What is wrong, such as `Self-intersection`; `nil` when nothing is.
  public var reason: String?
  /// A position where it is wrong, when the fault has one.
  public var place: Position?

  /// Whether nothing is wrong, so that there is no ``reason``.
  public var isValid: Bool { reason == nil }
}

extension Geometry {
  /// Whether the geometry is valid, else the first fault found, with its place.
  ///
  /// A geometry that GEOS cannot hold at all – an open ring, a number that is not finite – is invalid for that reason.
  ///
  /// - Parameter allowsInvertedRings: whether a ring that touches itself in a point may enclose a hole that way, or a hole
  ///   split the area so, as in the data of ESRI; OGC Simple Features does not allow it.
  ///
  /// `GEOSisValidDetail_r`
  public func validity(allowsInvertedRings: Bool = false) throws(GEOSError) -> Validity {
    do throws(GEOSError) {
      _ = try handle()
    } catch  where error.code == .notFinite || error.code == .malformedGeometry {
      return Validity(reason: error.message)
    }
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      let flags = allowsInvertedRings ? Int32(GEOSVALID_ALLOW_SELFTOUCHING_RING_FORMING_HOLE.rawValue) : 0
      var reason: UnsafeMutablePointer<CChar>?
      var location: OpaquePointer?
      defer {
        unsafe reason.map { unsafe GEOSFree_r(lease.context.pointer, $0) }
        unsafe location.map { unsafe GEOSGeom_destroy_r(lease.context.pointer, $0) }
      }
      let isValid = try unsafe lease.truth("GEOSisValidDetail_r") {
        unsafe GEOSisValidDetail_r($0, pointer, flags, &reason, &location)
      }
      if isValid { return Validity() }
      let text = unsafe reason.map { unsafe String(cString: $0) } ?? "invalid"
      guard let point = unsafe location else { return Validity(reason: text) }
      let sequence = try unsafe lease.nonNull("GEOSGeom_getCoordSeq_r") { unsafe GEOSGeom_getCoordSeq_r($0, point) }
      return Validity(reason: text, place: try unsafe lease.positions(of: sequence).first)
    }
  }

  /// Whether the geometry keeps the rules of OGC Simple Features; ``SimpleFeatures/Geometry/validity(allowsInvertedRings:)`` also says why not.
  ///
  /// `GEOSisValidDetail_r`
  public func isValid() throws(GEOSError) -> Bool {
    try validity().isValid
  }
}
