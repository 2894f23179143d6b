import Glibc
import SimpleFeatures

/// Bends a path's edges so that their images can be drawn as straight ones: halves each until its image stays within a
/// tolerance of the chord.
struct Densification {
  /// At most so many positions come of one path.
  static let limit = 1_000_000
  /// An edge halved so often is torn, not bent.
  private static let rounds = 30

  /// What the tolerance is measured in.
  enum Metric {
    /// Degrees of longitude, latitude on an ellipsoid of this axis: longitudes go on across ±180.
    case degrees(Double)
    /// Units of so many metres.
    case plane(Double)
  }

  /// Metres.
  let tolerance: Double
  let metric: Metric
  /// The positions at a quarter, a half and three quarters of an edge, the same ones whichever way it runs.
  let quarters: (Position, Position) -> [Position]
  let image: ([Position]) throws(PROJError) -> [Position]

  /// A place on the way, where the path was before, and how the edge to the next one goes.
  private struct Place {
    var origin: Position
    var image: Position
    /// By how many degrees of longitude the edge to the next place turns; `nil` while that is not known.
    var turn: Double?
    var isDone = false
  }

  /// The images of the path's positions and of those that it needs between them; longitudes go on.
  func run(_ path: [Position]) throws(PROJError) -> [Position] {
    guard path.count > 1 else { return try image(path) }
    var places = zip(path, try image(path)).map { Place(origin: $0, image: $1) }
    for _ in 0..<Self.rounds {
      let open = places.indices.dropLast().filter { !places[$0].isDone }
      if open.isEmpty { return goingOn(places) }
      let middles = open.flatMap { quarters(places[$0].origin, places[$0 + 1].origin) }
      let images = try imageOfMiddles(middles)
      var next: [Place] = []
      next.reserveCapacity(places.count + open.count)
      var probe = 0
      for index in places.indices {
        var place = places[index]
        guard index + 1 < places.count, !place.isDone else {
          next.append(place)
          continue
        }
        let between = Array(images[probe..<(probe + 3)])
        let turned = turning([place.image] + between + [places[index + 1].image])
        place.isDone = isStraight(turned)
        place.turn = turned[4].x - turned[0].x
        next.append(place)
        if !place.isDone { next.append(Place(origin: middles[probe + 1], image: between[1])) }
        probe += 3
      }
      places = next
      guard places.count <= Self.limit else {
        throw PROJError(.badNumber, "a tolerance of \(tolerance) m makes more than 1,000,000 positions", in: "proj_trans")
      }
    }
    throw PROJError(.outsideDomain, "an edge is torn by the operation", in: "proj_trans")
  }

  private func imageOfMiddles(_ middles: [Position]) throws(PROJError) -> [Position] {
    do {
      return try image(middles)
    } catch {
      // The index would be one of a position that the caller never gave.
      throw PROJError(error.code, "an edge leaves the domain of the operation: \(error.message)", in: error.function)
    }
  }

  /// Longitudes that go on from one position to the next by less than half a turn.
  private func turning(_ positions: [Position]) -> [Position] {
    guard case .degrees = metric else { return positions }
    var turned = positions
    for index in turned.indices.dropFirst() {
      turned[index].x = turned[index - 1].x + remainder(turned[index].x - turned[index - 1].x, 360)
    }
    return turned
  }

  private func goingOn(_ places: [Place]) -> [Position] {
    var images = places.map(\.image)
    guard case .degrees = metric else { return images }
    for index in images.indices.dropFirst() {
      // Whole turns are added to the longitude as it is, so that a ring ends to the last digit where it began.
      let wanted = images[index - 1].x + (places[index - 1].turn ?? 0)
      images[index].x += 360 * ((wanted - images[index].x) / 360).rounded()
    }
    return images
  }

  /// Whether the inner ones of five positions lie within the tolerance of the chord between the outer ones.
  private func isStraight(_ positions: [Position]) -> Bool {
    let (start, end) = (positions[0], positions[4])
    return positions[1...3].allSatisfy { position in
      let (unitX, unitY) = units(at: position)
      let (dx, dy) = ((end.x - start.x) * unitX, (end.y - start.y) * unitY)
      let (px, py) = ((position.x - start.x) * unitX, (position.y - start.y) * unitY)
      let square = dx * dx + dy * dy
      let share = square > 0 ? max(0, min(1, (px * dx + py * dy) / square)) : 0
      return hypot(px - share * dx, py - share * dy) <= tolerance
    }
  }

  /// Metres in a unit of each number.
  private func units(at position: Position) -> (Double, Double) {
    switch metric {
    case .plane(let metres): (metres, metres)
    case .degrees(let axis): (axis * .pi / 180 * cos(position.y * .pi / 180), axis * .pi / 180)
    }
  }
}
