import Delimitation
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The line that `legs:` or `description:` tells.
  func describedLine() throws(OperationFault) -> BoundaryDescription.Line {
    try DescribedLine(legs: text("legs"), description: text("description"), isRhumb: text("edges") == "rhumb").line
  }

  /// The traverse that should end at a point, with its misclosure stated and, where that is asked for, distributed.
  func closed(
    _ line: BoundaryDescription.Line, from start: Position, at closing: Position
  ) throws(OperationFault) -> FeatureList {
    let traverse = try reading { () throws(Failure) in try line.traverse(from: start) }
    let metric = workshop.metric
    let half = base("rounding") ?? 0
    func reach(_ end: Position) -> Double {
      metric.length(of: .lineString([end, Position(end.x + half, end.y - (end.y < 0 ? -half : half))]))
    }
    let endsHalf = half > 0 ? reach(start) + reach(closing) : 0
    let distributes = text("distribute") == "compass"
    let (positions, misclosure) = try workshop.geodesy { metric in
      (
        try distributes ? traverse.distributed(closingAt: closing, metric: metric) : traverse.positions(metric: metric),
        try traverse.misclosure(at: closing, endsHalf: endsHalf, metric: metric)
      )
    }
    workshop.remarks.add("misclosure", misclosure.sentence(for: call.name), at: call.place)
    let isRhumb = traverse.legs.allSatisfy(\.isRhumb)
    return FeatureList([
      WorldFeature(
        .lineString(positions), properties: misclosure.properties, edges: isRhumb ? .rhumb : .geodesic,
        accuracy: base("accuracy"), isIllustrative: text("basis") == "illustrative")
    ])
  }

  /// Carries out a reading of the text, its mistakes made one.
  func reading<Result>(_ body: () throws(Failure) -> Result) throws(OperationFault) -> Result {
    try DescribedLine.reading(of: text("description") == nil ? "legs" : "description", body)
  }
}

extension Misclosure {
  fileprivate var properties: JSONObject {
    JSONObject([
      ("misclosure", .number(distance)), ("misclosure_azimuth", azimuth.map { .number($0) } ?? .null),
      ("misclosure_ratio", ratio.map { .number($0) } ?? .null), ("rounding_explains", .number(explained)),
    ])
  }

  fileprivate func sentence(for name: String) -> String {
    func metres(_ value: Double) -> String {
      FigureText.text(value, decimals: FigureText.decimals(values: [value], digits: 4)) + " m"
    }
    guard let azimuth, let ratio else { return "`\(name)` closes" }
    return
      "`\(name)` misses its closing point by \(metres(distance)), which lies at \(SexagesimalText.azimuth(azimuth, decimals: 0)) "
      + "from its end: 1 : \(FigureText.text(ratio.rounded(significantDigits: 3), decimals: 0)) of \(metres(length)); the "
      + "rounding of the figures explains up to \(metres(explained))"
      + (isExplained ? "" : ", less than that")
  }
}

extension Geometry {
  /// The first of its positions.
  var firstPosition: Position? {
    let own = coordinates
    return own.values.count > 1 ? Position(own.values[0], own.values[1]) : nil
  }
}
