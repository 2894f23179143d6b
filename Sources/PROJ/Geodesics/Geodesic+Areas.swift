import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The signed area, counter-clockwise positive, and the perimeter of a ring of any size; a closing repeat of the first
  /// position changes nothing. (`geod_polygon_addpoint`, `geod_polygon_compute`)
  ///
  /// The area is that on the left of the ring as it runs, in −½…½ of the ellipsoid's; square metres and metres. Both are 0
  /// for no position, and NaN where a position is not on the ellipsoid, and for a range beyond the positions.
  public func polygonAreaPerimeter(of coordinates: Coordinates, ring: Range<Int>) -> (area: Double, perimeter: Double) {
    guard coordinates.holds(ring) else { return (.nan, .nan) }
    let stride = coordinates.stride
    let values = coordinates.values
    return unsafe withUnsafePointer(to: constants) { constants in
      var polygon = geod_polygon()
      unsafe geod_polygon_init(&polygon, 0)
      for index in ring {
        let (longitude, latitude) = (values[index * stride], values[index * stride + 1])
        guard longitude.isFinite, abs(latitude) <= 90 else { return (Double.nan, Double.nan) }
        unsafe geod_polygon_addpoint(constants, &polygon, latitude, longitude)
      }
      var area = 0.0
      var perimeter = 0.0
      unsafe _ = geod_polygon_compute(constants, &polygon, 0, 1, &area, &perimeter)
      return (area, perimeter)
    }
  }
}
