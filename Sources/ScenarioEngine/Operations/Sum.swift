import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let sum = MeasureOperation(
    definition: OperationDefinition(
      "sum", in: .measures, summary: "the sum of a numeric property over features",
      documentation: """
        `in:` says what the property is counted in; a feature without the property counts as 0, and a warning says how many do.
        """,
      subject: .name,
      arguments: [ArgumentDefinition("property", .text, required: true, "the property that is summed"), .by, .rank],
      rules: .ranking,
      result: .figure(.declared, .tableWith(argument: "by")),
      example: "{ sum: villages, property: population, in: people }"),
    evaluate: { call throws(OperationFault) in
      let property = call.text("property") ?? ""
      try call.checkProperty("property", of: call.subject.features)
      call.remarkOnMissing(property)
      let factor = call.call.unit("in")?.factor ?? 1
      return try call.summed(method: "sum of `\(property)`") { feature throws(OperationFault) in
        switch feature.properties[property] {
        case .number(let number): return .init(number.value * factor)
        case .null, nil: return .init(0)
        default:
          throw OperationFault(
            "not-a-number",
            "property `\(property.escapingControls)` of \(call.called(feature)) is not a number; expected one",
            argument: "property")
        }
      }
    })
}

extension MeasureCall {
  /// What a message calls a feature of the operand: its id, or its place in the list.
  fileprivate func called(_ feature: WorldFeature) -> String {
    if let id = feature.key(by: "id") { return "`\(id.escapingControls)`" }
    let index = subject.features.firstIndex(of: feature) ?? 0
    return "feature \(index + 1) of \(subject.features.count) in `\(name(0))`, which has no id,"
  }
}
