import Quantities
import ScenarioLanguage

/// Arguments that several operations share, defined once.
extension ArgumentDefinition {
  static let edges = ArgumentDefinition(
    "edges", .choice(["geodesic", "planar", "rhumb", "parallel"]), default: "geodesic",
    "what runs between two positions: a geodesic, straight in longitude and latitude, a line of constant azimuth, or a parallel where both ends share a latitude"
  )

  static let referenceSystem = ArgumentDefinition(
    "crs", .crs, "the coordinate reference system of grid coordinates, such as `EPSG:28408`; easting first")

  static let accuracy = ArgumentDefinition(
    "accuracy", .quantity(.length, .notNegative), "how sure the positions are, as one standard deviation")

  static let basis = ArgumentDefinition(
    "basis", .choice(["surveyed", "compiled", "illustrative"]),
    "what the coordinates rest on; a published check cannot rest on an illustrative feature")

  static let inline: [ArgumentDefinition] = [.referenceSystem, .accuracy, .basis]

  static let datumOperation = ArgumentDefinition(
    "operation", .crs, "the coordinate operation between the datums, by its code, such as `EPSG:15865`")
  static let territories = ArgumentDefinition(
    "territories", .text,
    "the parties' territories, `Armenia, Azerbaijan`: only an operation whose extent names all of them serves")

  static let requiredAccuracy = ArgumentDefinition(
    "required_accuracy", .positiveLength, "the least accuracy that the register must state for the operation")

  static let grid = ArgumentDefinition(
    "grid", .positiveLength, "computes in fixed precision, every position snapped to a grid of this spacing")

  static let by = ArgumentDefinition("by", .text, "a property: gives a table with a row for each of its values, or `id`")

  /// What areas go by where they are neighbours.
  static let areaKey = ArgumentDefinition(
    "by", .text, "the property that names the areas, or `id`; when not written, a part of a state goes by the state")
  static let touching = ArgumentDefinition(
    "touching", .choice(["border", "point"]), default: "border", "what two areas must share to be neighbours")
  static let borderTolerance = ArgumentDefinition(
    "tolerance", .quantity(.length, .notNegative), default: "0 m", "how far apart the two boundaries may lie")
  static let sea = ArgumentDefinition(
    "sea", .name, takes: .areas, "waters: what two areas share in them is no border by land")

  static let over = ArgumentDefinition("over", .name, required: true, takes: .lines, "the network, as `network` gives it")
  static let criterion = ArgumentDefinition(
    "by", .choice(["distance", "time", "cost"]), default: "distance", "what the way is the least of")

  /// What every search for ways may be told.
  static let routing: [ArgumentDefinition] = [
    ArgumentDefinition("modes", .text, "the modes that may be used, `road, rail`; transfers between them always may"),
    ArgumentDefinition(
      "avoid", .either([.name, .names]), "places, lines or areas: no edge that touches them is used, or as `avoid_by` says"),
    ArgumentDefinition(
      "avoid_by", .number(.positive), "by what the amount of such an edge is multiplied in the search; more than 1"),
    ArgumentDefinition("prefer", .either([.name, .names]), "places, lines or areas whose edges are preferred"),
    ArgumentDefinition(
      "prefer_by", .number(.positive), default: "0.5", "by what the amount of such an edge is multiplied in the search"),
    ArgumentDefinition("reach", .positiveLength, default: "50 km", "how far a place may lie from the network"),
  ]
  static let rank = ArgumentDefinition(
    "rank", .choice(["ascending", "descending"]), "orders the rows of the table by their figure")
}

extension [ArgumentRule] {
  static let routing: [ArgumentRule] = [.needs("avoid_by", with: "avoid")]
  static let ranking: [ArgumentRule] = [.needs("rank", with: "by")]
}
