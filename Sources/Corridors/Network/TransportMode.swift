/// How goods or people move along an edge of a network.
public enum TransportMode: String, Sendable, Hashable, CaseIterable {
  case road
  case rail
  case sea
  case inlandWater = "inland_water"
  case air
  /// From one mode to another, or from one gauge to another: no way on the ground, but hours and money.
  case transfer
}
