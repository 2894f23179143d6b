public import SimpleFeatures

extension EllipsoidalMetric {
  /// The length of the lines of a geometry in metres; points and areas have none.
  ///
  /// Geodesic edges are each within 15 nm; planar edges are integrated to a relative 1e-12; rhumb lines and parallels
  /// follow closed formulas.
  public func length(of geometry: Geometry, edges: EdgeMeaning = .geodesic) -> Double {
    let coordinates = geometry.coordinates
    var total = coordinates.members.reduce(0) { $0 + length(of: $1, edges: edges) }
    guard coordinates.type.dimension == 1 else { return total }
    for path in coordinates.paths { total += length(of: coordinates, path, edges: edges) }
    return total
  }

  /// The length of all rings of the areas of a geometry in metres, holes included; points and lines have none, nor have the
  /// edges along which areas are cut at the antimeridian.
  public func perimeter(of geometry: Geometry, edges: EdgeMeaning = .geodesic) -> Double {
    if isCutAtAntimeridian(geometry) { return length(of: outline(of: geometry), edges: edges) }
    let coordinates = geometry.coordinates
    var total = coordinates.members.reduce(0) { $0 + perimeter(of: $1, edges: edges) }
    guard coordinates.type.dimension == 2 else { return total }
    for ring in coordinates.paths { total += length(of: coordinates, ring, edges: edges) }
    return total
  }

  private func length(of coordinates: Coordinates, _ path: Range<Int>, edges: EdgeMeaning) -> Double {
    guard path.count > 1 else { return 0 }
    if edges == .geodesic {
      let stride = coordinates.stride
      return geodesicLength(
        coordinates.values.span.extracting(path.lowerBound * stride..<path.upperBound * stride), stride: stride)
    }
    return length(of: coordinates.pairs(in: path), edges: edges)
  }

  /// The length of a path in metres.
  func length(of path: [LonLat], edges: EdgeMeaning = .geodesic) -> Double {
    zip(path, path.dropFirst()).reduce(0) { $0 + edgeLength($1.0, $1.1, meaning: edges) }
  }
}
