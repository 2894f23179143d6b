import Delimitation
import Quantities
import SimpleFeatures

/// How changes of areas are told.
enum TerritoryText {
  static func outside(
    _ outside: ExchangedTerritories.Outside, of name: String, party: String, allowed: Double
  ) -> String {
    "\(area(outside.area)) of `\(name)` (\(percent(outside.share))) lie outside `\(party)`, as far as "
      + "\(metres(outside.farthest)) from it at \(place(outside.place.x, outside.place.y)); expected an area in it, to "
      + metres(allowed)
  }

  static func outside(
    _ outside: ExchangedTerritories.Outside, of what: String, parties: (String, String), allowed: Double
  ) -> String {
    "\(area(outside.area)) of \(what) lie in neither `\(parties.0)` nor `\(parties.1)`, as far as \(metres(outside.farthest)) "
      + "from them at \(place(outside.place.x, outside.place.y)); expected a line in the territory of both, to \(metres(allowed))"
  }

  static func area(_ squareMetres: Double) -> String {
    squareMetres >= 1e5
      ? "\((squareMetres / 1e6).rounded(significantDigits: 4).plainText(separator: ",")) km²"
      : "\(squareMetres.rounded(significantDigits: 4).plainText(separator: ",")) m²"
  }

  static func metres(_ length: Double) -> String {
    length >= 10_000
      ? "\((length / 1000).rounded(significantDigits: 4).plainText(separator: ",")) km"
      : "\(length.rounded(significantDigits: 4).plainText(separator: ",")) m"
  }

  static func place(_ longitude: Double, _ latitude: Double) -> String {
    "[\(((longitude * 1e5).rounded() / 1e5).shortestText), \(((latitude * 1e5).rounded() / 1e5).shortestText)]"
  }

  private static func percent(_ share: Double) -> String {
    "\((share * 100).rounded(significantDigits: 3).plainText(separator: ",")) %"
  }
}
