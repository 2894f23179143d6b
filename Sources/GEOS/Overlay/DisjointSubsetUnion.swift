import CGEOS
public import SimpleFeatures

extension Geometry {
  /// The union of the geometry's members as of ``SimpleFeatures/Geometry/unaryUnion(grid:)``, for many members that lie in
  /// groups apart: each group whose bounds reach one another is joined by itself.
  ///
  /// - Throws: ``GEOSError`` for invalid areas.
  ///
  /// `GEOSDisjointSubsetUnion_r`, before GEOS 3.12 `GEOSUnaryUnion_r` and `GEOSSTRtree_query_r`
  public func disjointSubsetUnion() throws(GEOSError) -> Geometry {
    if LibraryVersion.isAtLeast(3, 12) {
      return try unsafe derived("GEOSDisjointSubsetUnion_r", GEOSDisjointSubsetUnion_r)
    }
    // Refuses what is malformed before it is taken apart.
    guard try !handle().isEmpty else { return try unaryUnion() }
    let members = simpleParts.filter { !$0.isEmpty }
    guard members.count > 1 else { return try unaryUnion() }
    let groups = try BoundsGroups(members).groups
    guard groups.count > 1 else { return try unaryUnion() }
    var joined: [Geometry] = []
    for group in groups {
      let parts = group.map { members[$0] }
      joined += try (parts.count == 1 ? parts[0] : Geometry.gathered(parts)).unaryUnion().simpleParts
    }
    return .gathered(joined)
  }
}

/// Geometries whose bounds reach one another, directly or over others.
private struct BoundsGroups {
  /// Indices, ascending in each group; groups in the order of their first members.
  private(set) var groups: [[Int]] = []

  init(_ geometries: [Geometry]) throws(GEOSError) {
    let index = try SpatialIndex(geometries)
    var isGrouped = Array(repeating: false, count: geometries.count)
    for first in geometries.indices where !isGrouped[first] {
      isGrouped[first] = true
      var group = [first]
      var next = 0
      while next < group.count {
        for neighbour in try index.query(geometries[group[next]]) where !isGrouped[neighbour] {
          isGrouped[neighbour] = true
          group.append(neighbour)
        }
        next += 1
      }
      groups.append(group.sorted())
    }
  }
}
