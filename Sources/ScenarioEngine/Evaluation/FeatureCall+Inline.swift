import Geodesy
import SimpleFeatures

extension FeatureCall {
  /// What `edges:` says, geodesic by default.
  var edges: EdgeMeaning {
    text("edges").flatMap(EdgeMeaning.init) ?? .geodesic
  }

  /// The spacing that `grid:` asks for, in metres.
  var grid: Double? { base("grid") }

  /// One feature of coordinates that stand in the scenario, brought to longitude and latitude where they are in a grid.
  func inlineFeature(_ geometry: Geometry, edges: EdgeMeaning) throws(OperationFault) -> FeatureList {
    var geometry = geometry
    var accuracy = base("accuracy")
    if let code = text("crs") {
      let conversion = try workshop.conversions.conversion(from: code, budget: workshop.budget)
      geometry = try conversion.applied(to: geometry)
      if let own = accuracy, let added = conversion.accuracy { accuracy = (own * own + added * added).squareRoot() }
    }
    if let problem = try workshop.invalidity(of: geometry) {
      throw OperationFault("invalid-area", "\(problem); expected an area whose rings neither cross nor overlap")
    }
    return FeatureList([
      WorldFeature(geometry, edges: edges, accuracy: accuracy, isIllustrative: text("basis") == "illustrative")
    ])
  }
}
