import Corridors
import Quantities
import ScenarioLanguage

extension MeasureOperation {
  static let growth = MeasureOperation(
    definition: OperationDefinition(
      "growth", in: .measures, summary: "the growth a year that leads from one figure to another",
      documentation: """
        Compound: the second is the first times (1 + growth) to the power of the years `over`, which need not be whole. There is no \
        figure unless both are above 0. Its ± is found as that of `ratio`.
        """,
      subject: .figures(2...2),
      arguments: [
        ArgumentDefinition("over", .quantity(.time, .positive), required: true, "the time between the two, such as `4 a`")
      ],
      result: .figure(.shareOfOperands, .scalar),
      example: "{ growth: [transit_2024, forecast_2028], over: 4 a }"),
    evaluate: { call throws(OperationFault) in
      let years = (call.base("over") ?? 0) / OperationUnits.secondsOfYear
      return call.arithmetic(method: "compound growth a year") { values in
        let (amount, target) = (values[0].value, values[1].value)
        guard let rate = CompoundGrowth.rate(from: amount, to: target, years: years) else { return .init() }
        // Of small errors: by the derivatives by either figure.
        let slope = (1 + rate) / years
        let spread = call.combinedSpread(values) { own, index in own * slope / values[index].value }
        let widths = values.map { $0.bound ?? 0 }
        let most = CompoundGrowth.rate(from: amount - widths[0], to: target + widths[1], years: years)
        let least = CompoundGrowth.rate(from: amount + widths[0], to: target - widths[1], years: years)
        // Where a figure may be 0 nothing bounds the rate, and so nothing is known of its ±.
        guard let most, let least else { return .init(value: rate) }
        return .init(value: rate, spread: spread, bound: max(most - rate, rate - least))
      } reason: {
        "growth is between figures above 0"
      }
    })
}
