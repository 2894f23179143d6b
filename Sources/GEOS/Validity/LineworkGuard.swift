import SimpleFeatures

/// Refuses areas whose rings cross themselves so often that GEOS would take hours over their linework.
///
/// GEOS builds areas from the noded edges, takes what they cover away and begins again with the rest, at most about half the
/// square root of the crossings times over (measured on random rings); each round takes some 20 µs an edge.
struct LineworkGuard {
  /// Edges times rounds: about ten seconds.
  static let greatestWork = 500_000.0
  /// Few crossings are few rounds, however many edges there are.
  static let fewCrossings = 1_000

  static func check(_ geometry: Geometry, _ function: String) throws(GEOSError) {
    if geometry.type == .geometryCollection {
      for member in geometry.coordinates.members { try check(member, function) }
      return
    }
    guard geometry.dimension == 2 else { return }
    let tree = SegmentTree(geometry.segments())
    let edges = Double(tree.segments.count)
    // Two of them in each pair of edges that cross.
    guard edges * edges > Double(fewCrossings) else { return }
    try ContextLease.lend { (lease) throws(GEOSError) in
      var crossings = 0
      for (index, segment) in tree.segments.enumerated() {
        try tree.visit(meeting: segment.bounds) { (other) throws(GEOSError) in
          guard other > index, let meeting = try segment.meeting(tree.segments[other], lease),
            meeting.isInterior(to: segment, tree.segments[other])
          else { return true }
          crossings += 1
          return true
        }
        let work = (edges + 2 * Double(crossings)) * Double(crossings).squareRoot() / 2
        guard crossings <= fewCrossings || work <= greatestWork else {
          throw GEOSError(
            code: .outOfRange, operation: function,
            message: "the rings cross themselves more than \(crossings) times, which would take hours; the structure of rings "
              + "can still be read")
        }
      }
    }
  }
}
