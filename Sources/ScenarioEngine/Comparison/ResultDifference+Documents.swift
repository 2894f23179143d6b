import Diagnostics
public import SimpleFeatures

extension ResultDifference {
  /// The difference as Markdown.
  public var markdown: String {
    var parts = ["# \(old.markdown) → \(new.markdown)"]
    if isEmpty { parts.append("No difference.") }
    for (title, statements) in sections + [("Checks", checks)] where !statements.isEmpty {
      let rows = statements.map { [$0.name.markdown, ($0.old ?? "").markdown, ($0.new ?? "").markdown] }
      parts += ["## \(title)", MarkdownTable(heads: ["", "first", "second"], rows: rows).text]
    }
    if !figures.isEmpty {
      let rows = figures.map { [$0.name.markdown, $0.change.markdown] }
      parts += ["## Figures", MarkdownTable(heads: ["figure", "change"], rows: rows).text]
    }
    if !features.isEmpty {
      let rows = features.map { [$0.kind.rawValue, $0.id.markdown, $0.change.markdown] }
      parts += ["## Features", MarkdownTable(heads: ["", "feature", "change"], rows: rows).text]
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The difference as JSON; sizes of changes in square metres, metres or points.
  public var json: JSONValue {
    func statements(_ list: [Statement]) -> JSONValue {
      .array(list.map { .members([("name", .string($0.name)), ("old", .text($0.old)), ("new", .text($0.new))]) })
    }
    return .members([
      ("old", .string(old)), ("new", .string(new)), ("same", .bool(isEmpty)), ("conditions", statements(conditions)),
      ("parameters", statements(parameters)), ("data", statements(data)), ("figures", .array(figures.map(\.json))),
      ("checks", statements(checks)), ("features", .array(features.map(\.json))),
    ])
  }
}

extension ResultDifference.FigureChange {
  fileprivate var json: JSONValue {
    .members([
      ("name", .string(name)), ("unit", .string(unit)),
      ("change", .string(isAdded ? "added" : isRemoved ? "removed" : "changed")), ("old", .figure(old)),
      ("new", .figure(new)), ("difference", .figure(difference)), ("percent", .figure(percent)),
    ])
  }
}

extension ResultDifference.FeatureChange {
  fileprivate var json: JSONValue {
    let unit = dimension.map { ["points", "m", "m2"][min(max($0, 0), 2)] }
    return .members([
      ("id", .string(id)), ("change", .string(kind.rawValue)), ("size", .figure(size)), ("unit", .text(unit)),
      ("properties", .array(properties.map(JSONValue.string))),
    ])
  }
}
