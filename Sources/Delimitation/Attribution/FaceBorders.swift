import SimpleFeatures

/// Which of two lines runs along the edges between faces.
struct FaceBorders {
  /// Both ends, the one that comes first in the order by longitude and latitude first.
  private typealias Edge = SIMD4<Double>

  private var sides: [Edge: [Int]] = [:]
  private let arrangement: FaceArrangement

  init(of arrangement: FaceArrangement) {
    self.arrangement = arrangement
    for (index, face) in arrangement.faces.enumerated() {
      Self.eachEdge(of: face.polygon) { edge, _, _ in sides[edge, default: []].append(index) }
    }
  }

  /// The parts of an outline that run along the first line and along the second alone; what both have, and the edge of the
  /// ground, is in neither.
  func stretches(of polygon: Geometry) -> [[Geometry]] {
    var stretches: [[Geometry]] = [[], []]
    Self.eachEdge(of: polygon) { edge, from, to in
      let faces = sides[edge, default: []]
      let isOn = (0...1).map { line in owner(faces.first, line) != owner(faces.dropFirst().first, line) }
      if isOn[0] != isOn[1] { stretches[isOn[0] ? 0 : 1].append(.lineString([from, to])) }
    }
    return stretches
  }

  private func owner(_ face: Int?, _ line: Int) -> Int? {
    face.flatMap { arrangement.faces[$0].owners[line] }
  }

  private static func eachEdge(of polygon: Geometry, _ body: (Edge, Position, Position) -> Void) {
    for part in polygon.simpleParts {
      let coordinates = part.coordinates
      for ring in coordinates.paths {
        for index in ring.dropLast() {
          let (from, to) = (coordinates[index], coordinates[index + 1])
          let isOrdered = from.x != to.x ? from.x < to.x : from.y < to.y
          body(isOrdered ? Edge(from.x, from.y, to.x, to.y) : Edge(to.x, to.y, from.x, from.y), from, to)
        }
      }
    }
  }
}
