import Delimitation
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let demarcation = MeasureOperation(
    definition: OperationDefinition(
      "demarcation", in: .measures, summary: "how far a line is marked, from the markers that stand along it, as a table",
      documentation: """
        A row for each marker, in the order in which they stand: how far along the line it stands, how far from the marker before \
        it, and how far off the line. The row `all` has the length of the line between the first and the last marker, the mean \
        spacing and the greatest offset. A marker counts from the day of its property `from` on, until `to` where it has one; in a \
        table these are columns, so a timeline shows the progress. `number:` names the property of the markers' numbers. Remarks tell the share of the line that \
        lies between markers and the greatest spacing, markers that stand out of the order of their numbers, and those off the line by \
        more than `tolerance`, or than twice the accuracy of both.
        """,
      subject: .name, takes: .points,
      arguments: [
        ArgumentDefinition("along", .name, required: true, takes: .lines, "the line that is marked, in one part"),
        ArgumentDefinition("number", .text, default: "id", "the property that numbers the markers"),
        ArgumentDefinition("tolerance", .positiveLength, "how far off the line a marker may stand"),
      ],
      result: .figure(.unit(.kilometre), .table), example: "{ demarcation: villages, along: river, in: km }"),
    evaluate: { call throws(OperationFault) in
      let line = call.features.features("along") ?? FeatureList()
      let markers = call.subject.features.filter { !$0.geometry.isEmpty }
      var table = TableFigure(
        columns: [
          .init(call.text("number") ?? "id"), .init("chainage", .metre), .init("spacing", .metre), .init("offset", .metre),
        ],
        rows: [], method: "geodesic length along the line")
      guard let first = line.features.first(where: { !$0.geometry.isEmpty }), !markers.isEmpty else { return .table(table) }
      let numbered = call.numbered(FeatureList(markers))
      let chain = try call.workshop.geodesy { metric throws(DelimitationError) in
        try MarkerChain(numbered.map(\.position), along: first.geometry, edges: first.edges, in: metric)
      }
      let spacings = [nil] + chain.spacings.map(Optional.some)
      for (marker, spacing) in zip(chain.markers, spacings) {
        table.rows.append([
          .text(numbered[marker.index].number), .number(marker.chainage), spacing.map(TableFigure.Cell.number) ?? .none,
          .number(marker.offset),
        ])
      }
      let mean = chain.spacings.isEmpty ? nil : chain.markedLength / Double(chain.spacings.count)
      table.rows.append([
        .text("all"), .number(chain.markedLength), mean.map(TableFigure.Cell.number) ?? .none,
        chain.markers.map(\.offset).max().map(TableFigure.Cell.number) ?? .none,
      ])
      let spread = 2 * ((call.subject.accuracy ?? 0).squared + (line.accuracy ?? 0).squared).squareRoot()
      call.remark(on: chain, numbered.map(\.number), tolerance: call.base("tolerance") ?? spread)
      return .table(table)
    })
}

extension MeasureCall {
  /// The markers by their numbers, as numbers where all are, else as they stand.
  fileprivate func numbered(_ list: FeatureList) -> [(number: String, position: Position)] {
    let keys = list.keys(by: text("number") ?? "id", named: name(0))
    let all = zip(keys, list.features).flatMap { key, feature in
      feature.geometry.simpleParts.map { (number: key, position: $0.coordinates[0]) }
    }
    let values = all.map { Double($0.number) }
    guard values.allSatisfy({ $0 != nil }) else { return all }
    return zip(all, values).enumerated().sorted { left, right in
      let (one, other) = (left.element.1 ?? 0, right.element.1 ?? 0)
      return one != other ? one < other : left.offset < right.offset
    }.map(\.element.0)
  }

  fileprivate func remark(on chain: MarkerChain, _ numbers: [String], tolerance: Double) {
    func add(_ code: String, _ message: String) { workshop.remarks.add(code, "`\(name(0))`: \(message)", at: call.place) }
    let share = (100 * chain.markedLength / chain.lineLength).rounded(significantDigits: 3).plainText()
    if let widest = chain.spacings.max() {
      add(
        "demarcation",
        "\(chain.markers.count) markers along \(TerritoryText.metres(chain.markedLength)) of "
          + "\(TerritoryText.metres(chain.lineLength)), \(share) % of the line; at most \(TerritoryText.metres(widest)) apart")
    }
    for fault in chain.orderFaults {
      add(
        "marker-order", "marker \(numbers[fault.marker.index]) stands before marker \(numbers[fault.next.index]) along the line"
      )
    }
    for marker in chain.markers where marker.offset > tolerance {
      add("marker-off", "marker \(numbers[marker.index]) stands \(TerritoryText.metres(marker.offset)) off the line")
    }
  }
}

extension Double {
  fileprivate var squared: Double { self * self }
}
