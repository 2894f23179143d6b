/// How far the figures of a description are rounded.
public struct DescriptionRounding: Sendable, Hashable {
  /// Decimals of the seconds of azimuths, of the seconds of positions, and of metres.
  public var azimuthDecimals: Int
  public var positionDecimals: Int
  public var metreDecimals: Int

  /// Positions to 0.0001″ (3 mm), lengths to the centimetre, azimuths to a tenth of a second.
  public init(azimuthDecimals: Int = 1, positionDecimals: Int = 4, metreDecimals: Int = 2) {
    self.azimuthDecimals = azimuthDecimals
    self.positionDecimals = positionDecimals
    self.metreDecimals = metreDecimals
  }

  /// The unit of the last decimal: `0.0001`.
  static func step(_ decimals: Int, mark: String = ".") -> String {
    decimals > 0 ? "0" + mark + String(repeating: "0", count: decimals - 1) + "1" : "1"
  }
}

/// The languages that a description is written in.
public enum DescriptionLanguage: String, Sendable, Hashable, CaseIterable {
  case english = "en"
  case russian = "ru"
}
