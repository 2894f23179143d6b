import Corridors
import Diagnostics
import Geodesy
import Quantities
import ScenarioLanguage
import SimpleFeatures

extension MeasureOperation {
  static let shareBuilt = MeasureOperation(
    definition: OperationDefinition(
      "share_built", in: .measures, summary: "how much of a project is built, from its sections",
      documentation: """
        The built length over the whole. The property `built` of a section is the day since which it is, `true`, or the share that is, as text \
        such as `63 %` or a number from 0 to 1; a section without it is not built. On a dated property the timeline shows the progress. \
        `length` names a property with the length that is published for a section, a number of km or a text such as `30 km`; without it the \
        lines are measured. `by:` gives a table with a row for each section and one for `all`, with built and whole lengths.
        """,
      subject: .name, takes: [.lines, .points],
      arguments: [
        ArgumentDefinition("built", .text, default: "built", "the property that says what is built"),
        ArgumentDefinition("length", .text, "the property with the published length"),
        .by,
      ],
      result: .figure(.unit(.percent), .tableWith(argument: "by")),
      columnUnits: ["built": .kilometre, "length": .kilometre],
      example: "{ share_built: stages, built: opened, length: km, in: percent }"),
    usesDate: true,
    evaluate: { call throws(OperationFault) in
      let method = "built length over whole length"
      try call.checkProperty("built", of: call.subject.features)
      try call.checkProperty("length", of: call.subject.features)
      try call.checkProperty("by", of: call.subject.features)
      let sections = try call.sections()
      let found = try call.workshop.geodesy { _ throws(CorridorError) in try BuiltShare(of: sections, on: call.features.date) }
      guard let by = call.text("by") else {
        return .scalar(ScalarFigure(found.share, method: method, reason: found.share == nil ? call.emptyReason(0) : nil))
      }
      let keys = call.subject.keys(by: by, named: call.name(0)) + ["all"]
      let built = found.built + [found.built.reduce(0, +)]
      let lengths = sections.map(\.length) + [found.length]
      let rows = zip(keys, zip(built, lengths)).map { key, section -> [TableFigure.Cell] in
        let share = section.1 > 0 ? TableFigure.Cell.number(section.0 / section.1) : .none
        return [.text(key), share, .number(section.0), .number(section.1)]
      }
      return .table(
        TableFigure(
          columns: [
            .init(by), .init("share", .percent), .init("built", .kilometre, keepsUnit: true),
            .init("length", .kilometre, keepsUnit: true),
          ], rows: rows, method: method))
    })
}

extension MeasureCall {
  fileprivate func sections() throws(OperationFault) -> [BuiltShare.Section] {
    var sections: [BuiltShare.Section] = []
    for (index, feature) in subject.features.enumerated() {
      var length = metric.length(of: feature.geometry, edges: feature.edges)
      if let property = text("length") {
        guard let written = feature.length(in: property) else {
          throw OperationFault(
            "no-length",
            "section \(index + 1) of `\(name(0))` has no length as property `\(property.escapingControls)`; expected a number of km, or a text such as `30 km`",
            argument: "length")
        }
        length = written
      }
      sections.append(.init(length: length, progress: try progress(of: feature, index)))
    }
    return sections
  }

  private func progress(of feature: WorldFeature, _ index: Int) throws(OperationFault) -> BuiltShare.Progress? {
    let property = text("built") ?? "built"
    switch feature.properties[property] {
    case nil, .null, .bool(false): return nil
    case .bool(true): return .share(1)
    case .number(let number): return .share(number.value)
    case .string(let text):
      if text.isEmpty { return nil }
      if let day = CalendarDate(text) { return .since(day) }
      if let quantity = try? Quantity(parsing: text), quantity.dimension == .none { return .share(quantity.baseValue) }
      fallthrough
    default:
      throw OperationFault(
        "no-progress",
        "section \(index + 1) of `\(name(0))` has a property `\(property.escapingControls)` that is no day and no share; expected `2024-04-26`, `63 %` or `true`",
        argument: "built")
    }
  }
}
