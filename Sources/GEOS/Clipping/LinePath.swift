import SimpleFeatures

/// A line's places, none twice in a row, with a box around every few edges, so that what is far from an area is passed over.
struct LinePath {
  /// A box around the edges between places, both ends included.
  struct Stage {
    var places: ClosedRange<Int>
    var low: Place
    var high: Place
  }

  private static let edgesPerStage = 16

  let places: [Place]
  let stages: [Stage]
  let low: Place
  let high: Place

  /// - Returns: `nil` for a path of one position, and for coordinates outside ``EdgeBands/range``.
  init?(_ coordinates: Coordinates, _ path: Range<Int>) {
    guard path.count > 1 else { return nil }
    var places: [Place] = []
    places.reserveCapacity(path.count)
    for index in path {
      let place = Place(coordinates, index)
      guard place.isInRange else { return nil }
      if place != places.last { places.append(place) }
    }
    var stages: [Stage] = []
    for first in stride(from: 0, to: places.count - 1, by: Self.edgesPerStage) {
      let last = min(first + Self.edgesPerStage, places.count - 1)
      var stage = Stage(places: first...last, low: places[first], high: places[first])
      for index in first + 1...last {
        stage.low = pointwiseMin(stage.low, places[index])
        stage.high = pointwiseMax(stage.high, places[index])
      }
      stages.append(stage)
    }
    self.places = places
    self.stages = stages
    low = stages.reduce(places[0]) { pointwiseMin($0, $1.low) }
    high = stages.reduce(places[0]) { pointwiseMax($0, $1.high) }
  }
}

extension LinePath {
  /// Tells every stretch of an edge that lies in the area, in order: the number of the edge, from and to as shares of it.
  @inline(__always)
  func visitStretches(in edges: EdgeBands, _ stretch: (Int, Double, Double) -> Void) {
    guard !edges.isApart(low, high) else { return }
    var walk = AreaWalk(edges)
    var reached = -1
    for stage in stages where !edges.isApart(stage.low, stage.high) {
      // What was passed over is outside, and so is where it ends.
      if reached != stage.places.lowerBound { walk.start(at: places[stage.places.lowerBound]) }
      for index in stage.places.lowerBound..<stage.places.upperBound {
        walk.advance(to: places[index + 1]) { stretch(index, $0, $1) }
      }
      reached = stage.places.upperBound
    }
  }

  /// The planar length of what lies in the area.
  func length(in edges: EdgeBands) -> Double {
    var length = 0.0
    visitStretches(in: edges) { edge, from, to in
      let way = places[edge + 1] - places[edge]
      length += (way * way).sum().squareRoot() * (to - from)
    }
    return length
  }
}
