import Delimitation
import Diagnostics
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension ChangeGround {
  /// Says what follows from a change of areas: what changed hands, what was left out, parts, enclaves and narrow places that
  /// were not there before.
  func tell(
    _ result: ExchangedTerritories, _ parties: ChangeResolution.Parties, _ before: ([WorldFeature], [WorldFeature]),
    _ edges: EdgeMeaning, _ change: ChangeDeclaration
  ) throws(OperationFault) {
    guard let variant else { return }
    let ids = (parties.targets.0.id, parties.targets.1.id)
    let add = { (code: String, message: String) in workshop.remarks.add(code, "\(variant): \(message)", at: change.place) }
    let areas = (
      workshop.metric.area(of: result.toSecond, edges: edges), workshop.metric.area(of: result.toFirst, edges: edges)
    )
    var moved: [String] = []
    if areas.0 > 0 { moved.append("\(TerritoryText.area(areas.0)) from `\(ids.0)` to `\(ids.1)`") }
    if areas.1 > 0 { moved.append("\(TerritoryText.area(areas.1)) from `\(ids.1)` to `\(ids.0)`") }
    add("attributed", moved.isEmpty ? "nothing changes hands" : "attributed otherwise: \(moved.joined(separator: ", "))")
    if let outside = result.outside {
      add(
        "outside",
        "\(TerritoryText.area(outside.area)) lie outside, as far as \(TerritoryText.metres(outside.farthest)), within the tolerance, "
          + "and stay with whom they are")
    }
    let outlines = [(before.0.map(\.geometry), result.first), (before.1.map(\.geometry), result.second)]
    let shapes = try workshop.geodesy { _ throws(DelimitationError) in
      (old: try TerritoryShape(outlines[0].0, outlines[1].0), new: try TerritoryShape(outlines[0].1, outlines[1].1))
    }
    for (party, id) in [ids.0, ids.1].enumerated() {
      let other = party == 0 ? ids.1 : ids.0
      let counts = (shapes.old.parts[party].count, shapes.new.parts[party].count)
      if counts.0 != counts.1 {
        add("contiguity", "`\(id)` is in \(counts.1) \(counts.1 == 1 ? "part" : "parts"), \(counts.0) before")
      }
      for part in shapes.new.newParts(of: party, since: shapes.old) {
        let place = try workshop.geodesy { _ throws(DelimitationError) in try TerritoryShape.place(in: part) }
        let size = TerritoryText.area(workshop.metric.area(of: part.polygon, edges: edges))
        add(
          part.isEnclave ? "enclave" : "separate-part",
          "a new part of `\(id)`, \(size) at \(place.map { TerritoryText.place($0.x, $0.y) } ?? "an unknown place"), "
            + (part.isEnclave ? "lies within `\(other)`" : "is apart from its largest"))
      }
      if let text = try narrowing(of: id, from: outlines[party].0, to: outlines[party].1, edges) {
        add("narrowest-width", text)
      }
    }
  }

  /// The least part that a narrow place cuts off, in square metres, or a hundredth of the area if that is less.
  private static let leastPart = 1e6

  /// What is said of an area that got a narrower place than it had.
  private func narrowing(
    of id: String, from old: [Geometry], to new: [Geometry], _ edges: EdgeMeaning
  ) throws(OperationFault) -> String? {
    let widths = try [old, new].map { areas throws(OperationFault) -> NarrowPlace? in
      let whole = areas.count == 1 ? areas[0] : Geometry.geometryCollection(areas)
      let least = min(Self.leastPart, workshop.metric.area(of: whole, edges: edges) / 100)
      return try workshop.geodesy { metric in try metric.narrowestWidth(of: whole, leastPart: least, edges: edges) }
    }
    guard let now = widths[1], now.width < (widths[0]?.width ?? .infinity) * (1 - 1e-9) else { return nil }
    let before = widths[0].map { ", \(TerritoryText.metres($0.width)) before" } ?? ""
    return "the narrowest place of `\(id)` is \(TerritoryText.metres(now.width)) wide\(before), at "
      + "\(TerritoryText.place(now.from.x, now.from.y)); it cuts off \(TerritoryText.area(now.smallerPart))"
  }
}
