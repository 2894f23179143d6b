import CGEOS
import SimpleFeatures

/// The overlay of two areas that have most of their border in common, vertex for vertex.
///
/// To an overlay identical runs are thousands of coincident edges, which cost it more than crossings do. Here only what differs is
/// noded. Runs in common and noded pieces together part the plane into faces, each wholly in or out of either area; the result is those
/// that the operation asks for. Where anything does not fit – a run that another border touches, a common border with the areas on
/// either side of it, which makes a line of the result – GEOS is asked in the usual way.
struct SharedRunOverlay {
  /// Below so many positions of either area nothing is to be gained.
  private static let leastCount: Int32 = 5000
  private static let leastShare = 0.5

  private struct Face {
    var polygon: Geometry
    var isInFirst: Bool
    var isInSecond: Bool

    func isChosen(for operation: OverlayOperation) -> Bool {
      switch operation {
      case .intersection: isInFirst && isInSecond
      case .union: isInFirst || isInSecond
      case .difference: isInFirst && !isInSecond
      case .symmetricDifference: isInFirst != isInSecond
      }
    }
  }

  private let inFirst: AreaClipper
  private let inSecond: AreaClipper
  /// Runs in common and noded pieces of the rest: all the lines between faces.
  private let lines: [Coordinates]
  private let faces: [Face]

  /// - Returns: `nil` where the usual way is to be taken.
  init?(_ first: Geometry, _ second: Geometry) throws(GEOSError) {
    guard first.type.dimension == 2, second.type.dimension == 2, first.type != .geometryCollection,
      second.type != .geometryCollection
    else { return nil }
    guard try first.positionCount() >= Self.leastCount, try second.positionCount() >= Self.leastCount else { return nil }
    let (own, other) = (first.coordinates, second.coordinates)
    guard !own.hasZ, !other.hasZ, SharedSegments.estimatedShare(own, other) >= Self.leastShare else { return nil }
    inFirst = try AreaClipper(first)
    inSecond = try AreaClipper(second)
    guard inFirst.edges != nil, inSecond.edges != nil else { return nil }
    let runs = SharedSegments.runs(own, other)
    lines = try runs.shared + Geometry.gathered(runs.differing.map(Geometry.init)).unaryUnion().simpleParts.map(\.coordinates)
    guard let faces = try Self.faces(of: lines, inFirst, inSecond) else { return nil }
    self.faces = faces
  }

  /// The faces that lines form; `nil` where some line is no border of any, or a face cannot be told to be in or out.
  private static func faces(
    of lines: [Coordinates], _ inFirst: AreaClipper, _ inSecond: AreaClipper
  ) throws(GEOSError) -> [Face]? {
    let made = try Geometry.gathered(lines.map(Geometry.init)).polygonizeFully()
    guard made.cutEdges.isEmpty, made.dangles.isEmpty, made.invalidRings.isEmpty else { return nil }
    var faces: [Face] = []
    for polygon in made.polygons.coordinates.members {
      guard let inside = try polygon.pointOnSurface().positions.first else { return nil }
      let (own, other) = (try inFirst.location(of: inside), try inSecond.location(of: inside))
      guard own != .boundary, other != .boundary else { return nil }
      faces.append(Face(polygon: polygon, isInFirst: own == .interior, isInSecond: other == .interior))
    }
    return faces
  }

  /// The result of an operation; `nil` where the usual way is to be taken.
  func result(of operation: OverlayOperation) throws(GEOSError) -> Geometry? {
    var chosen = faces.filter { $0.isChosen(for: operation) }.map(\.polygon)
    guard !chosen.isEmpty else { return operation == .intersection ? nil : .empty(.polygon) }
    switch operation {
    // Two faces have no edge in common: it would have one area on both sides of its border.
    case .difference: break
    case .intersection: if meetOutside(chosen) { return nil }
    case .union, .symmetricDifference:
      guard let joined = try Self.faces(of: outline(of: chosen), inFirst, inSecond) else { return nil }
      chosen = joined.filter { $0.isChosen(for: operation) }.map(\.polygon)
    }
    let result = Geometry.gathered(chosen)
    return try result.isValid() ? result : nil
  }

  /// The lines that have one of some faces on one side only.
  private func outline(of faces: [Geometry]) -> [Coordinates] {
    // Every line is known by its first segment.
    var table = SegmentTable(capacity: lines.count)
    for line in lines { table.insert(line.firstSegment) }
    var sides = [Int](repeating: 0, count: lines.count)
    for face in faces { SharedSegments.visit(face.coordinates) { table[$0].map { sides[$0] += 1 } } }
    return lines.filter { table[$0.firstSegment].map { sides[$0] == 1 } ?? false }
  }

  /// Whether the areas have a line or a place in common that no face of their intersection has.
  private func meetOutside(_ common: [Geometry]) -> Bool {
    let own = faces.filter { $0.isInFirst && !$0.isInSecond }.map(\.polygon.coordinates)
    var border = SegmentTable(capacity: own.reduce(0) { $0 + $1.count })
    for face in own { SharedSegments.visit(face) { border.insert($0) } }
    var isCommon = false
    for face in faces where face.isInSecond && !face.isInFirst {
      SharedSegments.visit(face.polygon.coordinates) { isCommon = isCommon || border[$0] != nil }
    }
    if isCommon { return true }
    // A node where two lines end is only where one goes on.
    var ends: [Place: Int] = [:]
    for line in lines {
      ends[Place(line, 0), default: 0] += 1
      ends[Place(line, line.count - 1), default: 0] += 1
    }
    var junctions = Set(ends.filter { $0.value > 2 }.keys)
    for face in common where !junctions.isEmpty {
      let border = face.coordinates
      for index in 0..<border.count { junctions.remove(Place(border, index)) }
    }
    return !junctions.isEmpty
  }
}

extension Geometry {
  /// How many positions there are, asked of GEOS, so that those of a result are not read for it.
  fileprivate func positionCount() throws(GEOSError) -> Int32 {
    try unsafe withEngine { (lease, pointer) throws(GEOSError) in
      try unsafe lease.number("GEOSGetNumCoordinates_r", failingWith: -1) { unsafe GEOSGetNumCoordinates_r($0, pointer) }
    }
  }
}

extension Coordinates {
  fileprivate var firstSegment: SegmentTable.Segment { SegmentTable.segment(Place(self, 0), Place(self, 1)) }
}
