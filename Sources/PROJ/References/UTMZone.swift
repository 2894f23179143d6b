public import SimpleFeatures

/// A zone of the Universal Transverse Mercator grid.
public struct UTMZone: Sendable, Hashable {
  /// 1…60, eastward from the antimeridian.
  public let number: Int
  /// Whether it is the northern half of the zone.
  public let isNorth: Bool

  /// `nil` for a number outside 1…60.
  public init?(_ number: Int, isNorth: Bool) {
    guard (1...60).contains(number) else { return nil }
    self.number = number
    self.isNorth = isNorth
  }

  /// The zone of a place in degrees, with the exceptions of south-west Norway and of Svalbard; a place on the border of
  /// two belongs to the eastern one, and the equator to the north.
  ///
  /// `nil` outside the grid, which reaches from 80° S to 84° N, and for a place that is none.
  public init?(containing place: Position) {
    guard place.x.isFinite, (-80...84).contains(place.y) else { return nil }
    let turned = (place.x + 180).truncatingRemainder(dividingBy: 360)
    let east = turned < 0 ? turned + 360 : turned
    let longitude = east - 180
    var number = min(Int(east / 6), 59) + 1
    if (56..<64).contains(place.y), (3..<12).contains(longitude) { number = 32 }
    if place.y >= 72, (0..<42).contains(longitude) {
      number = longitude < 9 ? 31 : longitude < 21 ? 33 : longitude < 33 ? 35 : 37
    }
    self.init(number, isNorth: place.y >= 0)
  }

  /// Degrees.
  public var centralMeridian: Double { Double(number * 6 - 183) }

  /// `38N`.
  public var name: String { "\(number)\(isNorth ? "N" : "S")" }

  /// The registered system of the zone on a datum: `EPSG:32638`, or on `ED50` `EPSG:23038`.
  ///
  /// - Parameters:
  ///   - datum: the name of the geographic system, as the register writes it before ` / UTM zone 38N`.
  ///   - authority: the one whose register has the system, such as `EPSG`.
  /// - Throws: `PROJError` with `unknownCode` where the register has no such system.
  public func system(on datum: String = "WGS 84", in authority: String = "EPSG") throws(PROJError) -> CoordinateReferenceSystem
  {
    // The one that nearly all ask for has its code by a rule; a search by name takes a tenth of a second.
    if datum == "WGS 84", authority == "EPSG" {
      return try CoordinateReferenceSystem(authorityCode: "EPSG:\((isNorth ? 32600 : 32700) + number)")
    }
    let wanted = "\(datum) / UTM zone \(name)"
    let found = try Register.systems(named: wanted, in: authority, kinds: [.projected], isExact: true)
    guard
      let system = found.first(where: { $0.name == wanted && !$0.isDeprecated }) ?? found.first(where: { $0.name == wanted })
    else { throw PROJError(.unknownCode, "no coordinate reference system named \(wanted)", in: "proj_create_from_name") }
    return system
  }
}
