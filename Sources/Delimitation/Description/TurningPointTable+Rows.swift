import PROJ
import Quantities
import SimpleFeatures

extension TurningPointTable {
  /// The names of the columns of ``rows``.
  public static let columnNames = [
    "line", "number", "latitude", "longitude", "latitude_dms", "longitude_dms", "x_north", "y_east", "azimuth", "leg",
    "grid_leg", "chainage", "segment", "course",
  ]

  /// The table for CSV, under ``columnNames``: positions with every digit they have, so that they can be read back as they
  /// are; the rest rounded to a millimetre, and azimuths to a thousandth of a second.
  public var rows: [[String]] {
    lines.enumerated().flatMap { line, points in
      points.map { point in
        [
          String(line + 1), point.number, point.position.y.shortestText, point.position.x.shortestText,
          SexagesimalText.latitude(point.position.y), SexagesimalText.longitude(point.position.x),
          point.grid.map { $0.northing.text(decimals: 3) } ?? "", point.grid.map { $0.easting.text(decimals: 3) } ?? "",
          point.leg.map { $0.azimuth.text(decimals: 7) } ?? "", point.leg.map { $0.length.text(decimals: 3) } ?? "",
          point.leg?.gridLength.map { $0.text(decimals: 3) } ?? "", point.chainage.text(decimals: 3),
          point.leg?.segment ?? "", point.leg?.course.rawValue ?? "",
        ]
      }
    }
  }

  /// The table as Markdown, for a document: a heading line, then a row for each point.
  public var markdown: String {
    var heads = ["Point", "Latitude", "Longitude"]
    if let frame { heads += ["X north, m (\(frame.system.authorityCode))", "Y east, m"] }
    heads += ["Azimuth", "Leg, m"] + (frame == nil ? [] : ["Leg in the grid, m"]) + ["Chainage, m", "Line to the next"]
    let body = points.map { point -> [String] in
      var cells = [
        point.number, SexagesimalText.latitude(point.position.y), SexagesimalText.longitude(point.position.x),
      ]
      if frame != nil {
        cells += [point.grid.map { Self.metres($0.northing) } ?? "", point.grid.map { Self.metres($0.easting) } ?? ""]
      }
      cells += [
        point.leg.map { SexagesimalText.azimuth($0.azimuth) } ?? "", point.leg.map { Self.metres($0.length) } ?? "",
      ]
      if frame != nil { cells.append(point.leg?.gridLength.map { Self.metres($0) } ?? "") }
      return cells + [Self.metres(point.chainage), point.leg?.segment ?? ""]
    }
    func row(_ cells: [String]) -> String { "| " + cells.map(Self.escaped).joined(separator: " | ") + " |" }
    return ([row(heads), row(heads.map { _ in "---" })] + body.map(row)).joined(separator: "\n")
  }

  /// Metres in groups of three digits: `8 507 577.123`.
  static func metres(_ value: Double, decimals: Int = 3) -> String {
    value.text(decimals: decimals, separator: "\u{00A0}")
  }

  /// A cell on one line, without what Markdown or HTML would take for markup.
  private static func escaped(_ cell: String) -> String {
    cell.reduce(into: "") { text, character in
      switch character {
      case "\\", "`", "*", "_", "[", "]", "|", "#", "~", "!", "$": text += "\\" + String(character)
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      default: text.append(character.isNewline ? " " : character)
      }
    }
  }
}
