import Delimitation
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The line that `legs:` or `description:` tells.
  func describedLine() throws(OperationFault) -> BoundaryDescription.Line {
    if let text = text("description") {
      let read = try reading { () throws(Failure) in try BoundaryDescription(text) }
      return read.lines.first { !$0.legs.isEmpty } ?? BoundaryDescription.Line()
    }
    var line = BoundaryDescription.Line()
    let pieces = (text("legs") ?? "").split(separator: ";")
    for (index, piece) in pieces.enumerated() {
      do throws(Failure) {
        let read = try BoundaryDescription("\(piece) to point \(index + 2)")
        line.legs += read.lines.flatMap(\.legs)
      } catch {
        let said = error.diagnostics.map(\.message).joined(separator: "; ")
        throw OperationFault("description", "leg \(index + 1): \(said)", argument: "legs")
      }
    }
    for index in line.legs.indices where text("edges") == "rhumb" { line.legs[index].course = .loxodrome }
    return line
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

  /// Carries out a reading of a text, its mistakes made one, each with its place in the text.
  func reading<Result>(_ body: () throws(Failure) -> Result) throws(OperationFault) -> Result {
    do throws(Failure) {
      return try body()
    } catch {
      let isText = text("description") != nil
      let said = error.diagnostics.map { (fault: Diagnostic) -> String in
        guard isText, let line = fault.place?.line, let column = fault.place?.column else { return fault.message }
        return "line \(line), column \(column) of the text: \(fault.message)"
      }
      throw OperationFault("description", said.joined(separator: "; "), argument: isText ? "description" : "legs")
    }
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
