import Quantities
import SimpleFeatures

/// What a draft leaves out: names of sources give way to the start of their hash, positions are rounded to
/// a thousandth of a degree (about 110 m) and what features say of themselves stays behind.
struct Redaction {
  /// Decimals of degrees in a draft.
  static let decimals = 3

  /// What each path or id of a source is called instead, the longest first so that none is found inside another.
  private let names: [(name: String, replacement: String)]

  init(of report: Report) {
    var names = [(report.scenario.file, Self.name(report.scenario.sha256))]
    for source in report.provenance.data { names.append((source.id, Self.name(source.sha256))) }
    self.names = names.sorted { ($0.0.count, $0.0) > ($1.0.count, $1.0) }.map { (name: $0.0, replacement: $0.1) }
  }

  /// What an input is called in a draft.
  static func name(_ sha256: String) -> String { "input \(sha256.prefix(12))" }

  /// A text without names of sources and without positions such as `[45.02, 41.07]`.
  func text(_ text: String) -> String {
    names.reduce(text) { $0.replacing($1.name, with: $1.replacement) }
      .replacing(/\[-?[0-9.]+, -?[0-9.]+\]/, with: "[withheld]")
  }

  func report(_ report: Report) -> Report {
    var draft = report
    draft.scenario.file = text(report.scenario.file)
    draft.scenario.description = report.scenario.description.map(text)
    draft.provenance.data = report.provenance.data.map { source in
      .init(id: Self.name(source.sha256), sha256: source.sha256, licence: nil, accuracy: source.accuracy)
    }
    draft.warnings = report.warnings.map { ReportedWarning(code: $0.code, message: text($0.message)) }
    for index in draft.checks.indices {
      draft.checks[index].source = nil
      draft.checks[index].citation = nil
      draft.checks[index].note = draft.checks[index].note.map(text)
    }
    draft.measures = report.measures.map(measure)
    return draft
  }

  /// A measure without what its tables tell of where things lie.
  private func measure(_ measure: ReportedMeasure) -> ReportedMeasure {
    var draft = measure
    draft.baseline = figure(measure.baseline)
    draft.variants = measure.variants.map { .init(name: $0.name, figure: figure($0.figure)) }
    draft.series = measure.series.map { moment in
      .init(
        date: moment.date, baseline: figure(moment.baseline),
        variants: moment.variants.map { .init(name: $0.name, figure: figure($0.figure)) })
    }
    return draft
  }

  private func figure(_ figure: Figure) -> Figure {
    switch figure {
    case .scalar(var scalar):
      scalar.reason = scalar.reason.map(text)
      return .scalar(scalar)
    case .matrix: return figure
    case .table(var table):
      for (column, head) in table.columns.enumerated() where head.isPosition {
        for row in table.rows.indices where table.rows[row].indices.contains(column) { table.rows[row][column] = .none }
      }
      return .table(table)
    }
  }

  /// Features with nothing but their geometry and what the engine says of them.
  func collection(_ collection: FeatureCollection, _ report: Report) -> FeatureCollection {
    let features = collection.features.map { feature in
      var properties = JSONObject()
      if let own = feature.properties["thalweg"] { properties["thalweg"] = own }
      return Feature(geometry: feature.geometry, properties: properties, id: nil)
    }
    return FeatureCollection(features, foreignMembers: JSONObject([("thalweg", report.json)]))
  }
}
