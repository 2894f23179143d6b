import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// What `edges:` says, geodesic by default.
  var edges: EdgeMeaning {
    text("edges").flatMap(EdgeMeaning.init) ?? .geodesic
  }

  /// The spacing that `grid:` asks for, in metres.
  ///
  /// - Throws: where it moves positions by more than a written error budget allows; where none is written, a remark says so.
  func grid() throws(OperationFault) -> Double? {
    guard let spacing = base("grid") else { return nil }
    let movement = ErrorBudget.movement(ofGrid: spacing)
    let budget = workshop.budget
    guard movement > budget.grid else { return spacing }
    func metres(_ value: Double) -> String { "\(value.rounded(significantDigits: 3).shortestText) m" }
    let moves = "a grid of \(spacing.shortestText) m moves positions by up to \(metres(movement))"
    guard budget.isWritten else {
      workshop.remarks.add(
        "grid", "\(moves), more than the error of \(metres(budget.maxError)) that is kept elsewhere", at: place(of: "grid"))
      return spacing
    }
    let needed = movement * 2 * Double(max(1, budget.chainedGrids))
    throw OperationFault(
      "error-budget",
      "`max_error` of \(budget.maxError.shortestText) m cannot be kept: \(moves); expected a `max_error` of at least "
        + "\(metres(needed * 1.005))", argument: "grid")
  }

  /// Warns of a written budget larger than the distance an outline is to be drawn at, which leaves its form open.
  func remarkOnBudget(beyond distance: Double, argument: String) {
    guard workshop.budget.isWritten, workshop.budget.maxError > distance.magnitude else { return }
    func metres(_ value: Double) -> String { FigureText.written(Quantity(value.rounded(significantDigits: 6), .metre)) }
    workshop.remarks.add(
      "budget-beyond-distance",
      "`max_error` of \(metres(workshop.budget.maxError)) is more than the \(metres(distance.magnitude)) that `\(call.name)` is "
        + "drawn at; expected a smaller one", at: place(of: argument))
  }

  /// One feature of coordinates that stand in the scenario, brought to longitude and latitude where they are in a grid.
  func inlineFeature(_ geometry: Geometry, edges: EdgeMeaning) throws(OperationFault) -> FeatureList {
    var geometry = geometry
    var accuracy = base("accuracy")
    if let code = text("crs") {
      let conversion = try workshop.conversion(from: code, at: place(of: "crs"))
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
