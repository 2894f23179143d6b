import Diagnostics
import PROJ
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension Conversion {
  /// How far, in degrees, positions of a table may lie outside the box of the extent of their system: one zone of six
  /// degrees. Farther off, the columns are swapped or the number of the zone is another's.
  private static let margin = 6.0

  /// Says of a table of grid coordinates that some of its rows lie nowhere near where their system is used.
  ///
  /// - Parameters:
  ///   - places: where each row stands.
  ///   - columns: the names of the columns that were read as x and y.
  /// - Returns: one fault at the first such row, or `nil`: they have one cause.
  func strayFault(
    among positions: [Position], at places: [SourcePlace], columns: (x: String, y: String)
  ) -> Diagnostic? {
    let system = transformation.source
    guard system.kind == .projected, let extent = system.areaOfUse, extent.west <= extent.east, extent.south <= extent.north
    else { return nil }
    let strays = positions.indices.filter { !isNear(extent, positions[$0]) }
    guard let first = strays.first else { return nil }
    let position = positions[first]
    let others = strays.count > 1 ? ", as \(strays.count - 1) more of \(positions.count) rows do" : ""
    let isSwapped = isNear(extent, Position(position.y, position.x))
    let zone = isSwapped ? nil : zoneText(of: position, in: extent)
    return Diagnostic(
      code: "outside-extent",
      "x: \(columns.x) = \(position.x.shortestText), y: \(columns.y) = \(position.y.shortestText) lies outside the extent of "
        + "\(system.authorityCode), “\(extent.name)”, by more than \(Self.margin.shortestText)°\(others); expected "
        + (zone ?? "x to be the easting and y the northing in this system"),
      at: places.indices.contains(first) ? places[first] : nil,
      suggestion: isSwapped ? "x: \(columns.y), y: \(columns.x)" : nil)
  }

  private func isNear(_ extent: AreaOfUse, _ position: Position) -> Bool {
    guard let place = try? applied(to: .point(position)).firstPosition else { return false }
    return (extent.south - Self.margin...extent.north + Self.margin).contains(place.y)
      && (extent.west - Self.margin...extent.east + Self.margin).contains(place.x)
  }

  /// What millions the easting begins with, where the system writes the number of its zone there and the position has another.
  private func zoneText(of position: Position, in extent: AreaOfUse) -> String? {
    var middle = [(extent.west + extent.east) / 2, (extent.south + extent.north) / 2]
    guard (try? transformation.apply(.inverse, to: &middle, stride: 2)) != nil else { return nil }
    let (own, given) = ((middle[0] / 1e6).rounded(.down), (position.x / 1e6).rounded(.down))
    guard own >= 1, own != given else { return nil }
    return "an easting that begins with the zone \(own.shortestText), not \(given.shortestText)"
  }
}
