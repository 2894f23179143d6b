import GEOS
public import Geodesy
public import SimpleFeatures

/// The ground of several parties, which lines divide.
///
/// A line attributes what it cuts off as a whole: every face of the ground goes to the party that most of it belongs to.
public struct Territory: Sendable {
  public let parties: [String]
  /// The present area of each party, dissolved.
  public let areas: [Geometry]
  /// All areas together.
  public let ground: Geometry
  let metric: EllipsoidalMetric

  /// - Parameter areas: One for each party, straight in longitude and latitude, in one frame.
  public init(parties: [String], areas: [Geometry], in metric: EllipsoidalMetric) throws(DelimitationError) {
    self.parties = parties
    self.areas = areas
    self.metric = metric
    ground = try DelimitationError.translating { try Geometry.gathered(areas.flatMap(\.simpleParts)).unaryUnion() }
  }

  /// What a line attributes to each party.
  ///
  /// A line that ends on the present border between parties replaces it from there to its other end; the rest of the border
  /// stays. One that ends inside the ground, away from its edge and from that border, attributes nothing.
  ///
  /// - Parameters:
  ///   - name: What the line is called in messages.
  ///   - tolerance: How far the line may fall short of the edge or of the border, in metres.
  ///   - accuracy: The standard deviation of its positions in metres.
  /// - Throws: `unsuitableGeometry` with the place and the distances of an end that falls short, and for a line that does
  ///   not cross the ground.
  public func divided(
    by line: Geometry, named name: String, tolerance: Double, accuracy: Double? = nil
  ) throws(DelimitationError) -> Partition {
    let cut = try LineReach(of: self, tolerance: tolerance).completed(line, named: name)
    let faces = try DelimitationError.translating {
      try ground.simpleParts.flatMap { part in
        try part.intersects(cut) ? try EllipsoidalMetric.faces(of: part, cutBy: cut) : [part]
      }
    }
    guard faces.count > ground.simpleParts.count else {
      throw DelimitationError(
        .unsuitableGeometry, "`\(name)` does not cut the ground of the parties; expected a line that reaches across it")
    }
    var shares = [[Geometry]](repeating: [], count: parties.count)
    for face in faces { shares[try owner(of: face)].append(face) }
    let attributed = try shares.map { (faces) throws(DelimitationError) -> Geometry in
      guard faces.count > 1 else { return faces.first ?? .geometryCollection([]) }
      return try DelimitationError.translating { try Geometry.gathered(faces).unaryUnion() }
    }
    return Partition(name, parties: parties, areas: attributed, accuracy: accuracy)
  }

  /// The party to which most of a face belongs, the first of those that have the same.
  private func owner(of face: Geometry) throws(DelimitationError) -> Int {
    var best = (party: 0, area: -1.0)
    for (party, area) in areas.enumerated() {
      let common = try DelimitationError.translating { try face.intersection(area).planarArea() }
      if common > best.area { best = (party, common) }
    }
    return best.party
  }
}
