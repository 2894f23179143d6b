import Delimitation
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let lengthAtScale = MeasureOperation(
    definition: OperationDefinition(
      "length_at_scale", in: .measures, summary: "how long lines are at coarser and coarser scales",
      documentation: """
        Each operand is a line of one data set. With `method: divider` it is walked with dividers set to the scale: geodesic steps from point to \
        point of the line, the rest measured straight, the mean of four starts; with `simplification` it is simplified with the scale \
        as tolerance. The scales go from `from` to `to` in equal ratios. A ring smaller than the dividers counts as nothing.

        `show: lengths` gives a row for each scale and a column for each operand. `show: fit` gives a row for each operand: its length as \
        drawn, the mean spacing of its vertices, and the fractal dimension with its standard error, from a straight line through the \
        logarithms over the scales that are no finer than that spacing. `show: scale` gives the least scale at which each operand is as \
        short as the length that `meets` states, `not reached` where none of the scales gives it, and its longest and shortest \
        length over the scales. Operands of one source are no independent witnesses.
        """,
      subject: .names(1...100), takes: .lines,
      arguments: [
        ArgumentDefinition("from", .positiveLength, default: "0.5 km", "the finest scale"),
        ArgumentDefinition("to", .positiveLength, default: "64 km", "the coarsest scale"),
        ArgumentDefinition("scales", .integer(3...200), default: "15", "how many scales there are"),
        ArgumentDefinition(
          "method", .choice(["divider", "simplification"]), default: "divider", "how a line is measured at a scale"),
        ArgumentDefinition("show", .choice(["lengths", "fit", "scale"]), default: "lengths", "what the table tells"),
        ArgumentDefinition("meets", .positiveLength, "a length to find the scale of"),
      ],
      rules: [.needs("meets", with: "show")],
      result: .figure(.unit(.kilometre), .table),
      example: "{ length_at_scale: [fine, coarse], show: scale, meets: 787 km }"),
    evaluate: { call throws(OperationFault) in
      let scales = try call.scales()
      let method = call.text("method").flatMap(LengthAtScale.Method.init) ?? .divider
      var found: [(name: String, lengths: LengthAtScale)] = []
      for (index, operand) in call.operands.enumerated() where !operand.isEmpty {
        let (geometries, edges) = try call.workshop.alike([operand])
        let lengths = try call.workshop.geodesy { metric in
          try metric.lengths(of: geometries[0], atScales: scales, method: method, edges: edges)
        }
        found.append((call.name(index), lengths))
      }
      let name = "\(method.rawValue == "divider" ? "walked with dividers" : "simplified"), geodesic"
      switch call.text("show") {
      case "fit": return .table(TableFigure(fits: found, method: name))
      case "scale":
        guard let sought = call.base("meets") else {
          throw OperationFault("missing-length", "`show: scale` needs a length; expected `meets:` beside it", argument: "show")
        }
        return .table(TableFigure(scalesOf: sought, found, method: name))
      default: return .table(TableFigure(lengths: found, scales, method: name))
      }
    })
}

extension MeasureCall {
  /// The scales in metres, in equal ratios.
  fileprivate func scales() throws(OperationFault) -> [Double] {
    let (from, to) = (base("from") ?? 500, base("to") ?? 64_000)
    guard from < to else {
      throw OperationFault("scales", "`from` is not less than `to`; expected the finer scale first", argument: "from")
    }
    let count = call.integer("scales", features.parameters) ?? 15
    return (0..<count).map { index in
      index == count - 1 ? to : from * (Double(index) / Double(count - 1) * (to / from).logarithm).exponential
    }
  }
}

extension TableFigure {
  fileprivate typealias Found = [(name: String, lengths: LengthAtScale)]

  fileprivate init(lengths found: Found, _ scales: [Double], method: String) {
    self.init(
      columns: [.init("scale")] + found.map { .init($0.name, .kilometre) },
      rows: scales.enumerated().map { index, scale in
        [.text("\((scale / 1000).rounded(significantDigits: 4).shortestText) km")]
          + found.map { .number($0.lengths.lengths[index]) }
      }, method: method)
  }

  fileprivate init(fits found: Found, method: String) {
    let dimensions = found.map(\.lengths.dimension)
    self.init(
      columns: [
        .init("line"), .init("length", .kilometre), .init("spacing", .kilometre),
        .init("dimension", .one, keepsUnit: true, decimals: 3), .init("scales", .one, keepsUnit: true, decimals: 0),
      ],
      rows: zip(found, dimensions).map { line, dimension in
        [
          .text(line.name), .number(line.lengths.drawn), .number(line.lengths.spacing),
          dimension.map { .number($0.value) } ?? .none, dimension.map { .number(Double($0.scales)) } ?? .none,
        ]
      }, method: method, plusMinus: dimensions.map { [nil, nil, nil, $0?.plusMinus, nil] })
  }

  fileprivate init(scalesOf sought: Double, _ found: Found, method: String) {
    self.init(
      columns: [
        .init("line"), .init("scale", .kilometre), .init("longest", .kilometre), .init("shortest", .kilometre),
      ],
      rows: found.map { line in
        [
          .text(line.name), line.lengths.scale(of: sought).map { .number($0) } ?? .text("not reached"),
          .number(line.lengths.lengths.max() ?? 0), .number(line.lengths.lengths.min() ?? 0),
        ]
      }, method: method)
  }
}
