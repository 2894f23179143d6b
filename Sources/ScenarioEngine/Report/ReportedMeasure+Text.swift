import Diagnostics
import Quantities

extension ReportedMeasure {
  /// The measure for a terminal: the baseline and every variant, each with value, ± and difference.
  var textLines: [String] {
    switch baseline {
    case .scalar(let figure): scalarLines(baseline: figure)
    case .table(let figure):
      worldLines(baseline: figure.textLines) { figure in
        if case .table(let table) = figure { table.textLines } else { nil }
      }
    case .matrix(let figure):
      worldLines(baseline: figure.textLines) { figure in
        if case .matrix(let matrix) = figure { matrix.textLines } else { nil }
      }
    }
  }

  private static let nameWidth = 24
  private static let worldWidth = 16

  private func scalarLines(baseline: ScalarFigure) -> [String] {
    var worlds = [("baseline", baseline)]
    for variant in variants {
      if case .scalar(let figure) = variant.figure { worlds.append((variant.name, figure)) }
    }
    let column = FigureColumn(worlds.map(\.1))
    var lines: [String] = []
    var lead = "  " + name.escapingControls
    if lead.count > Self.nameWidth {
      lines.append(lead)
      lead = ""
    }
    for (world, figure) in worlds {
      // A scenario without variants has one world, which needs no name.
      let worldColumn = variants.isEmpty ? "" : TextColumns.padded(world, to: Self.worldWidth) + " "
      let start = TextColumns.padded(lead, to: Self.nameWidth) + " " + worldColumn
      let difference = figure.difference.map {
        "  (\(differenceText($0, of: figure, baseline, decimals: column.decimals(of: figure, against: baseline))))"
      }
      lines += Self.fitted(start, valueText(figure, column), difference ?? "").map(Self.unpadded)
      lines += Self.wayLines(figure.ways)
      if let reason = figure.reason { lines.append(TextColumns.wrapped(reason.escapingControls, indent: 6)) }
      lead = ""
    }
    return lines
  }

  /// A value behind its lead and its difference behind that, on lines of their own where they do not fit into one.
  private static func fitted(_ lead: String, _ value: String, _ difference: String) -> [String] {
    let whole = lead + value + difference
    if whole.count <= TextColumns.width { return [whole] }
    let second = difference.isEmpty ? [] : [TextColumns.rightAligned(difference, to: TextColumns.width)]
    if lead.count + value.count <= TextColumns.width { return [lead + value] + second }
    let below = value.count <= TextColumns.width ? TextColumns.rightAligned(value, to: TextColumns.width) : value
    return [TextColumns.wrapped(lead, keeping: 2, hanging: 4), below] + second
  }

  /// The first ways of a figure, each on a line of its own.
  private static func wayLines(_ ways: [[String]]) -> [String] {
    let shown = 8
    let lines = ways.prefix(shown).map { way in
      TextColumns.wrapped(way.map(\.escapingControls).joined(separator: " → "), indent: 6, hanging: 8)
    }
    return ways.count > shown ? lines + ["      and \(ways.count - shown) more, in the JSON report"] : lines
  }

  private func valueText(_ figure: ScalarFigure, _ column: FigureColumn) -> String {
    guard let value = figure.value, let number = column.number(figure) else { return "no value" }
    return TextColumns.rightAligned(number, to: 12) + (unit.symbol.isEmpty ? "" : " " + FigureText.symbol(unit))
      + column.spread(of: value, plusMinus: figure.plusMinus, bound: figure.bound)
  }

  /// `+942.5, +300.0 %`; `−3, within ±` where the ± of the two figures may make up the change.
  private func differenceText(
    _ difference: FigureDifference, of figure: ScalarFigure, _ baseline: ScalarFigure, decimals: Int
  ) -> String {
    if difference.value == 0 { return "same" }
    let value = FigureText.signed(difference.value, decimals: decimals)
    if differenceUnit == .percentagePoint { return value + " pp" }
    if figure.isChangedWithinSpread(of: baseline) {
      return value.contains { ("1"..."9").contains($0) } ? value + ", within ±" : "within ±"
    }
    return value + (figure.percentText(of: baseline).map { ", \($0) %" } ?? "")
  }

  /// A table or matrix under its name; a variant that equals the baseline is told in one line.
  private func worldLines(baseline lines: [String], of variant: (Figure) -> [String]?) -> [String] {
    let unit = FigureText.symbol(unit)
    let head: (String) -> String = { world in
      var head = "  " + name.escapingControls
      if !variants.isEmpty { head += ", " + world.escapingControls }
      if case .matrix = baseline, !unit.isEmpty { head += " (\(unit))" }
      return head
    }
    func title(_ text: String) -> String { TextColumns.wrapped(text, keeping: 2, hanging: 6) }
    var all = [title(head("baseline"))] + lines
    for world in variants {
      guard let own = variant(world.figure) else { continue }
      all += own == lines ? [title(head(world.name) + ": as in the baseline")] : [title(head(world.name))] + own
    }
    return all
  }

  private static func unpadded(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
