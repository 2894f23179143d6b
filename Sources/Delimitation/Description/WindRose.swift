/// The rose of sixteen winds, by which descriptions name directions.
public enum Wind: Int, Sendable, Hashable, CaseIterable {
  case north, northNorthEast, northEast, eastNorthEast, east, eastSouthEast, southEast, southSouthEast
  case south, southSouthWest, southWest, westSouthWest, west, westNorthWest, northWest, northNorthWest

  /// Half the angle between two winds, in degrees: how far a direction may be from the wind it is named by.
  public static let halfWidth = 11.25

  /// The wind nearest to an azimuth in degrees.
  public init(azimuth: Double) {
    let turns = (azimuth / (2 * Self.halfWidth)).rounded()
    let index = turns.isFinite ? Int(turns.truncatingRemainder(dividingBy: 16)) : 0
    self = Self.allCases[index < 0 ? index + 16 : index]
  }

  /// Degrees clockwise from north.
  public var azimuth: Double { Double(rawValue) * 2 * Self.halfWidth }

  /// How far an azimuth in degrees lies from this wind, 0 to 180.
  public func deviation(of azimuth: Double) -> Double {
    (azimuth - self.azimuth).remainder(dividingBy: 360).magnitude
  }

  /// `SSE`
  public var abbreviation: String {
    ["N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW"][rawValue]
  }

  /// `south-south-easterly`
  public var english: String {
    [
      "northerly", "north-north-easterly", "north-easterly", "east-north-easterly", "easterly", "east-south-easterly",
      "south-easterly", "south-south-easterly", "southerly", "south-south-westerly", "south-westerly",
      "west-south-westerly", "westerly", "west-north-westerly", "north-westerly", "north-north-westerly",
    ][rawValue]
  }

  /// `юго-юго-восточном`, as it stands after «в» and before «направлении».
  public var russian: String {
    [
      "северном", "северо-северо-восточном", "северо-восточном", "востоко-северо-восточном", "восточном",
      "востоко-юго-восточном", "юго-восточном", "юго-юго-восточном", "южном", "юго-юго-западном", "юго-западном",
      "западо-юго-западном", "западном", "западо-северо-западном", "северо-западном", "северо-северо-западном",
    ][rawValue]
  }

  /// A wind in English words or letters: `SE`, `south-east`, `southeastern`, `south-easterly`; `nil` for any other word.
  public init?(word: String) {
    if let wind = Self.allCases.first(where: { $0.abbreviation == word }) {
      self = wind
      return
    }
    var rest = word.lowercased().filter { $0 != "-" && $0 != "‑" && $0 != "–" }[...]
    for ending in ["wards", "ward", "erly", "ern"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    var letters = ""
    let names: [(name: String, letter: String)] = [("north", "N"), ("south", "S"), ("east", "E"), ("west", "W")]
    while !rest.isEmpty {
      guard let part = names.first(where: { rest.hasPrefix($0.name) }) else { return nil }
      letters += part.letter
      rest = rest.dropFirst(part.name.count)
    }
    guard let wind = Self.allCases.first(where: { $0.abbreviation == letters }) else { return nil }
    self = wind
  }
}
