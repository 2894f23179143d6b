import SimpleFeatures

extension Geometry {
  /// Refuses what is not valid, where GEOS trusts that it is and crashes or answers nonsense when it is not.
  ///
  /// - Parameter name: what the message calls it.
  func requireValid(_ function: String, _ name: String = "the geometry") throws(GEOSError) {
    let validity = try validity()
    guard let reason = validity.reason else { return }
    let place = validity.place.map { " at \($0.x) \($0.y)" } ?? ""
    throw GEOSError(code: .malformedGeometry, operation: function, message: "\(name) is not valid: \(reason)\(place)")
  }
}
