import CGEOS

/// Which ends of lines are boundary, by how many lines end there.
public enum BoundaryNodeRule: Sendable, Hashable, CaseIterable {
  /// An odd number of lines: the rule of OGC Simple Features.
  case mod2
  /// Any number of lines.
  case endPoint
  /// Two lines or more. GEOS 3.11 forgets an end that is not boundary before it meets the next one at its place, and so finds
  /// no boundary with this rule.
  case multivalentEndPoint
  /// One line. GEOS 3.11, which forgets as with ``multivalentEndPoint``, takes every odd number of lines for one.
  case monovalentEndPoint

  var engineCode: Int32 {
    switch self {
    case .mod2: Int32(GEOSRELATE_BNR_MOD2.rawValue)
    case .endPoint: Int32(GEOSRELATE_BNR_ENDPOINT.rawValue)
    case .multivalentEndPoint: Int32(GEOSRELATE_BNR_MULTIVALENT_ENDPOINT.rawValue)
    case .monovalentEndPoint: Int32(GEOSRELATE_BNR_MONOVALENT_ENDPOINT.rawValue)
    }
  }
}
