import Diagnostics
import Quantities

extension Report {
  /// The report for a terminal: 80 columns, aligned, readable without colour.
  public var text: String {
    var parts = [headText]
    if let text = ReportedVariant.text(variants) { parts.append(text) }
    if !measures.isEmpty { parts.append((["Measures"] + measures.flatMap(\.textLines)).joined(separator: "\n")) }
    if let seriesText { parts.append(seriesText) }
    if let line = secondMethodText { parts.append(line) }
    if let line = boundText { parts.append(TextColumns.wrapped(line, indent: 0)) }
    if !checks.isEmpty { parts.append(checksText) }
    if let uncertainty { parts.append(uncertainty.text) }
    if let sweep { parts.append(SweepSummary(sweep).text) }
    if !warnings.isEmpty { parts.append((["Warnings"] + warnings.map(\.text)).joined(separator: "\n")) }
    if !provenance.data.isEmpty { parts.append(dataText) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var headText: String {
    var facts = [scenario.file.escapingControls]
    if let asOf { facts.append("as of \(asOf)") }
    facts.append("max error \(FigureText.written(maxError))")
    return TextColumns.wrapped(scenario.title.escapingControls, indent: 0) + "\n"
      + TextColumns.wrapped(facts.joined(separator: " · "), indent: 0)
  }

  /// Dates down, worlds across.
  private var seriesText: String? {
    let grids = SeriesGrid.grids(of: measures).map { grid in
      (grid.title.map { ["  " + $0.escapingControls] } ?? []) + TextGrid(heads: grid.heads, rows: grid.rows).lines
    }
    let notes = SeriesGrid.notes(on: measures).map { TextColumns.wrapped($0, indent: 2, hanging: 4) }
    guard !grids.isEmpty || !notes.isEmpty else { return nil }
    return (["Series"] + grids.joined() + notes).joined(separator: "\n")
  }

  private var checksText: String {
    (["Checks: " + Self.tally(holding: checks.count(where: \.holds), of: checks.count)] + checks.map(\.text))
      .joined(separator: "\n")
  }

  /// `all 4 hold`, `3 hold, 1 fails`.
  private static func tally(holding: Int, of count: Int) -> String {
    if count == 1 { return holding == 1 ? "it holds" : "it fails" }
    let failing = count - holding
    if failing == 0 { return "all \(count) hold" }
    if holding == 0 { return "all \(count) fail" }
    return "\(holding) \(holding == 1 ? "holds" : "hold"), \(failing) \(failing == 1 ? "fails" : "fail")"
  }

  private var dataText: String {
    (["Data"] + provenance.data.map(\.textLine)).joined(separator: "\n")
  }

  /// Which ± are the engine's own alone.
  var boundText: String? {
    let names = measures.filter { $0.figures.contains(where: \.isBoundedOnly) }.map(\.name)
    guard !names.isEmpty else { return nil }
    return "± of \(names.joined(separator: ", ")): the most that max_error makes of \(names.count == 1 ? "it" : "them"); what "
      + "the accuracy of the data makes of \(names.count == 1 ? "it" : "them") is not known."
  }

  /// The worst disagreement of the second methods, relative to the figure.
  private var secondMethodText: String? {
    var worst: (name: String, share: Double)?
    var count = 0
    for measure in measures {
      for figure in measure.figures {
        for (first, second) in figure.secondMethodPairs {
          count += 1
          let share = (second - first).magnitude / max(first.magnitude, .leastNormalMagnitude)
          if share > worst?.share ?? -1 { worst = (measure.name, share) }
        }
      }
    }
    guard let worst else { return nil }
    let computed = "\(count == 1 ? "1 length or area" : "\(count) lengths and areas") computed a second way"
    // Below, it is rounding, whose last digits differ from machine to machine.
    let agreement =
      worst.share < 1e-11
      ? "; both agree to 1e-11 of the figure."
      : "; the \(count == 1 ? "" : "greatest ")disagreement is \(worst.share.rounded(significantDigits: 2).shortestText) of the "
        + "figure (\(worst.name))."
    return TextColumns.wrapped(computed + agreement, indent: 0)
  }
}

extension Figure {
  /// Whether any number in it has a bound of the engine's own and no ± from the data.
  fileprivate var isBoundedOnly: Bool {
    func any(_ bounds: [[Double?]], _ spreads: [[Double?]]) -> Bool {
      bounds.indices.contains { row in
        bounds[row].indices.contains { bounds[row][$0] != nil && (spreads.isEmpty || spreads[row][$0] == nil) }
      }
    }
    switch self {
    case .scalar(let figure): return figure.bound != nil && figure.plusMinus == nil
    case .table(let figure): return any(figure.bounds, figure.plusMinus)
    case .matrix(let figure): return any(figure.bounds, figure.plusMinus)
    }
  }

  /// First and second value wherever both stand and the first is not 0.
  fileprivate var secondMethodPairs: [(first: Double, second: Double)] {
    switch self {
    case .scalar(let figure):
      guard let value = figure.value, value != 0, let second = figure.secondMethod else { return [] }
      return [(value, second.value)]
    case .table(let figure):
      return zip(figure.rows.joined(), figure.secondMethod.joined()).compactMap { cell, second in
        guard case .number(let first) = cell, first != 0, let second else { return nil }
        return (first, second)
      }
    case .matrix(let figure):
      return zip(figure.values.joined(), figure.secondMethod.joined()).compactMap { first, second in
        guard let first, first != 0, let second else { return nil }
        return (first, second)
      }
    }
  }
}

extension ReportedCheck {
  fileprivate var text: String {
    var lines = [TextColumns.spread("  \(holds ? "ok  " : "FAIL") \(statement)", computedText, lead: 7)]
    let facts = [kindText, source?.escapingControls, note?.escapingControls].compactMap(\.self)
    lines.append(TextColumns.wrapped(facts.joined(separator: " · "), indent: 7))
    if let reason { lines.append(TextColumns.wrapped(reason.escapingControls, indent: 7)) }
    return lines.joined(separator: "\n")
  }
}

extension ReportedWarning {
  fileprivate var text: String {
    let place = place.map { " (\($0))" } ?? ""
    return TextColumns.wrapped("\(message.escapingControls)\(place)", indent: 2, hanging: 4)
  }
}

extension Provenance.Source {
  /// `  sites                    Apache-2.0 · ± 2,000 m · sha256 a2ebcac03b5c`
  var textLine: String {
    var facts = [(licence ?? "licence not stated").escapingControls]
    if let accuracy { facts.append("± \(FigureText.text(accuracy)) m") }
    facts.append("sha256 \(sha256.prefix(12))")
    return TextColumns.spread("  \(id.escapingControls)", facts.joined(separator: " · "))
  }
}
