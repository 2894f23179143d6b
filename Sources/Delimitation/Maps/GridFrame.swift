public import PROJ
import Quantities
public import SimpleFeatures

/// A position in a grid, named as surveys of the Gauss–Krüger kind name it: X to the north, Y to the east.
public struct GridPosition: Sendable, Hashable {
  /// X: the northing, metres.
  public var northing: Double
  /// Y: the easting with the number of its zone before it where the system has that, metres: 8 507 577.
  public var easting: Double

  public init(northing: Double, easting: Double) {
    self.northing = northing
    self.easting = easting
  }

  /// The straight distance in the grid, metres.
  public func distance(to other: GridPosition) -> Double {
    let (north, east) = (other.northing - northing, other.easting - easting)
    return (north * north + east * east).squareRoot()
  }
}

/// A projected coordinate reference system with the operation that leads to it from WGS 84.
public struct GridFrame: Sendable {
  public let system: CoordinateReferenceSystem
  /// From the system to longitude and latitude on WGS 84.
  public let transformation: Transformation

  /// - Throws: `unsuitableGeometry` when the system has no grid, `geometry` when there is no such code or operation.
  public init(_ code: String, choosing choice: OperationChoice = .best) throws(DelimitationError) {
    let (system, transformation) = try DelimitationError.translating {
      let system = try CoordinateReferenceSystem(authorityCode: code)
      return (
        system,
        try Transformation(from: system, to: CoordinateReferenceSystem(authorityCode: "EPSG:4326"), choosing: choice)
      )
    }
    try self.init(transformation: transformation, system: system)
  }

  private init(transformation: Transformation, system: CoordinateReferenceSystem) throws(DelimitationError) {
    guard system.kind == .projected, system.axes.allSatisfy({ $0.unitFactor > 0 }), !system.axes.isEmpty else {
      throw DelimitationError(
        .unsuitableGeometry,
        "\(system.authorityCode) (\(system.name)) has no grid; expected a projected system such as EPSG:28408")
    }
    self.system = system
    self.transformation = transformation
  }

  /// A frame whose operation is known already, from the system to WGS 84.
  public init(_ transformation: Transformation) throws(DelimitationError) {
    try self.init(transformation: transformation, system: transformation.source)
  }

  /// The grid position of a place on WGS 84.
  public func grid(of position: Position) throws(DelimitationError) -> GridPosition {
    let planar = try DelimitationError.translating {
      try transformation.apply(.inverse, to: Position(position.x, position.y))
    }
    return GridPosition(northing: planar.y * metres, easting: planar.x * metres)
  }

  /// The place on WGS 84 of a grid position.
  public func position(of grid: GridPosition) throws(DelimitationError) -> Position {
    try DelimitationError.translating {
      try transformation.apply(.forward, to: Position(grid.easting / metres, grid.northing / metres))
    }
  }

  /// One unit of the grid in metres.
  private var metres: Double { system.axes.first?.unitFactor ?? 1 }
}
