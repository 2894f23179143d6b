import Delimitation
import PROJ
import Quantities
import SimpleFeatures

/// A protocol for the marker at each point: what is computed is filled in, what only the field can tell is left blank.
struct MarkerProtocols {
  let name: String
  let table: TurningPointTable
  let accuracy: Double?

  private static let blank = "\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_"

  var text: String {
    let head = """
      # Boundary-marker protocols of \(name.markdown) · Протоколы пограничных знаков \(name.markdown)

      Positions are on WGS 84. \(accuracy.map { "The data is accurate to \($0.shortestText) m (one standard deviation)." } ?? "The accuracy of the data is not stated.")
      Blanks are for what only the field can tell.

      """
    let parts = table.lines.flatMap { line in
      line.indices.map { index in
        protocolText(line[index], before: index > 0 ? line[index - 1] : nil, after: line.dropFirst(index + 1).first)
      }
    }
    return ([head] + parts).joined(separator: "\n")
  }

  private func protocolText(_ point: TurningPoint, before: TurningPoint?, after: TurningPoint?) -> String {
    var rows = [
      ["Type of marker · Тип знака", Self.blank],
      ["Latitude · Широта", SexagesimalText.latitude(point.position.y)],
      ["Longitude · Долгота", SexagesimalText.longitude(point.position.x)],
    ]
    if let grid = point.grid {
      let system = table.frame.map { " (\($0.system.authorityCode))" } ?? ""
      rows += [
        ["X north · X север\(system)", metres(grid.northing)], ["Y east · Y восток\(system)", metres(grid.easting)],
      ]
    }
    rows.append(["Height · Высота", point.position.z.map(metres) ?? Self.blank])
    rows.append(["Chainage · Расстояние от начала", metres(point.chainage)])
    if let before, let leg = before.leg {
      rows.append(["From marker \(before.number.markdown) · От знака \(before.number.markdown)", metres(leg.length)])
    }
    if let after, let leg = point.leg {
      rows.append([
        "To marker \(after.number.markdown) · До знака \(after.number.markdown)",
        "\(SexagesimalText.azimuth(leg.azimuth)), \(metres(leg.length)), \(leg.segment.markdown)",
      ])
    }
    rows += [
      ["Date of placing · Дата установки", Self.blank], ["Marks nearby · Ориентиры", Self.blank],
      ["For the first party · За первую сторону", Self.blank], ["For the second party · За вторую сторону", Self.blank],
    ]
    return "## \(point.number.markdown)\n\n" + MarkdownTable(heads: ["", ""], rows: rows).text + "\n"
  }

  private func metres(_ value: Double) -> String {
    value.text(decimals: 3, separator: "\u{202F}") + " m"
  }
}
