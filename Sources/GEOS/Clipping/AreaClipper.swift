public import SimpleFeatures

/// An area made ready for clipping many lines and locating many positions: what of them lies in it, its border included.
///
/// Lines are clipped along their way, so that what is passed twice counts twice and the pieces keep the order and the vertices of
/// the line. Which side of the border anything lies on is decided without rounding; a line that touches the border, follows it or
/// ends on it is told exactly. Unlike ``PreparedGeometry`` it may be shared between tasks.
///
/// Areas that are not valid or have coordinates beyond 2⁻⁴⁰⁰…2⁴⁰⁰ are left to GEOS, whose overlay counts once what is passed twice.
public struct AreaClipper: Sendable {
  /// The area it was made from.
  public let area: Geometry
  /// `nil` where GEOS is asked.
  let edges: EdgeBands?

  /// Sorts the edges of a polygon or multi polygon.
  ///
  /// - Parameters:
  ///   - area: a polygon or multi polygon.
  ///   - isKnownValid: whether the caller knows that the area is valid and GEOS need not be asked; what is said wrongly so is
  ///     clipped by the even-odd rule.
  /// - Throws: ``GEOSError`` for geometries that are no areas, and for areas that GEOS cannot hold.
  ///
  /// `GEOSisValidDetail_r`
  public init(_ area: Geometry, isKnownValid: Bool = false) throws(GEOSError) {
    guard area.type == .polygon || area.type == .multiPolygon else {
      throw GEOSError(
        code: .malformedGeometry, operation: "AreaClipper", message: "a \(area.type.name) is no area to clip with")
    }
    try StructureGuard.check(area.coordinates)
    self.area = area
    let isValid = try isKnownValid ? true : area.isValid()
    edges = isValid ? EdgeBands(area.coordinates) : nil
  }
}
