public import Geodesy
public import SimpleFeatures

/// Boundary markers in the order in which they stand along a line.
public struct MarkerChain: Sendable {
  public struct Marker: Sendable, Hashable {
    /// Its place in the list it came from.
    public var index: Int
    /// How far along the line it stands, in metres from the line's start.
    public var chainage: Double
    /// How far off the line it stands, in metres.
    public var offset: Double
  }

  /// By chainage; of equal ones in the order of the list.
  public let markers: [Marker]
  /// The length of the whole line in metres.
  public let lineLength: Double

  /// - Parameters:
  ///   - positions: the markers, in the order of their numbers.
  ///   - line: one line.
  /// - Throws: ``DelimitationError/Code/unsuitableGeometry`` when the line has no length.
  public init(
    _ positions: [Position], along line: Geometry, edges: EdgeMeaning, in metric: EllipsoidalMetric
  ) throws(DelimitationError) {
    lineLength = metric.length(of: line, edges: edges)
    guard lineLength > 0 else {
      throw DelimitationError(.unsuitableGeometry, "the line of the markers has no length; expected a line")
    }
    markers = positions.enumerated().compactMap { index, position -> Marker? in
      guard let nearest = metric.distance(from: line, to: .point(position), edges: edges) else { return nil }
      return metric.chainage(of: nearest.from, along: line, edges: edges).map {
        Marker(index: index, chainage: $0, offset: nearest.distance)
      }
    }.sorted { $0.chainage != $1.chainage ? $0.chainage < $1.chainage : $0.index < $1.index }
  }

  /// The length along the line from the first marker to the last, in metres.
  public var markedLength: Double { (markers.last?.chainage ?? 0) - (markers.first?.chainage ?? 0) }

  /// The length along the line between each two markers, in metres: one fewer than there are markers.
  public var spacings: [Double] { zip(markers, markers.dropFirst()).map { $1.chainage - $0.chainage } }

  /// Markers that stand before another of a lesser number, along the line in the direction that most numbers run.
  public var orderFaults: [(marker: Marker, next: Marker)] {
    let pairs = Array(zip(markers, markers.dropFirst())).filter { $0.chainage < $1.chainage }
    let falling = pairs.filter { $0.index > $1.index }
    let rising = pairs.filter { $0.index < $1.index }
    return (falling.count <= rising.count ? falling : rising).map { (marker: $0, next: $1) }
  }
}
