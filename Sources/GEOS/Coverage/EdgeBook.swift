import SimpleFeatures

/// The edges and vertices of each area, noted when first asked for.
struct EdgeBook {
  /// An edge without its direction.
  private struct Edge: Hashable {
    let low: Vertex
    let high: Vertex

    init(_ start: Position, _ end: Position) {
      let ends = [Vertex(start), Vertex(end)]
      let isOrdered = (start.x, start.y) < (end.x, end.y)
      low = ends[isOrdered ? 0 : 1]
      high = ends[isOrdered ? 1 : 0]
    }
  }

  private struct Vertex: Hashable {
    let x: Double
    let y: Double

    init(_ position: Position) {
      x = position.x
      y = position.y
    }
  }

  private struct Page {
    var edges: Set<Edge> = []
    var vertices: Set<Vertex> = []
  }

  private let members: [Geometry]
  private var pages: [Int: Page] = [:]

  init(_ members: [Geometry]) {
    self.members = members
  }

  /// Where lines that two areas have in common are not edges of both, one fault for each connected stretch.
  mutating func mismatches(_ first: Int, _ second: Int, along lines: [Geometry]) throws(GEOSError) -> [CoverageFault] {
    guard !lines.isEmpty else { return [] }
    let pages = [page(first), page(second)]
    let stray = lines.flatMap { $0.segments() }.filter { segment in
      !pages.allSatisfy { $0.edges.contains(Edge(segment.start, segment.end)) }
    }
    guard !stray.isEmpty else { return [] }
    let merged = try Geometry.multiLineString(stray.map { [$0.start, $0.end] }).lineMerge()
    return merged.simpleParts.map { stretch in
      let places = stretch.positions
      let missing = places.first { place in !pages.allSatisfy { $0.vertices.contains(Vertex(place)) } }
      return CoverageFault(kind: .mismatch, members: [first, second], shape: stretch, place: missing ?? places[0])
    }
  }

  private mutating func page(_ member: Int) -> Page {
    if let page = pages[member] { return page }
    var page = Page()
    for segment in members[member].segments() {
      page.edges.insert(Edge(segment.start, segment.end))
      page.vertices.insert(Vertex(segment.start))
    }
    pages[member] = page
    return page
  }
}
