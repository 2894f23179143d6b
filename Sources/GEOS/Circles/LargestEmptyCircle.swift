import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The greatest circle that keeps clear of this geometry and whose centre lies in a boundary; `nil` when the geometry is
  /// empty.
  ///
  /// - Parameters:
  ///   - boundary: an area around the geometry; without one it is the convex hull.
  ///   - tolerance: how far the radius may fall short of the greatest, in the plane's units, at least a hundred thousandth
  ///     of the longer side of the boundary's extent; by default a thousandth of that side.
  /// - Throws: ``GEOSError`` when the boundary is no valid area or does not cover the geometry, when the tolerance is too
  ///   small, and when an extent is more than a million times longer than wide.
  ///
  /// `GEOSLargestEmptyCircle_r`
  public func largestEmptyCircle(
    within boundary: Geometry? = nil, tolerance: Double? = nil
  ) throws(GEOSError) -> ClearCircle? {
    let function = "GEOSLargestEmptyCircle_r"
    guard let box = try extent() else { return nil }
    let own = try CircleSearch(self, function)
    guard let boundary else {
      let place = Position(box.west, box.south)
      if box.west == box.east, box.south == box.north {
        return ClearCircle(circle: Circle(centre: place, radius: 0), touch: place)
      }
      let tolerance = try own.checked(tolerance ?? own.leastTolerance * 100)
      return try unsafe withEngine { (lease, obstacles) throws(GEOSError) in
        try unsafe lease.clearCircle(function) { unsafe GEOSLargestEmptyCircle_r($0, obstacles, nil, tolerance) }
      }
    }
    guard boundary.dimension == 2, try !boundary.handle().isEmpty else {
      throw GEOSError(code: .malformedGeometry, operation: function, message: "the boundary is no area")
    }
    try boundary.requireValid(function)
    let search = try CircleSearch(boundary, function)
    let tolerance = try search.checked(tolerance ?? search.leastTolerance * 100)
    return try unsafe withEngine(and: boundary) { (lease, obstacles, boundary) throws(GEOSError) in
      try unsafe lease.clearCircle(function) { unsafe GEOSLargestEmptyCircle_r($0, obstacles, boundary, tolerance) }
    }
  }
}
