import GEOS
public import Geodesy
public import SimpleFeatures

/// How far a line lies from another on either side of it: the area between the two over the other's length.
public struct LineOffsets: Sendable, Hashable {
  /// The areas between the lines left and right of the reference, square metres.
  public var left: Double
  public var right: Double
  /// The length of the reference in metres.
  public var length: Double

  /// The mean offset, metres, positive to the left.
  public var mean: Double { (left - right) / length }
}

extension EllipsoidalMetric {
  /// The areas between a reference and another line, by the side of the reference on which they lie.
  ///
  /// The ends are joined by geodesics. What the other line alone encloses, away from the reference, is left out.
  ///
  /// - Parameter maxError: How far the outlines may move where they are cut by one another, metres.
  public func offsets(
    of other: Geometry, from reference: Geometry, edges: EdgeMeaning = .geodesic, maxError: Double
  ) throws(DelimitationError) -> LineOffsets {
    let paths = try [reference, other].map { (line) throws(DelimitationError) -> [LonLat] in
      let lines = geodesicPieces(line, edges: edges).lines.filter { $0.count > 1 }
      guard lines.count == 1 else {
        throw DelimitationError(.unsuitableGeometry, "there are \(lines.count) lines; expected one connected line")
      }
      return lines[0]
    }
    let (own, far) = (paths[0], paths[1])
    let ahead = inverse(own[0], far[0]).distance + inverse(own[own.count - 1], far[far.count - 1]).distance
    let back = inverse(own[0], far[far.count - 1]).distance + inverse(own[own.count - 1], far[0]).distance
    let turned = back < ahead ? far.reversed() : far
    let joints = [[own[0], turned[0]], [own[own.count - 1], turned[turned.count - 1]]].filter { $0[0] != $0[1] }
    let outlines = Pieces(lines: [own, turned] + joints).geometry
    let tree = SiteTree(sites(of: Pieces(lines: [own])), in: self)
    let faces = try DelimitationError.translating {
      try densified(outlines, edges: .geodesic, maxError: maxError).node().polygonize()
    }
    var offsets = LineOffsets(left: 0, right: 0, length: length(of: reference, edges: edges))
    for face in Pieces(faces).areas {
      guard let shell = face.first, let side = side(of: shell, along: tree, maxError: maxError) else { continue }
      let size = area(of: Pieces(areas: [face]).geometry)
      if side { offsets.left += size } else { offsets.right += size }
    }
    return offsets
  }

  /// Whether an area lies left of the line that its outline partly follows; `nil` where it follows no part of it.
  ///
  /// An edge between two positions of the line, and a place where it was cut, stray from the line by what `maxError` allows. So may
  /// a short piece of the other line come as near; the longer of what runs with the line and against it decides.
  private func side(of shell: [LonLat], along line: SiteTree, maxError: Double) -> Bool? {
    let turn = zip(shell, shell.dropFirst()).reduce(0) {
      $0 + ($1.0.x - shell[0].x) * ($1.1.y - shell[0].y) - ($1.1.x - shell[0].x) * ($1.0.y - shell[0].y)
    }
    let limit = maxError + 0.01
    var with = 0.0
    for (from, to) in zip(shell, shell.dropFirst()) {
      guard line.nearest(to: from, limit: limit) != nil, line.nearest(to: to, limit: limit) != nil,
        let middle = line.nearest(to: (from + to) / 2, limit: limit)
      else { continue }
      let site = line.sites[middle.site]
      let along = ((site.to - site.from) * (to - from)).sum()
      if along != 0 { with += inverse(from, to).distance * (along > 0 ? 1 : -1) }
    }
    return with == 0 ? nil : (with > 0) == (turn > 0)
  }
}
