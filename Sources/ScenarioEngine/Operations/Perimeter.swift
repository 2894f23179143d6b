import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let perimeter = MeasureOperation(
    definition: OperationDefinition(
      "perimeter", in: .measures, summary: "the length of all rings of areas",
      documentation: """
        The sum over all features, holes included, on the ellipsoid; where an area is cut at the antimeridian, the cut is no \
        part of it. Second method as for `length`.
        """,
      subject: .name, takes: .areas,
      arguments: [.by, .rank],
      rules: .ranking,
      result: .figure(.unit(.kilometre), .tableWith(argument: "by")),
      example: "{ perimeter: oblast, in: km }"),
    evaluate: { call throws(OperationFault) in
      try call.summed(method: "\(call.edgesName) perimeter", second: "earth-centred chords") { feature in
        let perimeter = call.metric.perimeter(of: feature.geometry, edges: feature.edges)
        let rings = call.metric.outline(of: feature.geometry)
        return .init(
          perimeter, plusMinus: feature.accuracy.map { PositionalSpread.ofPerimeter(feature.geometry, accuracy: $0) },
          second: call.metric.chordLength(of: rings, edges: feature.edges),
          bound: call.outlineBound(of: feature).ofPerimeter(feature.geometry))
      }
    })
}
