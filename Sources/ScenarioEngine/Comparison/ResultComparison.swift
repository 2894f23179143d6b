import Diagnostics
import Geodesy
import OrderedCollections
import Quantities
import SimpleFeatures

/// Holds two results side by side.
public enum ResultComparison {
  /// How far two figures may be apart, of the greater, and still be the same: computed on different machines they agree to
  /// fewer digits than they are written with.
  static let slack = 1e-9

  public static func difference(from old: ComparedResult, to new: ComparedResult) -> ResultDifference {
    ResultDifference(
      old: old.name, new: new.name, conditions: statements(of: old, new, conditions),
      parameters: statements(of: old, new, parameters), data: statements(of: old, new, data),
      figures: figures(old.figures, new.figures), checks: statements(of: old, new, checks),
      features: features(old.features, new.features))
  }

  // MARK: - Statements

  private typealias Statements = OrderedDictionary<String, String>

  private static func statements(
    of old: ComparedResult, _ new: ComparedResult, _ list: (JSONObject) -> Statements
  ) -> [ResultDifference.Statement] {
    // Features without a report say nothing, which is no change.
    guard let old = old.report.map(list), let new = new.report.map(list) else { return [] }
    return names(old.keys, new.keys).filter { old[$0] != new[$0] }
      .map { ResultDifference.Statement(name: $0, old: old[$0], new: new[$0]) }
  }

  private static func conditions(_ report: JSONObject) -> Statements {
    var statements: Statements = [:]
    statements["title"] = report["scenario"]?.object?["title"]?.string
    statements["as_of"] = report["as_of"]?.string
    statements["max_error"] = text(report["max_error"])
    statements["thalweg"] = report["provenance"]?.object?["version"]?.string
    for library in report["provenance"]?.object?["libraries"]?.object?.members ?? [] {
      statements[library.name] = library.value.string
    }
    return statements
  }

  private static func parameters(_ report: JSONObject) -> Statements {
    var statements: Statements = [:]
    for member in report["parameters"]?.object?.members ?? [] { statements[member.name] = text(member.value) }
    return statements
  }

  private static func data(_ report: JSONObject) -> Statements {
    var statements: Statements = [:]
    for source in (report["provenance"]?.object?["data"]?.array ?? []).compactMap(\.object) {
      if let id = source["id"]?.string { statements[id] = source["sha256"]?.string }
    }
    return statements
  }

  private static func checks(_ report: JSONObject) -> Statements {
    var statements: Statements = [:]
    for check in (report["checks"]?.array ?? []).compactMap(\.object) {
      let places = [check["variant"]?.string.map { " in \($0)" }, check["date"]?.string.map { " on \($0)" }]
      let expected = (check["expected"]?.array ?? [check["expected"] ?? .null]).compactMap(text).joined(separator: " to ")
      let name = (check["measure"]?.string ?? "") + places.compactMap(\.self).joined() + (expected.isEmpty ? "" : " against ")
      statements[name + expected] = check["holds"] == .bool(true) ? "holds" : "fails"
    }
    return statements
  }

  private static func text(_ value: JSONValue?) -> String? {
    if let text = value?.string { return text }
    guard let object = value?.object, let number = object["value"]?.number else { return nil }
    let unit = object["unit"]?.string ?? ""
    return number.shortestText + (unit.isEmpty ? "" : " \(unit)")
  }

  /// All names, those of the first in their order, then what only the second has.
  private static func names(_ old: some Sequence<String>, _ new: some Sequence<String>) -> OrderedSet<String> {
    OrderedSet(old).union(new)
  }

  // MARK: - Figures

  private static func figures(_ old: [ComparedFigure], _ new: [ComparedFigure]) -> [ResultDifference.FigureChange] {
    let before = OrderedDictionary(old.map { ($0.name, $0) }) { first, _ in first }
    let after = OrderedDictionary(new.map { ($0.name, $0) }) { first, _ in first }
    return names(before.keys, after.keys).compactMap { name in
      let (first, second) = (before[name], after[name])
      if let first, let second, first.unit == second.unit, areSame(first.value, second.value) { return nil }
      return ResultDifference.FigureChange(
        name: name, unit: second?.unit ?? first?.unit ?? "", old: first?.value, new: second?.value, isAdded: first == nil,
        isRemoved: second == nil)
    }
  }

  private static func areSame(_ old: Double?, _ new: Double?) -> Bool {
    guard let old, let new else { return old == nil && new == nil }
    return (old - new).magnitude <= slack * max(old.magnitude, new.magnitude)
  }

  // MARK: - Features

  private static func features(_ old: [Feature]?, _ new: [Feature]?) -> [ResultDifference.FeatureChange] {
    guard let old, let new else { return [] }
    let (before, after) = (byID(old), byID(new))
    let workshop = Workshop(budget: ErrorBudget(maxError: nil))
    return names(before.keys, after.keys).compactMap { id in
      let (first, second) = (before[id], after[id])
      let properties = changedProperties(first, second)
      if first != nil, second != nil, first?.geometry == second?.geometry, properties.isEmpty { return nil }
      let change = size(of: first?.geometry, second?.geometry, workshop)
      return ResultDifference.FeatureChange(
        id: id, kind: first == nil ? .added : second == nil ? .removed : .changed, size: change?.size,
        dimension: change?.dimension, properties: first == nil || second == nil ? [] : properties)
    }
  }

  private static func byID(_ features: [Feature]) -> OrderedDictionary<String, Feature> {
    let named = features.enumerated().map { index, feature in
      (feature.id?.string ?? feature.id?.number?.shortestText ?? "#\(index)", feature)
    }
    return OrderedDictionary(named) { first, _ in first }
  }

  private static func changedProperties(_ old: Feature?, _ new: Feature?) -> [String] {
    guard let old = old?.properties, let new = new?.properties else { return [] }
    return names(old.names, new.names).filter { old[$0] != new[$0] }
  }

  /// How much is in one of two geometries and not in both, on the ellipsoid; `nil` where it cannot be said.
  private static func size(
    of old: Geometry?, _ new: Geometry?, _ workshop: Workshop
  ) -> (size: Double, dimension: Int)? {
    let lists = [new, old].map { FeatureList($0.map { [WorldFeature($0)] } ?? []) }
    guard old != new, let apart = try? workshop.difference(lists[0], lists[1]) else { return nil }
    let dimension = apart.dimension ?? lists.compactMap(\.dimension).max() ?? 0
    let sizes = apart.features.map { feature in
      switch dimension {
      case 0: Double(feature.geometry.simpleParts.count)
      case 1: workshop.metric.length(of: feature.geometry, edges: feature.edges)
      default: workshop.metric.area(of: feature.geometry, edges: feature.edges)
      }
    }
    return (sizes.reduce(0, +), dimension)
  }
}
