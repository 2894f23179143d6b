import CGEOS
public import SimpleFeatures

/// The areas that noded lines form, and the lines that form none.
public struct Polygonization: Sendable, Hashable {
  /// The areas, a collection of polygons.
  public var polygons: Geometry
  /// Lines with an area of one kind on both sides.
  public var cutEdges: Geometry
  /// Lines with a loose end.
  public var dangles: Geometry
  /// Rings that are not valid.
  public var invalidRings: Geometry
}

extension Geometry {
  /// The areas that this geometry's lines form, a collection of polygons. The lines must be noded. Heights are kept.
  ///
  /// `GEOSPolygonize_r`
  public func polygonize() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSPolygonize_r") { context, pointer in
      var input: OpaquePointer? = unsafe pointer
      return unsafe GEOSPolygonize_r(context, &input, 1)
    }
  }

  /// The areas that this geometry's lines form as one area: of faces that share an edge, every second one is left out,
  /// so that a ring in a ring is a hole. The lines must be noded. Where an odd number of faces meet about a node no such choice
  /// is there, and GEOS's result is not valid. Heights are kept.
  ///
  /// `GEOSPolygonize_valid_r`
  public func polygonizeValid() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSPolygonize_valid_r") { context, pointer in
      var input: OpaquePointer? = unsafe pointer
      return unsafe GEOSPolygonize_valid_r(context, &input, 1)
    }
  }

  /// The lines of this geometry that have an area of one kind on both sides, or are in none, a collection. The lines must be
  /// noded.
  ///
  /// `GEOSPolygonizer_getCutEdges_r`
  public func polygonizerCutEdges() throws(GEOSError) -> Geometry {
    try unsafe derived("GEOSPolygonizer_getCutEdges_r") { context, pointer in
      var input: OpaquePointer? = unsafe pointer
      return unsafe GEOSPolygonizer_getCutEdges_r(context, &input, 1)
    }
  }

  /// The areas that this geometry's lines form, with what is left over. The lines must be noded.
  ///
  /// `GEOSPolygonize_full_r`
  public func polygonizeFully() throws(GEOSError) -> Polygonization {
    let function = "GEOSPolygonize_full_r"
    return try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      var cuts: OpaquePointer?
      var dangles: OpaquePointer?
      var invalid: OpaquePointer?
      let polygons = try unsafe lease.geometry(function) {
        unsafe GEOSPolygonize_full_r($0, pointer, &cuts, &dangles, &invalid)
      }
      // Each is adopted before the first failure is thrown, so that none is lost.
      let rest = unsafe [cuts, dangles, invalid]
      let adopted = unsafe rest.indices.map { index in
        Result { () throws(GEOSError) in try unsafe lease.geometry(function) { _ in unsafe rest[index] } }
      }
      return Polygonization(
        polygons: polygons, cutEdges: try adopted[0].get(), dangles: try adopted[1].get(),
        invalidRings: try adopted[2].get())
    }
  }
}
