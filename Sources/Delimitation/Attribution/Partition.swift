public import SimpleFeatures

/// One way to divide ground between parties: what a line, or a list of areas, attributes to each.
///
/// Edges are straight in longitude and latitude, all longitudes in one frame (`EllipsoidalMetric.aligned`).
public struct Partition: Sendable {
  /// What the line or the list is called, for messages and headings.
  public var name: String
  /// In an order of their own, each once.
  public var parties: [String]
  /// Of each party, dissolved; empty for one to which nothing is attributed.
  public var areas: [Geometry]
  /// The standard deviation of the positions of the line in metres, in each direction; `nil` where it is not known.
  public var accuracy: Double?

  public init(_ name: String, parties: [String], areas: [Geometry], accuracy: Double? = nil) {
    self.name = name
    self.parties = parties
    self.areas = areas
    self.accuracy = accuracy
  }

  /// The area attributed to a party; an empty collection for one that it does not know.
  public func area(of party: String) -> Geometry {
    parties.firstIndex(of: party).map { areas[$0] } ?? .geometryCollection([])
  }
}
