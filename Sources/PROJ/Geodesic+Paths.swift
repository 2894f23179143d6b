import CPROJ
public import SimpleFeatures

extension Geodesic {
  /// The sum of the shortest paths along a range of positions, metres. (`geod_inverse`)
  public func lineLength(of coordinates: Coordinates, in path: Range<Int>) -> Double {
    guard path.count > 1 else { return 0 }
    var total = 0.0
    let stride = coordinates.stride
    let values = coordinates.values
    unsafe withUnsafePointer(to: constants) { constants in
      for index in (path.lowerBound + 1)..<path.upperBound {
        let (from, to) = ((index - 1) * stride, index * stride)
        guard abs(values[from + 1]) <= 90, abs(values[to + 1]) <= 90, values[from].isFinite, values[to].isFinite else {
          total = .nan
          return
        }
        var distance = 0.0
        unsafe geod_inverse(constants, values[from + 1], values[from], values[to + 1], values[to], &distance, nil, nil)
        total += distance
      }
    }
    return total
  }

  /// The signed area, counter-clockwise positive, and the perimeter of a ring; a closing repeat of the first position
  /// changes nothing. (`geod_polygon_addpoint`, `geod_polygon_compute`)
  ///
  /// The area is that on the left of the ring as it runs, in −½…½ of the ellipsoid's; square metres and metres.
  public func polygonAreaPerimeter(of coordinates: Coordinates, ring: Range<Int>) -> (area: Double, perimeter: Double) {
    var polygon = geod_polygon()
    unsafe geod_polygon_init(&polygon, 0)
    let stride = coordinates.stride
    let values = coordinates.values
    var area = Double.nan
    var perimeter = Double.nan
    let isUsable = ring.allSatisfy { values[$0 * stride].isFinite && abs(values[$0 * stride + 1]) <= 90 }
    guard isUsable else { return (area, perimeter) }
    unsafe withUnsafePointer(to: constants) { constants in
      for index in ring {
        unsafe geod_polygon_addpoint(constants, &polygon, values[index * stride + 1], values[index * stride])
      }
      unsafe _ = geod_polygon_compute(constants, &polygon, 0, 1, &area, &perimeter)
    }
    return (area, perimeter)
  }
}
