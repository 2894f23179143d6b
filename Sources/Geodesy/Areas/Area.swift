import PROJ
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The area of the polygons of a geometry in square metres, holes subtracted; points and lines have none.
  ///
  /// Orientation does not matter: a ring encloses the smaller of its two sides. Geodesic edges by the exact polygon
  /// routine (0.1 m² a edge at worst); other meanings by the integral of the area below each edge.
  public func area(of geometry: Geometry, edges: EdgeMeaning = .geodesic) -> Double {
    Pieces(geometry).areas.reduce(0) { $0 + area(of: $1, edges: edges) }
  }

  /// The area of one polygon, the shell first.
  func area(of rings: [[LonLat]], edges: EdgeMeaning) -> Double {
    guard let shell = rings.first else { return 0 }
    return rings.dropFirst().reduce(abs(signedArea(of: shell, edges: edges))) {
      $0 - abs(signedArea(of: $1, edges: edges))
    }
  }

  /// The area within a closed ring in square metres, positive when it runs counter-clockwise.
  package func signedArea(of ring: [LonLat], edges: EdgeMeaning) -> Double {
    switch edges {
    case .geodesic: geodesicArea(of: ring)
    case .planar, .rhumb: areaBelow(ring, edges)
    case .parallel:
      zip(ring, ring.dropFirst()).reduce(geodesicArea(of: ring)) { area, edge in
        edges.followsParallel(edge.0, edge.1) ? area - lens(edge.0, edge.1) : area
      }
    }
  }

  private func geodesicArea(of ring: [LonLat]) -> Double {
    guard ring.count > 3 else { return 0 }
    let coordinates = Geometry.lineString(ring.map(\.position)).coordinates
    return geodesic.polygonAreaPerimeter(of: coordinates, ring: 0..<ring.count).area
  }

  /// What lies between a parallel and the geodesic of the same ends, positive where an eastbound parallel is north of it.
  private func lens(_ from: LonLat, _ to: LonLat) -> Double {
    let belowGeodesic = geodesic.fullInverse(from: from.position, to: to.position).area
    return areaBelowEdge(from, to, .parallel, datum: 0) - belowGeodesic
  }

  /// The ring's area as the negative sum of the areas between its edges and the parallel of its first vertex.
  private func areaBelow(_ ring: [LonLat], _ edges: EdgeMeaning) -> Double {
    guard ring.count > 3 else { return 0 }
    let turns = zip(ring, ring.dropFirst()).reduce(0) { $0 + turn($1.0, $1.1) }
    let roundsPole = abs(turns) > .pi
    let datum = roundsPole ? 0 : ring[0].y.degreesToRadians
    let below = zip(ring, ring.dropFirst()).reduce(0) { $0 + areaBelowEdge($1.0, $1.1, edges, datum: datum) }
    guard roundsPole else { return -below }
    let cap = 2 * .pi * beltArea(.pi / 2) - abs(below)
    return turns * below > 0 ? cap : -cap
  }

  /// ∫ (S(φ) − S(φ₀)) dλ along an edge: the area between it and the parallel of latitude φ₀, positive to the east.
  private func areaBelowEdge(_ from: LonLat, _ to: LonLat, _ meaning: EdgeMeaning, datum: Double) -> Double {
    let south = from.y.degreesToRadians
    let north = to.y.degreesToRadians
    let base = beltArea(datum)
    let east = turn(from, to)
    let pieces = max(1, Int((abs(north - south) * 30).rounded(.up)))
    if abs(north - south) < 1e-12 || meaning == .parallel { return east * (beltArea(south) - base) }
    if meaning == .rhumb {
      let isometric = isometricDifference(south, north)
      let integral = Quadrature.integral(from: south, to: north, pieces: pieces) {
        (beltArea($0) - base) * meridionalRadius($0) / parallelRadius($0)
      }
      return east * integral / isometric
    }
    return east
      * Quadrature.integral(from: 0, to: 1, pieces: pieces) { beltArea(south + $0 * (north - south)) - base }
  }

  /// The area between the equator and a latitude, for one radian of longitude, in square metres.
  private func beltArea(_ latitude: Double) -> Double {
    let sine = latitude.sine
    let e = e2.squareRoot()
    let logarithmic = e > 1e-9 ? (e * sine).hyperbolicArcTangent / e : sine
    return semiMajorAxis * semiMajorAxis * (1 - e2) / 2 * (sine / (1 - e2 * sine * sine) + logarithmic)
  }
}
