import PROJ

/// The front at a distance from a cluster of edges, drawn by azimuth about a centre: on each ray from there it is met once.
struct StarFront {
  private let front: BufferFront
  private let centre: LonLat
  /// The cluster in the azimuthal equidistant plane about the centre, where short distances are right as they stand.
  private let planar: PlanarChain
  /// The exact distance; `nil` where the plane's is near enough.
  private let exact: SiteTree?

  private struct Vertex {
    var azimuth: Double
    var reach: Double
    /// The segment it is nearest to.
    var site: Int
  }

  init(of positions: [LonLat], about centre: LonLat, for front: BufferFront) {
    self.front = front
    self.centre = centre
    let metric = front.metric
    let local = GeodesicPlane(centre: centre, metric: metric)
    planar = PlanarChain(positions.map(local.project))
    // Nothing in question is farther than 1.75 distances from the centre: see `GeodesicPlane` for what that costs.
    let radius = metric.curvatureRadii.lowerBound
    let relative = (1.75 * front.distance / radius) * (1.75 * front.distance / radius) / 6
    let isPlanar = relative * front.distance <= front.tolerance / 8
    exact = isPlanar ? nil : SiteTree(metric.sites(of: Pieces(lines: [positions])), in: metric)
  }

  /// The closed ring, in the plane of the whole.
  func ring() -> [SIMD2<Double>] {
    var vertices: [Vertex] = []
    let steps = front.circleSteps
    var last = vertex(at: 0, guess: front.distance)
    let first = last
    vertices.append(first)
    for step in 1...steps {
      var next = first
      if step < steps { next = vertex(at: 360 * Double(step) / Double(steps), guess: last.reach) } else { next.azimuth = 360 }
      refine(last, next, depth: 0, into: &vertices)
      vertices.append(next)
      last = next
    }
    let corners = vertices.dropLast().map { front.plane.project(place(of: $0)) }
    return front.closed(corners[...])
  }

  private func place(of vertex: Vertex) -> LonLat {
    front.metric.direct(centre, azimuth: vertex.azimuth, distance: vertex.reach).position
  }

  private func local(_ vertex: Vertex) -> SIMD2<Double> {
    let angle = vertex.azimuth.degreesToRadians
    return SIMD2(angle.sine, angle.cosine) * vertex.reach
  }

  /// Adds vertices between two until the chord's middle is within a quarter of the tolerance of the distance; a corner
  /// anywhere on the chord is then within half of it.
  private func refine(_ from: Vertex, _ to: Vertex, depth: Int, into vertices: inout [Vertex]) {
    guard depth < 24 else { return }
    let ends = (local(from), local(to))
    guard (ends.1 - ends.0).norm > front.tolerance / 4 else { return }
    // On the front of one segment the chord is as near as `circleSteps` makes it; what another one adds is too wide to hide.
    if exact != nil, from.site == to.site, (ends.1 - ends.0).norm <= front.longestStep { return }
    let middle = (ends.0 + ends.1) / 2
    guard abs(distance(at: middle) - front.distance) > front.tolerance / 4 else { return }
    let between = vertex(at: (from.azimuth + to.azimuth) / 2, guess: middle.norm)
    refine(from, between, depth: depth + 1, into: &vertices)
    vertices.append(between)
    refine(between, to, depth: depth + 1, into: &vertices)
  }

  private func distance(at point: SIMD2<Double>) -> Double {
    guard let exact else { return planar.nearest(to: point).distance }
    let position = GeodesicPlane(centre: centre, metric: front.metric).unproject(point)
    return exact.nearest(to: position)?.distance ?? .infinity
  }

  /// Where the ray at an azimuth meets the front: Newton's steps, the slope being the cosine between ray and gradient,
  /// which is at least 0.6 as the cluster lies within three quarters of the distance.
  private func vertex(at azimuth: Double, guess: Double) -> Vertex {
    let angle = azimuth.degreesToRadians
    let ray = SIMD2(angle.sine, angle.cosine)
    var vertex = Vertex(azimuth: azimuth, reach: guess, site: 0)
    for _ in 0..<30 {
      let found = planar.nearest(to: ray * vertex.reach)
      vertex.site = found.segment
      let miss = found.distance - front.distance
      if abs(miss) < front.tolerance * 1e-3 { break }
      let away = ray * vertex.reach - found.point
      vertex.reach -= miss / max(0.5, (away.x * ray.x + away.y * ray.y) / found.distance)
    }
    guard let exact else { return vertex }
    let path = GeodesicPath(front.metric.geodesic, from: centre.position, azimuth: azimuth)
    for _ in 0..<30 {
      let here = path.position(at: vertex.reach)
      guard let found = exact.nearest(to: LonLat(here.position)) else { break }
      vertex.site = found.site
      let miss = found.distance - front.distance
      if abs(miss) < front.tolerance * 1e-3 { break }
      let away = front.metric.inverse(found.position, LonLat(here.position)).azimuth2
      vertex.reach -= miss / max(0.5, (away - here.azimuth).degreesToRadians.cosine)
    }
    return vertex
  }
}
