import GEOS
import Quantities
public import SimpleFeatures

extension EllipsoidalMetric {
  /// The longest distance a buffer of lines or areas may have, in metres: beyond, fronts of straight lines meet themselves.
  private static var longestBuffer: Double { 5_000_000 }
  /// The farthest that a buffer may reach from the middle of its geometry, in metres: less than half the Earth, since a ring
  /// is taken to enclose its smaller side.
  private static var longestReach: Double { 9_900_000 }

  /// Everything within a geodesic distance of a geometry, as polygons with geodesic edges; a negative distance leaves of
  /// its areas what is at least that far inside.
  ///
  /// Every point of the boundary lies within `tolerance` of the distance, measured to the nearest point of the geometry
  /// with the exact inverse. Vertices lie on it, those of circles a little outside so that their chords lie on both sides;
  /// what lies between them is checked while the front is drawn. Only flat
  /// ends and the line itself, where one side is asked for, bound it otherwise.
  ///
  /// - Parameters:
  ///   - distance: in metres, finite; at most 5,000 km, for points 9,900 km. 0 or less leaves nothing of points and lines.
  ///   - side: of lines; areas and points are always buffered on all sides.
  ///   - ends: of lines.
  ///   - tolerance: in metres, more than 0.
  /// - Returns: a polygon or multi polygon, empty where nothing is left; longitudes may pass 180 and are not cut there.
  public func buffer(
    of geometry: Geometry, by distance: Double, side: BufferSide = .both, ends: BufferEnds = .round,
    edges: EdgeMeaning = .geodesic, tolerance: Double
  ) throws(GeodesyError) -> Geometry {
    guard distance.isFinite else { throw GeodesyError(.outOfRange, "the distance is \(distance); expected a number of metres") }
    guard tolerance > 0, tolerance.isFinite else {
      throw GeodesyError(.outOfRange, "the tolerance is \(tolerance) m; expected more than 0")
    }
    var pieces = geodesicPieces(geometry, edges: edges, maxError: tolerance / 8)
    if distance <= 0 {
      pieces.points = []
      pieces.lines = []
    }
    guard let centre = middle(of: pieces.positions) else { return .empty(.polygon) }
    if distance == 0 { return pieces.geometry }
    try checkReach(of: pieces, from: centre, distance)
    let front = BufferFront(
      distance: abs(distance), tolerance: tolerance, plane: GeodesicPlane(centre: centre, metric: self))
    if pieces.positions.count == 1, let point = pieces.points.first, let disc = front.disc(about: point) { return disc }
    let planar = try GeodesyError.translating { try front.buffer(of: pieces, shrinks: distance < 0, side: side, ends: ends) }
    let rings = Pieces(planar).mapPaths(front.plane.unproject(path:))
    let result = try unwound(Pieces(areas: rings.areas))
    return result.isEmpty ? .empty(.polygon) : result.geometry
  }

  /// The band of a given whole width along a line, with flat ends: half of it on each side, or all of it on one.
  ///
  /// The same as a buffer with flat ends, of half the width for both sides, of the whole width for one.
  public func strip(
    along line: Geometry, width: Double, side: BufferSide = .both, edges: EdgeMeaning = .geodesic, tolerance: Double
  ) throws(GeodesyError) -> Geometry {
    let distance = side == .both ? width / 2 : width
    return try buffer(of: line, by: distance, side: side, ends: .flat, edges: edges, tolerance: tolerance)
  }

  private func checkReach(of pieces: Pieces, from centre: LonLat, _ distance: Double) throws(GeodesyError) {
    let isOfPoints = pieces.lines.isEmpty && pieces.areas.isEmpty
    let longest = isOfPoints ? Self.longestReach : Self.longestBuffer
    guard abs(distance) <= longest else {
      func kilometres(_ metres: Double) -> String {
        (metres / 1000).rounded(significantDigits: 6).plainText(separator: ",") + " km"
      }
      throw GeodesyError(
        .outOfRange, "the distance is \(kilometres(abs(distance))); expected at most \(kilometres(longest))")
    }
    let place = spacePoint(centre)
    let bounds = ChordBounds(self)
    let widest = pieces.positions.reduce(0) { max($0, (spacePoint($1) - place).length) }
    guard bounds.longest(chord: widest) + abs(distance) <= Self.longestReach else {
      throw GeodesyError(
        .unsuitableGeometry,
        "the buffer reaches more than \(Self.longestReach / 1000) km from the middle of its geometry; buffer its parts")
    }
  }
}
