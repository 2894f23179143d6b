import Diagnostics

extension Plan {
  /// The plan for a terminal, 80 columns.
  public var text: String {
    var parts = [headText]
    parts.append(Self.section("Data", data))
    if !sources.isEmpty { parts.append((["Layers and files"] + sources.flatMap(\.textLines)).joined(separator: "\n")) }
    if !features.isEmpty { parts.append(Self.section("Features, in the order they are computed", features)) }
    if !measures.isEmpty { parts.append(Self.section("Measures", measures)) }
    if !variants.isEmpty { parts.append((["Variants"] + variants.flatMap(\.textLines)).joined(separator: "\n")) }
    if !timeline.isEmpty { parts.append((["Timeline"] + timeline.map(\.textLine)).joined(separator: "\n")) }
    if let sweep { parts.append((["Sweep"] + sweep.textLines).joined(separator: "\n")) }
    if !checkKinds.isEmpty {
      parts.append("Checks: " + checks.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", "))
    }
    parts.append((["Error budget"] + budget.map { TextColumns.wrapped($0, indent: 2, hanging: 4) }).joined(separator: "\n"))
    parts.append((["Coordinate operations"] + conversionLines).joined(separator: "\n"))
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var headText: String {
    let date = asOf.map { " · as of \($0)" } ?? ""
    return TextColumns.wrapped(title.escapingControls, indent: 0) + "\n" + file.escapingControls + date
  }

  private static func section(_ head: String, _ steps: [Step]) -> String {
    let width = min(24, steps.map(\.name.count).max() ?? 0)
    let lines = steps.flatMap { step -> [String] in
      let lead = TextColumns.padded("  " + step.name, to: width + 4)
      let action = TextColumns.wrapped(lead + step.action.escapingControls, keeping: lead.count, hanging: width + 4)
      let result = step.result.map { TextColumns.wrapped($0.escapingControls, indent: width + 4) }
      return [action, result].compactMap(\.self)
    }
    return ([head] + lines).joined(separator: "\n")
  }

  private var conversionLines: [String] {
    guard !conversions.isEmpty else { return ["  none: every position is in longitude and latitude on WGS 84"] }
    return conversions.map { conversion in
      let accuracy = conversion.accuracy.map { "accurate to \(FigureText.text($0)) m" } ?? "of unknown accuracy"
      return TextColumns.wrapped(
        "\(conversion.from) to \(conversion.to): \(conversion.name) (\(conversion.code ?? "no code")), \(accuracy)", indent: 2,
        hanging: 4)
    }
  }
}

extension Provenance.Source {
  /// The source as a report lists it, then what it shows and what its licence asks to be said.
  fileprivate var textLines: [String] {
    let remarks = [vintage.map { "shows \($0)" }, attribution].compactMap { $0?.escapingControls }
    return [textLine] + remarks.map { TextColumns.wrapped($0, indent: 4, hanging: 6) }
  }
}

extension Plan.Moment {
  fileprivate var textLine: String {
    TextColumns.wrapped("\(date): \(Plan.again(recomputed))", indent: 2, hanging: 4)
  }
}

extension Plan {
  fileprivate static func again(_ names: [String]) -> String {
    names.isEmpty ? "nothing is computed again" : "computed again: \(names.joined(separator: ", "))"
  }
}

extension Plan.Sweep {
  fileprivate var textLines: [String] {
    let kind = isSample ? "drawn as a Latin hypercube" : "every combination"
    let again =
      recomputed.isEmpty ? "nothing is computed at a point" : "computed at each point: \(recomputed.joined(separator: ", "))"
    return (["\(points) points, \(kind), of \(worlds.joined(separator: ", "))"] + axes + [again]).map {
      TextColumns.wrapped($0.escapingControls, indent: 2, hanging: 4)
    }
  }
}

extension Plan.Variant {
  fileprivate var textLines: [String] {
    let changes = changes.isEmpty ? "no change" : changes.joined(separator: ", ")
    let again = Plan.again(recomputed)
    return [
      TextColumns.wrapped("\(name): \(changes)".escapingControls, indent: 2, hanging: 4),
      TextColumns.wrapped(again, indent: 4, hanging: 6),
    ]
  }
}
