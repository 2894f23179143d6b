import GEOS
import Geodesy
import ScenarioLanguage

extension FeatureOperation {
  static let boundary = FeatureOperation(
    definition: OperationDefinition(
      "boundary", in: .features, summary: "the rings of areas, the ends of lines",
      documentation: "Features keep their properties and their edges.",
      subject: .name, takes: [.lines, .areas], gives: .boundary, result: .features, example: "{ boundary: oblast }"),
    evaluate: { call throws(OperationFault) in
      try call.eachFeature { feature throws(OperationFault) in
        let boundary = try call.workshop.geodesy { metric in
          if metric.isCutAtAntimeridian(feature.geometry) { return metric.outline(of: feature.geometry) }
          return try feature.geometry.boundary()
        }
        return feature.with(boundary, accuracy: feature.accuracy)
      }
    })
}
