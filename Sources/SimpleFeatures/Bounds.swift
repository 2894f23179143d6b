/// A box of longitudes and latitudes in degrees, or of eastings and northings.
///
/// In degrees a box may cross the antimeridian; then `west` is greater than `east` (RFC 7946, section 5.2).
public struct Bounds: Sendable, Hashable {
  public var west: Double
  public var south: Double
  public var east: Double
  public var north: Double

  public init(west: Double, south: Double, east: Double, north: Double) {
    self.west = west
    self.south = south
    self.east = east
    self.north = north
  }

  /// The least box around coordinates as they stand; `nil` when they are empty.
  public init?(_ coordinates: Coordinates) {
    if coordinates.type == .geometryCollection {
      self.init(coordinates.members.compactMap { Bounds($0.coordinates) })
      return
    }
    let values = coordinates.values
    guard coordinates.count > 0 else { return nil }
    self.init(west: values[0], south: values[1], east: values[0], north: values[1])
    let end = coordinates.count * coordinates.stride
    var index = 0
    while index < end {
      west = min(west, values[index])
      east = max(east, values[index])
      south = min(south, values[index + 1])
      north = max(north, values[index + 1])
      index += coordinates.stride
    }
  }

  /// The least box around boxes that do not cross the antimeridian; `nil` when there are none.
  public init?(_ boxes: [Bounds]) {
    guard var all = boxes.first else { return nil }
    for box in boxes.dropFirst() {
      all.west = min(all.west, box.west)
      all.south = min(all.south, box.south)
      all.east = max(all.east, box.east)
      all.north = max(all.north, box.north)
    }
    self = all
  }

  public var crossesAntimeridian: Bool { west > east }

  /// Whether a position lies in the box or on its edge.
  public func contains(_ position: Position) -> Bool {
    guard position.y >= south, position.y <= north else { return false }
    if crossesAntimeridian { return position.x >= west || position.x <= east }
    return position.x >= west && position.x <= east
  }

  /// Whether two boxes, neither of them across the antimeridian, have a point in common.
  public func intersects(_ other: Bounds) -> Bool {
    west <= other.east && other.west <= east && south <= other.north && other.south <= north
  }
}
