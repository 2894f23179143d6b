import Delimitation
import Diagnostics
import Quantities
import SimpleFeatures

/// What is handed over of one line: its description in two languages, the catalogue of its points, their protocols.
struct LineDocuments {
  /// The measure, and the variant where it is not the baseline's: part of file names.
  let name: String
  let table: TurningPointTable
  let accuracy: Double?
  let isOfBaseline: Bool

  func documents() throws(Failure) -> [HandOverPack.Document] {
    guard !table.points.isEmpty else { return [] }
    let writer = GeoJSONWriter(.init(boundingBoxes: .collection, leavesOutCollapsed: true))
    return [
      HandOverPack.Document(
        "description-\(name).en.md", "description of the line \(name), in English",
        text: "# Description of the line \(name.markdown)\n\n" + table.description(in: .english) + "\n" + table.markdown),
      HandOverPack.Document(
        "description-\(name).ru.md", "description of the line \(name), in Russian",
        text: "# Описание линии \(name.markdown)\n\n" + table.description(in: .russian) + "\n" + table.markdown),
      catalogue,
      HandOverPack.Document(
        path: "coordinates/\(name).geojson", about: "the line \(name) and its points",
        bytes: try writer.write(FeatureCollection(table.features))),
      HandOverPack.Document(
        "marker-protocols-\(name).md", "a protocol for the marker at each point of \(name), to be completed and signed",
        text: MarkerProtocols(name: name, table: table, accuracy: accuracy).text),
    ]
  }

  /// The catalogue of coordinates and heights; a height that the data does not have stays empty.
  private var catalogue: HandOverPack.Document {
    let heads = TurningPointTable.columnNames + ["height"]
    let rows = zip(table.rows, table.points).map { row, point in row + [point.position.z.map { $0.text(decimals: 3) } ?? ""] }
    return HandOverPack.Document(
      path: "coordinates/\(name).csv", about: "catalogue of coordinates and heights of the points of \(name)",
      bytes: CSVText.bytes(([heads] + rows).map { $0.map(CSVText.Cell.text) }))
  }
}
