public import Diagnostics
import Quantities

extension Catalogue {
  /// All layers for a terminal: id, kind, accuracy, licence and title.
  public var listText: String {
    let idWidth = layerList.map(\.id.count).max() ?? 0
    let lines = layerList.map { layer in
      let accuracy = layer.positionalAccuracy.map { "± \(FigureText.written($0))" } ?? ""
      let head = TextColumns.padded(layer.id, to: idWidth) + "  " + TextColumns.padded(accuracy, to: 9) + "  "
      let lead = head + TextColumns.padded(layer.licence, to: 11) + "  "
      return TextColumns.wrapped(lead + layer.title.escapingControls, keeping: lead.count, hanging: lead.count)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// One layer for a terminal: what the catalogue says of it, and its features with their ids, all their names in use in
  /// Latin letters, and dates.
  ///
  /// - Throws: `usage` when there is no such layer, `data` when it cannot be read.
  public func text(ofLayer id: String) throws(Failure) -> String {
    guard let layer = layer(id) else {
      throw Failure(
        .usage,
        [
          Diagnostic(
            code: "unknown-layer", "no layer `\(id)`; expected \(NearestName.listed(layers))",
            suggestion: NearestName.of(id, among: layers))
        ])
    }
    let contents = try contents(of: layer)
    var lines = [layer.title.escapingControls]
    let facts: [(String, String?)] = [
      ("file", layer.file), ("licence", layer.licence), ("attribution", layer.attribution), ("source", layer.source),
      ("vintage", layer.vintage), ("scale", layer.scale), ("accuracy", layer.positionalAccuracy?.description),
      ("edges", layer.edges), ("kind", layer.kind), ("sha256", layer.sha256), ("notes", layer.notes),
    ]
    for (name, value) in facts {
      guard let value else { continue }
      let lead = "  " + TextColumns.padded(name, to: 12)
      lines.append(TextColumns.wrapped(lead + value.escapingControls, keeping: lead.count, hanging: lead.count))
    }
    lines.append("features (\(contents.features.count))")
    for feature in contents.features {
      let facts = [feature.idText ?? "no id", feature.key(by: "names") ?? feature.key(by: "name") ?? "", feature.validityText]
        .filter { !$0.isEmpty }
      lines.append(TextColumns.wrapped(facts.joined(separator: " · ").escapingControls, indent: 2, hanging: 4))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
