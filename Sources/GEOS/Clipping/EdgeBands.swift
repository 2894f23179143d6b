import SimpleFeatures

/// The edges of an area, sorted into bands from south to north, so that what is near a line or beside a place is found quickly.
///
/// Numbers of bands and of entries stay proportional to the edges: where every edge spans the whole height there are few bands.
struct EdgeBands: Sendable {
  /// An edge: `x y` of its lower end, then of its upper one; of two at one height the western is the lower. So neighbours that
  /// share an edge have the same numbers.
  typealias Edge = SIMD4<Double>

  /// Magnitudes of coordinates, 0 aside, for which ``Orientation`` is exact.
  static let range = 0x1p-400...0x1p400

  let least: Place
  let greatest: Place
  /// Bands for each unit of height.
  private let scale: Double
  private let bandCount: Int
  /// Band by band, those that begin in it first, then those that come from below.
  let entries: [Edge]
  /// Where each band's entries begin, with the end of the last.
  private let starts: [Int32]
  /// Where in each band those from below begin.
  private let continuing: [Int32]

  /// - Returns: `nil` for what has no edges and for coordinates outside ``range``.
  init?(_ area: Coordinates) {
    var edges: [Edge] = []
    edges.reserveCapacity(area.count)
    for ring in area.paths {
      guard var before = ring.first.map({ Place(area, $0) }), before.isInRange else { return nil }
      for index in ring.dropFirst() {
        let place = Place(area, index)
        guard place.isInRange else { return nil }
        if place != before { edges.append(Self.edge(before, place)) }
        before = place
      }
    }
    guard let first = edges.first, edges.count < Int32.max / 8 else { return nil }
    var least = first.lowHalf
    var greatest = first.highHalf
    var heights = 0.0
    for edge in edges {
      least = pointwiseMin(least, pointwiseMin(edge.lowHalf, edge.highHalf))
      greatest = pointwiseMax(greatest, pointwiseMax(edge.lowHalf, edge.highHalf))
      heights += edge.w - edge.y
    }
    self.least = least
    self.greatest = greatest
    let height = greatest.y - least.y
    // An edge spans on average two bands more than the one it begins in.
    let wanted = height > 0 ? 2 * Double(edges.count) * (height / heights) : 1
    let count = max(1, min(edges.count, Int(wanted)))
    let scale = height > 0 ? Double(count) / height : 0
    bandCount = count
    self.scale = scale.isFinite ? scale : 0
    (entries, starts, continuing) = Self.sorted(edges, count) { [least, scale] y in
      Self.band(y, least.y, scale.isFinite ? scale : 0, count)
    }
  }

  private static func edge(_ a: Place, _ b: Place) -> Edge {
    a.y < b.y || (a.y == b.y && a.x < b.x) ? Edge(lowHalf: a, highHalf: b) : Edge(lowHalf: b, highHalf: a)
  }

  private static func sorted(
    _ edges: [Edge], _ bands: Int, _ band: (Double) -> Int
  ) -> (entries: [Edge], starts: [Int32], continuing: [Int32]) {
    var starts = [Int32](repeating: 0, count: bands + 1)
    var beginning = [Int32](repeating: 0, count: bands)
    for edge in edges {
      let first = band(edge.y)
      beginning[first] += 1
      for index in first...band(edge.w) { starts[index + 1] += 1 }
    }
    for index in 0..<bands { starts[index + 1] += starts[index] }
    let continuing = (0..<bands).map { starts[$0] + beginning[$0] }
    var next = starts
    var nextFromBelow = continuing
    var entries = [Edge](repeating: .zero, count: Int(starts[bands]))
    for edge in edges {
      let first = band(edge.y)
      let last = band(edge.w)
      entries[Int(next[first])] = edge
      next[first] += 1
      guard first < last else { continue }
      for index in first + 1...last {
        entries[Int(nextFromBelow[index])] = edge
        nextFromBelow[index] += 1
      }
    }
    return (entries, starts, continuing)
  }

  /// Never falls as `y` rises, whatever is rounded: what has heights in common has a band in common.
  @inline(__always)
  private static func band(_ y: Double, _ south: Double, _ scale: Double, _ count: Int) -> Int {
    Int(max(0, min((y - south) * scale, Double(count - 1))))
  }

  @inline(__always)
  func band(of y: Double) -> Int { Self.band(y, least.y, scale, bandCount) }

  /// All entries of a band.
  @inline(__always)
  func all(in band: Int) -> Range<Int> { Int(starts[band])..<Int(starts[band + 1]) }

  /// The entries of a band that begin in it.
  @inline(__always)
  func beginning(in band: Int) -> Range<Int> { Int(starts[band])..<Int(continuing[band]) }

  @inline(__always)
  func isApart(_ low: Place, _ high: Place) -> Bool {
    low.x > greatest.x || high.x < least.x || low.y > greatest.y || high.y < least.y
  }
}

extension Place {
  @inline(__always)
  init(_ coordinates: Coordinates, _ index: Int) {
    let start = index * coordinates.stride
    self.init(coordinates.values[start], coordinates.values[start + 1])
  }

  /// Whether ``Orientation`` is exact for it. False for numbers that are not finite.
  @inline(__always)
  var isInRange: Bool {
    (x == 0 || EdgeBands.range.contains(x.magnitude)) && (y == 0 || EdgeBands.range.contains(y.magnitude))
  }
}
