import Corridors
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let chainage = MeasureOperation(
    definition: OperationDefinition(
      "chainage", in: .measures, summary: "where places lie along a line, in its published kilometres, as a table",
      documentation: """
        A row for each place: the kilometre at the point of the line nearest to it, how far that point is from the start of the line as \
        measured, and how far the place lies off the line. `posts` are places whose kilometres are published: between two of them the \
        kilometres are spread evenly, beyond them they run on as measured, and a remark says so. Without `posts` a line is read from its start. \
        They may run against the line, but must rise or fall all along it. The features of `along` count as one line, in their order.
        """,
      subject: .name, takes: .points,
      arguments: [
        ArgumentDefinition("along", .name, required: true, takes: .lines, "the line"),
        ArgumentDefinition("by", .text, default: "id", "the property that names the rows"),
      ] + ArgumentDefinition.posts,
      result: .figure(.unit(.kilometre), .table),
      example: "{ chainage: stations, along: railway, posts: kilometre_posts, in: km }"),
    evaluate: { call throws(OperationFault) in
      var table = TableFigure(
        columns: [
          .init(call.text("by") ?? "id"), .init("chainage", .metre), .init("measured", .metre), .init("offset", .metre),
        ],
        rows: [],
        method: call.features.features("posts") == nil ? "geodesic length along the line" : "between published kilometres")
      let along = call.features.features("along") ?? FeatureList()
      let name = call.call.name("along")?.name ?? "along"
      guard !along.isEmpty, !call.subject.isEmpty else { return .table(table) }
      let posts = try call.features.kilometrePosts(along: along, named: name)
      for (key, feature) in zip(call.subject.keys(by: call.text("by") ?? "id", named: call.name(0)), call.subject.features) {
        for position in feature.geometry.simpleParts.compactMap(\.positions.first) {
          guard let reading = posts.reading(of: position) else { continue }
          table.rows.append([.text(key), .number(reading.published), .number(reading.measured), .number(reading.offset)])
          if reading.isBeyond {
            call.workshop.remarks.add(
              "beyond-posts", "`\(key.escapingControls)` lies beyond the posts of `\(name)`: its kilometre runs on as measured",
              at: call.call.place)
          }
        }
      }
      return .table(table)
    })
}
