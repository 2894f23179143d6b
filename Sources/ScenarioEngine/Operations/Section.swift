import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let section = FeatureOperation(
    definition: OperationDefinition(
      "section", in: .features, summary: "the part of a line between two places along it",
      documentation: """
        A place is a chainage, such as `12 km` from the start of the line, or the name of a feature: then the point of the \
        line nearest to it. Without `from` the part begins at the start, without `to` it goes on to the end. Places in the \
        wrong order are swapped. A chainage beyond the end of the line is an error that names its length.
        """,
      subject: .name, takes: .lines, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition("from", .either([.quantity(.length, .notNegative), .name]), "where the part begins"),
        ArgumentDefinition("to", .either([.quantity(.length, .notNegative), .name]), "where it ends"),
      ],
      result: .features, example: "{ section: river, from: 12 km, to: bridge }"),
    evaluate: { call throws(OperationFault) in
      try call.eachFeature { feature throws(OperationFault) in
        let metric = call.workshop.metric
        let whole = metric.length(of: feature.geometry, edges: feature.edges)
        let start = try call.chainage("from", along: feature, whole) ?? 0
        let end = try call.chainage("to", along: feature, whole) ?? whole
        let part = metric.section(
          of: feature.geometry, from: min(start, end), to: max(start, end), edges: feature.edges)
        return feature.with(part, accuracy: feature.accuracy)
      }
    })
}

extension FeatureCall {
  /// The chainage in metres that an argument gives for a line; `nil` when it is not written.
  ///
  /// One that lies beyond the end by no more than the error budget is brought to it, with a remark.
  fileprivate func chainage(_ argument: String, along line: WorldFeature, _ whole: Double) throws(OperationFault) -> Double? {
    guard let name = call.name(argument) else {
      guard let written = base(argument), written > whole else { return base(argument) }
      let length = "\((whole / 1000).rounded(significantDigits: 9).shortestText) km"
      let beyond = "\((written / 1000).rounded(significantDigits: 9).shortestText) km lies beyond the end of the line"
      guard written - whole <= workshop.budget.maxError else {
        throw OperationFault("beyond-end", "\(beyond); expected at most its length, \(length)", argument: argument)
      }
      workshop.remarks.add(
        "beyond-end", "\(beyond), which is \(length) long; taken as its end", at: place(of: argument))
      return whole
    }
    guard let place = features(argument), !place.isEmpty else {
      throw OperationFault(
        "empty-operand", "`\(name.name)` is empty; expected a feature to measure the section from",
        argument: argument)
    }
    let (geometries, edges) = try workshop.alike([FeatureList([line]), place])
    guard let nearest = workshop.metric.distance(from: geometries[0], to: geometries[1], edges: edges) else { return nil }
    return workshop.metric.chainage(of: nearest.from, along: line.geometry, edges: line.edges)
  }
}
