import Diagnostics
import Quantities

extension Report {
  /// The report as Markdown (CommonMark with pipe tables).
  public var markdown: String {
    var parts = ["# \(scenario.title.markdown)"]
    if let description = scenario.description { parts.append(description.markdownParagraphs) }
    parts.append(headMarkdown)
    if let list = ReportedVariant.markdown(variants) { parts += ["## Variants", list] }
    if !measures.isEmpty { parts.append("## Measures") }
    let scalars = measures.filter { if case .scalar = $0.baseline { true } else { false } }
    if !scalars.isEmpty { parts.append(Self.scalarTable(scalars)) }
    parts += measures.flatMap(\.markdownTables)
    parts += seriesMarkdown
    if let line = boundText { parts.append(line.markdown) }
    let footnotes = Footnotes(of: checks)
    if !checks.isEmpty { parts += ["## Checks", checksMarkdown(footnotes)] }
    let ours = checks.filter(\.isAgainstPublished)
    if let sheet = ComparisonSheet(of: ours, footnotes, head: "ours").markdown {
      parts += ["## Comparison with published figures", sheet]
    }
    let theirs = checks.filter(\.isAmongPublished)
    if let sheet = ComparisonSheet(of: theirs, footnotes, head: "put together").markdown {
      parts += ["## Published figures among themselves", sheet]
    }
    if let uncertainty { parts.append(uncertainty.markdown) }
    if let sweep { parts.append(SweepSummary(sweep).markdown) }
    if let assumptions = assumptionsMarkdown { parts += ["## Assumptions and warnings", assumptions] }
    parts += ["## Provenance", provenanceMarkdown]
    if let text = footnotes.markdown { parts.append(text) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private var headMarkdown: String {
    let date = asOf.map { ", as of \($0)" } ?? ""
    return "From `\(scenario.file.escapingControls)`\(date), max error \(FigureText.written(maxError))."
  }

  private static func scalarTable(_ measures: [ReportedMeasure]) -> String {
    let rows = measures.flatMap { measure -> [[String]] in
      let worlds = [("baseline", measure.baseline)] + measure.variants.map { ($0.name, $0.figure) }
      let figures = worlds.compactMap { world -> (String, ScalarFigure)? in
        if case .scalar(let figure) = world.1 { (world.0, figure) } else { nil }
      }
      let column = FigureColumn(figures.map(\.1))
      return figures.map { world, figure in
        [
          measure.name.markdown, world.markdown,
          column.number(figure) ?? (figure.reason ?? "no value").markdown, column.spread(of: figure),
          FigureText.symbol(measure.unit),
          figure.difference.map {
            FigureText.signed($0.value, decimals: column.decimals(of: figure, against: figures[0].1))
          } ?? "",
          figure.percentText(of: figures[0].1) ?? "",
        ]
      }
    }
    return MarkdownTable(heads: ["measure", "world", "value", "±", "unit", "difference", "%"], rows: rows).text
  }

  /// A table for each measure that is one number: dates down, worlds across.
  private var seriesMarkdown: [String] {
    let grids = SeriesGrid.grids(of: measures).flatMap { grid in
      [
        grid.title.map { "### \($0.markdown)" },
        MarkdownTable(heads: grid.heads.map(\.markdown), rows: grid.rows.map { $0.map(\.markdown) }).text,
      ].compactMap(\.self)
    }
    let notes = SeriesGrid.notes(on: measures).map { "- \($0.markdown)" }
    guard !grids.isEmpty || !notes.isEmpty else { return [] }
    return ["## Series"] + grids + (notes.isEmpty ? [] : [notes.joined(separator: "\n")])
  }

  /// What the figures take for granted: the values of the parameters, then the warnings.
  private var assumptionsMarkdown: String? {
    let values = parameters.map { parameter in
      let value =
        switch parameter.value {
        case .quantity(let quantity): FigureText.written(quantity)
        case .text(let text): text
        }
      return "- \(parameter.name.markdown) is \(value.markdown)"
    }
    let lines = values + warnings.map { "- \($0.message.markdown)" }
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }

  private func checksMarkdown(_ footnotes: Footnotes) -> String {
    MarkdownTable(
      heads: ["holds", "check", "computed", "kind", "source", "note"],
      rows: checks.map { check in
        [
          check.holds ? "yes" : "**no**", check.statement.markdown,
          check.computedText, check.kindText, footnotes.mark(of: check),
          ([check.note, check.reason].compactMap(\.self).joined(separator: "; ")).markdown,
        ]
      }
    ).text
  }

  private var provenanceMarkdown: String {
    let libraries = provenance.libraries.map { "\($0.name) \($0.version)" }.joined(separator: ", ")
    let data = MarkdownTable(
      heads: ["data", "licence", "attribution", "shows", "accuracy (m)", "sha256"],
      rows: provenance.data.map { source in
        [
          source.id.markdown, (source.licence ?? "not stated").markdown, (source.attribution ?? "").markdown,
          (source.vintage ?? "").markdown,
          source.accuracy.map { FigureText.text($0) } ?? "", "`\(source.sha256)`",
        ]
      })
    let conversions = provenance.operations.map { operation in
      let accuracy = operation.accuracy.map { ", \(FigureText.text($0)) m" } ?? ""
      return "- \(operation.from) to \(operation.to): \(operation.name.markdown) (\(operation.code ?? "no code")\(accuracy))"
    }
    var parts = ["Thalweg \(provenance.version) with \(libraries)."]
    if !provenance.data.isEmpty { parts.append(data.text) }
    if !conversions.isEmpty { parts.append(conversions.joined(separator: "\n")) }
    return parts.joined(separator: "\n\n")
  }
}

extension ReportedMeasure {
  /// Tables and matrices of the baseline and of each variant that differs.
  fileprivate var markdownTables: [String] {
    let worlds = [("baseline", baseline)] + variants.filter { $0.figure != baseline }.map { ($0.name, $0.figure) }
    return worlds.compactMap { world, figure in
      switch figure {
      case .scalar: nil
      case .table(let table) where table.rows.isEmpty: "### \(name.markdown), \(world.markdown)\n\nnone"
      case .table(let table):
        "### \(name.markdown), \(world.markdown)\n\n"
          + MarkdownTable(
            heads: table.columns.map {
              $0.unit.symbol.isEmpty ? $0.name.markdown : "\($0.name.markdown) (\(FigureText.symbol($0.unit)))"
            },
            rows: table.cellTexts.map { $0.map(\.markdown) }
          ).text
      case .matrix(let matrix):
        "### \(name.markdown), \(world.markdown) (\(FigureText.symbol(unit)))\n\n"
          + (matrix.textLines == [TextGrid.nothing]
            ? "none"
            : MarkdownTable(
              heads: (matrix.isListed ? ["row", "column", "value"] : matrix.headTexts).map(\.markdown),
              rows: (matrix.isListed ? matrix.pairTexts : matrix.cellTexts).map { $0.map(\.markdown) }
            ).text)
      }
    }
  }
}
