import SimpleFeatures

extension Geometry {
  /// Coordinates up to here have squares and areas that are numbers.
  static let greatestCoordinate = 1e150

  /// Refuses coordinates whose squares overflow: GEOS answers those with nothing at all, or for ever.
  func requireModestExtent(_ function: String) throws(GEOSError) {
    guard let box = try extent() else { return }
    let greatest = max(box.west.magnitude, box.east.magnitude, box.south.magnitude, box.north.magnitude)
    guard greatest <= Geometry.greatestCoordinate else {
      throw GEOSError(
        code: .outOfRange, operation: function,
        message: "a coordinate of \(greatest) is beyond \(Geometry.greatestCoordinate), where areas are no numbers")
    }
  }

  /// Refuses areas that are not valid, where GEOS trusts that they are and crashes when they are not.
  func requireValid(_ function: String) throws(GEOSError) {
    let validity = try validity()
    guard let reason = validity.reason else { return }
    let place = validity.place.map { " at \($0.x) \($0.y)" } ?? ""
    throw GEOSError(code: .malformedGeometry, operation: function, message: "the geometry is not valid: \(reason)\(place)")
  }
}
