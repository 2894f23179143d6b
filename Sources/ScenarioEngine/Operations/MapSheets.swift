import Delimitation
import Geodesy
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let mapSheets = FeatureOperation(
    definition: OperationDefinition(
      "map_sheets", in: .features, summary: "the sheets of Soviet topographic maps on which features lie",
      documentation: """
        The extents of the sheets of a scale that hold the positions of the features, each with its name in the property `sheet` \
        (`K-38-103-В`; belts in Latin letters, quarters in Cyrillic) and as its id, in the order in which they are met. Their \
        northern and southern edges are parallels. The frame is read in the degrees of the features; that of a sheet in another \
        datum is had by `transform`. From the equator to 60° N; farther north sheets are joined in pairs.
        """,
      subject: .name, gives: .fixed(.areas),
      arguments: [
        ArgumentDefinition(
          "scale", .choice(TopographicSheet.Scale.allCases.map { String($0.rawValue) }), required: true,
          "the denominator of the scale")
      ],
      result: .features, example: "{ map_sheets: village, scale: 50000 }"),
    evaluate: { call throws(OperationFault) in
      guard let scale = call.text("scale").flatMap({ Int($0) }).flatMap(TopographicSheet.Scale.init) else {
        return FeatureList()
      }
      var sheets: [TopographicSheet] = []
      for geometry in call.subject.geometries {
        for position in geometry.positions {
          let sheet = try call.workshop.geodesy { _ in try TopographicSheet(at: position, scale: scale) }
          if !sheets.contains(sheet) { sheets.append(sheet) }
        }
      }
      return FeatureList(sheets.map(\.feature))
    })
}

extension TopographicSheet {
  fileprivate var feature: WorldFeature {
    let box = bounds
    let ring = [
      Position(box.west, box.south), Position(box.east, box.south), Position(box.east, box.north),
      Position(box.west, box.north), Position(box.west, box.south),
    ]
    return WorldFeature(
      .polygon([ring]),
      properties: JSONObject([("sheet", .string(description)), ("scale", .number(Double(scale.rawValue)))]),
      id: .string(description), edges: .parallel)
  }
}
