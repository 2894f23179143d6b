/// What a line, an area or a place rests on, as its user states it; each part `nil` where nothing is said.
public struct EvidenceDeclaration: Sendable, Hashable {
  /// What a source is worth before a tribunal, the strongest first.
  public enum Rank: String, Sendable, Hashable, CaseIterable {
    case treaty, agreedMap = "agreed_map", law, officialMap = "official_map", survey, compiled, deFacto = "de_facto", claim,
      illustrative
  }

  /// The instrument, map or survey.
  public var source: String?
  /// Its day, month or year, as written.
  public var date: String?
  /// Of the map: `1:50,000`.
  public var scale: String?
  public var rank: Rank?
}
