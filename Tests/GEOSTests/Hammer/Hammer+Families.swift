import GEOS
import SimpleFeatures

extension Hammer {
  static let circles: [HammerOperation] = [
    .one("Geometry.minimumBoundingCircle()") { (geometry) throws(GEOSError) in try geometry.minimumBoundingCircle() },
    .one("Geometry.minimumRotatedRectangle()") { (geometry) throws(GEOSError) in try geometry.minimumRotatedRectangle() },
    .one("Geometry.minimumWidth()") { (geometry) throws(GEOSError) in try geometry.minimumWidth() },
    HammerOperation("Geometry.maximumInscribedCircle(tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().maximumInscribedCircle(tolerance: input.grid())
    },
    HammerOperation("Geometry.largestEmptyCircle(within:tolerance:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.largestEmptyCircle(within: input.chance(0.5) ? nil : right, tolerance: input.grid())
    },
  ]

  static let hulls: [HammerOperation] = [
    HammerOperation("Geometry.concaveHull(ratio:allowHoles:)") { (input) throws(GEOSError) in
      try input.geometry().concaveHull(ratio: input.share(), allowHoles: input.chance(0.5))
    },
    HammerOperation("Geometry.concaveHull(maxEdgeLength:allowHoles:)") { (input) throws(GEOSError) in
      try input.geometry().concaveHull(maxEdgeLength: input.number(), allowHoles: input.chance(0.5))
    },
    HammerOperation("Geometry.concaveHullOfPolygons(ratio:isTight:allowHoles:)") { (input) throws(GEOSError) in
      try input.geometry().concaveHullOfPolygons(
        ratio: input.share(), isTight: input.chance(0.5), allowHoles: input.chance(0.5))
    },
    HammerOperation("Geometry.polygonHull(_:_:)") { (input) throws(GEOSError) in
      let detail = input.chance(0.5) ? HullDetail.vertexShare(input.share()) : .areaShare(input.share())
      return try input.geometry().polygonHull(input.chance(0.5) ? .outer : .inner, detail)
    },
  ]

  static let triangulations: [HammerOperation] = [
    .one("Geometry.constrainedDelaunayTriangulation()") { (geometry) throws(GEOSError) in
      try geometry.constrainedDelaunayTriangulation()
    },
    HammerOperation("Geometry.delaunayTriangulation(tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().delaunayTriangulation(tolerance: input.tolerance())
    },
    HammerOperation("Geometry.delaunayEdges(tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().delaunayEdges(tolerance: input.tolerance())
    },
    HammerOperation("Geometry.voronoiDiagram(within:tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().voronoiDiagram(within: input.chance(0.5) ? nil : input.bounds(), tolerance: input.tolerance())
    },
    HammerOperation("Geometry.voronoiEdges(within:tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().voronoiEdges(within: input.chance(0.5) ? nil : input.bounds(), tolerance: input.tolerance())
    },
  ]

  static let coverages: [HammerOperation] = [
    .one("Geometry.coverageUnion()") { (geometry) throws(GEOSError) in try geometry.coverageUnion() },
    HammerOperation("Coverage.faults(gapWidth:)") { (input) throws(GEOSError) in
      try Coverage(input.geometries()).faults(gapWidth: input.tolerance())
    },
    HammerOperation("Coverage.simplified(tolerance:keepsOutline:)") { (input) throws(GEOSError) in
      try Coverage(input.geometries()).simplified(tolerance: input.tolerance(), keepsOutline: input.pick([false, true]))
    },
  ]

  static let alongLines: [HammerOperation] = [
    HammerOperation("Geometry.project(_:)") { (input) throws(GEOSError) in try input.geometry().project(input.position()) },
    HammerOperation("Geometry.projectNormalized(_:)") { (input) throws(GEOSError) in
      try input.geometry().projectNormalized(input.position())
    },
    HammerOperation("Geometry.interpolate(_:)") { (input) throws(GEOSError) in
      try input.geometry().interpolate(input.number())
    },
    HammerOperation("Geometry.interpolateNormalized(_:)") { (input) throws(GEOSError) in
      try input.geometry().interpolateNormalized(input.share())
    },
    HammerOperation("Geometry.lineSubstring(from:to:)") { (input) throws(GEOSError) in
      try input.geometry().lineSubstring(from: input.number(), to: input.number())
    },
    HammerOperation("Geometry.lineSubstringNormalized(from:to:)") { (input) throws(GEOSError) in
      try input.geometry().lineSubstringNormalized(from: input.share(), to: input.share())
    },
    .two("Geometry.split(by:)") { (left, right) throws(GEOSError) in try left.split(by: right) },
    HammerOperation("Geometry.split(at:tolerance:)") { (input) throws(GEOSError) in
      let geometry = input.geometry()
      let places = (0..<input.pick([0, 1, 5])).map { _ in input.position() }
      return try geometry.split(at: places, tolerance: input.tolerance())
    },
    .two("Geometry.sharedPaths(with:)") { (left, right) throws(GEOSError) in try left.sharedPaths(with: right) },
    HammerOperation("Geometry.snapped(to:tolerance:)") { (input) throws(GEOSError) in
      let (left, right) = input.pair()
      return try left.snapped(to: right, tolerance: input.tolerance())
    },
    HammerOperation("Geometry.withoutRepeatedPoints(tolerance:)") { (input) throws(GEOSError) in
      try input.geometry().withoutRepeatedPoints(tolerance: input.tolerance())
    },
    .one("Geometry.polygonizeValid()") { (geometry) throws(GEOSError) in try geometry.polygonizeValid() },
    .one("Geometry.polygonizerCutEdges()") { (geometry) throws(GEOSError) in try geometry.polygonizerCutEdges() },
  ]

  static let shapes: [HammerOperation] = [
    .one("Geometry.envelope()") { (geometry) throws(GEOSError) in try geometry.envelope() },
    .one("Geometry.extent()") { (geometry) throws(GEOSError) in try geometry.extent() },
    .one("Geometry.uniquePoints()") { (geometry) throws(GEOSError) in try geometry.uniquePoints() },
    .one("Geometry.simplicity()") { (geometry) throws(GEOSError) in try geometry.simplicity() },
    HammerOperation("Geometry.isOnGrid(_:)") { (input) throws(GEOSError) in try input.geometry().isOnGrid(input.number()) },
    HammerOperation("Geometry.offsetCurve(_:_:)") { (input) throws(GEOSError) in
      try input.geometry().offsetCurve(input.number(), input.bufferStyle())
    },
  ]
}

extension HammerInput {
  /// A share of a whole, mostly.
  fileprivate mutating func share() -> Double {
    chance(0.7) ? Double.random(in: 0...1, using: &random) : number()
  }

  fileprivate mutating func tolerance() -> Double {
    chance(0.5) ? 0 : chance(0.5) ? Double.random(in: 0...2, using: &random) : number()
  }
}
