import Delimitation
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension FeatureOperation {
  static let traverse = FeatureOperation(
    definition: OperationDefinition(
      "traverse", in: .features, summary: "a line from a start by azimuths and distances",
      documentation: """
        From the position under its own key, by `legs:` (an azimuth and a distance each, parted by semicolons: \
        `142.0° 143.05 km; S 38°00′ E 1 234.5 m`) or by what a `description:` in English prose says, whose first line is taken. \
        In a description, positions of points are followed where they are stated, and azimuths and lengths that contradict \
        them by more than rounding explains are mistakes; winds stand for azimuths where there are none. Where `to:` names \
        the point it should close on, the azimuths and distances alone are walked, and the misclosure is told in a warning \
        and in properties of the line (`misclosure` and `rounding_explains` in metres, `misclosure_azimuth` in degrees, \
        `misclosure_ratio`, the n of 1 : n), which the measure `sum` reads. What rounding explains is the most that half the \
        last digit of each azimuth and distance, and `rounding:` of both ends, can come to. `distribute: compass` shares the \
        misclosure out by the length walked (Bowditch's rule), so that the line ends at the point.
        """,
      subject: .position, gives: .fixed(.lines),
      arguments: [
        ArgumentDefinition("legs", .text, "azimuths and distances"),
        ArgumentDefinition("description", .text, "a description in English prose"),
        ArgumentDefinition("to", .name, takes: .points, "the point it should close on"),
        ArgumentDefinition(
          "distribute", .choice(["none", "compass"]), default: "none", "what is done with the misclosure"),
        ArgumentDefinition(
          "rounding", .quantity(.angle, .notNegative),
          "half the last digit of the positions of both ends, such as `0.05 min_arc`"),
        .edges, .accuracy, .basis,
      ],
      rules: [.exactlyOne(["legs", "description"]), .needs("rounding", with: "to")],
      result: .features, example: "{ traverse: 42°33.6′N 49°53.3′E, legs: 142.0° 143.05 km }"),
    evaluate: { call throws(OperationFault) in
      guard case .point(let start) = call.call.subject else { return FeatureList() }
      let line = try call.describedLine()
      let closing = call.features("to")?.geometries.first.flatMap(\.firstPosition)
      guard let closing else {
        let stretches = try call.reading { () throws(Failure) in
          try line.stretches(from: start, metric: call.workshop.metric)
        }
        return FeatureList(
          stretches.map { stretch in
            let properties: [(name: String, value: JSONValue)] = stretch.along.map { [("segment", .string($0))] } ?? []
            return WorldFeature(
              .lineString(stretch.positions), properties: JSONObject(properties), edges: stretch.edges,
              accuracy: call.base("accuracy"), isIllustrative: call.text("basis") == "illustrative")
          })
      }
      return try call.closed(line, from: start, at: closing)
    })
}

extension FeatureCall {
  /// The line that `legs:` or `description:` tells.
  fileprivate func describedLine() throws(OperationFault) -> BoundaryDescription.Line {
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
  fileprivate func closed(
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
  fileprivate func reading<Result>(_ body: () throws(Failure) -> Result) throws(OperationFault) -> Result {
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
  fileprivate var firstPosition: Position? {
    let own = coordinates
    return own.values.count > 1 ? Position(own.values[0], own.values[1]) : nil
  }
}
