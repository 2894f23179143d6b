import GEOS
import Geodesy
import SimpleFeatures

/// The faces into which the outlines of two partitions cut the ground, noded once, so that neighbours share every vertex.
struct FaceArrangement {
  struct Face {
    var polygon: Geometry
    var area: Double
    /// To whom the face is attributed by each of the two, by their index; `nil` for nobody.
    var owners: [Int?]
  }

  let faces: [Face]

  /// - Parameter parties: Of both partitions.
  /// - Throws: `unsuitableGeometry` when areas of one partition overlap by more than a rounding.
  init(_ partitions: [Partition], parties: [String], in metric: EllipsoidalMetric) throws(DelimitationError) {
    let areas = partitions.map { partition in parties.map(partition.area) }
    let polygons = try DelimitationError.translating { () -> [Geometry] in
      let outlines = try areas.joined().filter { !$0.isEmpty }.flatMap { try $0.boundary().simpleParts }
      guard !outlines.isEmpty else { return [] }
      return try Geometry.gathered(outlines).unaryUnion().polygonize().coordinates.members
    }
    let inside = try DelimitationError.translating {
      try areas.map { try $0.map { $0.isEmpty ? nil : try PreparedGeometry($0) } }
    }
    var faces: [Face] = []
    for polygon in polygons {
      let holders = try DelimitationError.translating { () -> [[Int]] in
        let inner = try polygon.pointOnSurface().coordinates
        guard !inner.isEmpty else { return [] }
        return try inside.map { areas in try areas.indices.filter { try areas[$0]?.contains(inner[0]) == true } }
      }
      guard holders.contains(where: { !$0.isEmpty }) else { continue }
      for (partition, owners) in zip(partitions, holders) where owners.count > 1 {
        try Self.refuse(polygon, owners.map { parties[$0] }, partition, in: metric)
      }
      faces.append(Face(polygon: polygon, area: metric.area(of: polygon, edges: .planar), owners: holders.map(\.first)))
    }
    self.faces = faces
  }

  /// Refuses a face that one partition attributes twice, unless it is no wider than what rounding leaves.
  private static func refuse(
    _ face: Geometry, _ owners: [String], _ partition: Partition, in metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    let area = metric.area(of: face, edges: .planar)
    guard area > 1e-3 / 2 * metric.perimeter(of: face, edges: .planar) else { return }
    throw DelimitationError(
      .unsuitableGeometry,
      "in `\(partition.name)` the areas of \(owners.joined(separator: " and ")) overlap by \(area.rounded()) m²; "
        + "expected each place to be attributed once")
  }

  /// The polygons of all faces that the two attribute to these parties, joined where they meet.
  func polygons(_ first: Int?, _ second: Int?) throws(DelimitationError) -> [Geometry] {
    let own = faces.filter { $0.owners == [first, second] }.map(\.polygon)
    guard own.count > 1 else { return own }
    return try DelimitationError.translating { try Geometry.gathered(own).unaryUnion().simpleParts }
  }
}
