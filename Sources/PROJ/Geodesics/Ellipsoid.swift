/// An ellipsoid of revolution.
public struct Ellipsoid: Sendable, Hashable {
  /// Semi-major axis in metres.
  public let a: Double
  /// Flattening, (a − b) / a.
  public let f: Double

  /// An ellipsoid of a positive, finite axis and a flattening below 0.1 in magnitude; `nil` for anything else.
  public init?(semiMajorAxis a: Double, flattening f: Double) {
    guard a.isFinite, a > 0, abs(f) < 0.1 else { return nil }
    self.init(a, f)
  }

  private init(_ a: Double, _ f: Double) {
    self.a = a
    self.f = f
  }

  /// Semi-minor axis in metres.
  public var b: Double { a * (1 - f) }

  /// WGS 84 (EPSG:7030).
  public static let wgs84 = Ellipsoid(6_378_137, 1 / 298.257223563)
  /// GRS 1980 (EPSG:7019).
  public static let grs80 = Ellipsoid(6_378_137, 1 / 298.257222101)
  /// Krassowsky 1940 (EPSG:7024), of the Pulkovo 1942 datum.
  public static let krassowsky1940 = Ellipsoid(6_378_245, 1 / 298.3)
}
