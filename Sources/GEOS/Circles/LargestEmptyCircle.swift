import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The greatest circle that keeps clear of this geometry and whose centre lies in a boundary; `nil` when the geometry is
  /// empty.
  ///
  /// GEOS 3.11 looks for the centre in the geometry's own extent only, however far the boundary reaches.
  ///
  /// - Parameters:
  ///   - boundary: an area around the geometry; without one it is the convex hull.
  ///   - tolerance: how far the radius may fall short of the greatest, in the plane's units, at least a hundred thousandth
  ///     of the longer side of the extent; by default a thousandth of that side.
  /// - Throws: ``GEOSError`` when the boundary is no valid area or does not cover the geometry, when the tolerance is too
  ///   small, when the extent is more than a million times longer than wide, and, with a boundary, when it has no breadth.
  ///
  /// `GEOSLargestEmptyCircle_r`
  public func largestEmptyCircle(
    within boundary: Geometry? = nil, tolerance: Double? = nil
  ) throws(GEOSError) -> ClearCircle? {
    let function = "GEOSLargestEmptyCircle_r"
    guard let box = try extent() else { return nil }
    let search = try CircleSearch(self, function)
    let tolerance = try search.checked(tolerance ?? search.leastTolerance * 100)
    guard let boundary else {
      let place = Position(box.west, box.south)
      if box.west == box.east, box.south == box.north {
        return ClearCircle(circle: Circle(centre: place, radius: 0), touch: place)
      }
      return try unsafe withEngine { (lease, obstacles) throws(GEOSError) in
        try unsafe lease.clearCircle(function) { unsafe GEOSLargestEmptyCircle_r($0, obstacles, nil, tolerance) }
      }
    }
    try boundary.requireArea(function)
    try boundary.requireValid(function)
    // GEOS's cells have the shorter side of the extent: without one it goes on for ever.
    guard box.west < box.east, box.south < box.north else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the geometry's extent has no breadth")
    }
    guard try !boundary.handle().isEmpty else {
      throw GEOSError(code: .outOfRange, operation: function, message: "the boundary is empty")
    }
    return try unsafe withEngine(and: boundary) { (lease, obstacles, boundary) throws(GEOSError) in
      try unsafe lease.clearCircle(function) { unsafe GEOSLargestEmptyCircle_r($0, obstacles, boundary, tolerance) }
    }
  }
}
