import SimpleFeatures

extension Geometry {
  /// Refuses what is not a line string or a multi line string.
  func requireLines(_ function: String) throws(GEOSError) {
    // What GEOS could not hold has no positions to walk along.
    _ = try handle()
    guard type == .lineString || type == .multiLineString else {
      throw GEOSError(
        code: .malformedGeometry, operation: function, message: "takes a line string or a multi line string, not a \(type.name)"
      )
    }
  }

  /// Refuses what is not a polygon or a multi polygon.
  func requireArea(_ function: String) throws(GEOSError) {
    guard type == .polygon || type == .multiPolygon else {
      throw GEOSError(
        code: .malformedGeometry, operation: function, message: "takes a polygon or a multi polygon, not a \(type.name)")
    }
  }
}
