public import Diagnostics
import SimpleFeatures

/// One side of a comparison: a report, the features with it, or both.
public struct ComparedResult: Sendable {
  /// What the person called it.
  public var name: String
  /// The report as JSON.
  var report: JSONObject?
  /// `nil` where only the report is at hand.
  var features: [Feature]?

  /// What a run gave, with coordinates as they would be written, so that it compares with what was.
  public init(_ result: RunResult, name: String) throws(Failure) {
    let writer = GeoJSONWriter(.init(boundingBoxes: .collection, leavesOutCollapsed: true))
    try self.init(try writer.write(result.collection), name: name)
  }

  /// What a file holds: features as GeoJSON, or a report.
  ///
  /// - Throws: `data` with the faults of the text, or when it is neither.
  public init(_ bytes: [UInt8], name: String) throws(Failure) {
    self.name = name
    let root = try JSONParser.parse(bytes, file: name).object
    if root?["format"]?.number != nil, root?["measures"]?.array != nil {
      report = root
    } else if root?["type"] != nil {
      let collection = try GeoJSONReader.read(bytes, file: name)
      features = collection.features
      report = collection.foreignMembers["thalweg"]?.object
      guard report != nil else {
        throw Failure(
          .data, code: "not-a-result",
          "is GeoJSON without a report (its member `thalweg`); expected what `thalweg run` wrote",
          at: SourcePlace(file: name))
      }
    } else {
      throw Failure(
        .data, code: "not-a-result", "is neither GeoJSON nor a report of Thalweg; expected what `thalweg run` wrote",
        at: SourcePlace(file: name))
    }
    if let format = report?["format"]?.number, format != Double(Report.format) {
      throw Failure(
        .data, code: "report-format", "the report has format \(format.description); expected \(Report.format)",
        at: SourcePlace(file: name))
    }
  }
}

extension ComparedResult {
  /// Every number of the measures, by the name it goes by in checks: `overlap[Lachin, oblast] in closed on 2021-01-01`.
  var figures: [ComparedFigure] {
    (report?["measures"]?.array ?? []).compactMap(\.object).flatMap { measure -> [ComparedFigure] in
      guard let name = measure["name"]?.string else { return [] }
      let unit = measure["unit"]?.string ?? ""
      let moments = (measure["series"]?.array ?? []).compactMap(\.object)
      return Self.figures(of: measure, name, unit, moment: "")
        + moments.flatMap { Self.figures(of: $0, name, unit, moment: " on \($0["date"]?.string ?? "")") }
    }
  }

  private static func figures(of object: JSONObject, _ name: String, _ unit: String, moment: String) -> [ComparedFigure] {
    let variants = (object["variants"]?.object?.members ?? []).map { (" in \($0.name)", $0.value) }
    return ([("", object["baseline"] ?? .null)] + variants).flatMap { world, figure in
      cells(of: figure).map { ComparedFigure(name: name + $0.address + world + moment, unit: unit, value: $0.value) }
    }
  }

  /// The numbers of a figure with their addresses in it.
  private static func cells(of figure: JSONValue) -> [(address: String, value: Double?)] {
    guard let figure = figure.object else { return [] }
    if let rows = figure["values"]?.array {
      let (keys, heads) = (figure["rows"]?.array ?? [], figure["columns"]?.array ?? [])
      return zip(keys, rows).flatMap { key, row in
        zip(heads, row.array ?? []).map { ("[\(key.string ?? ""), \($0.string ?? "")]", $1.number) }
      }
    }
    if let rows = figure["rows"]?.array {
      return rows.compactMap(\.array).flatMap { row -> [(String, Double?)] in
        let key = row.compactMap(\.string).first ?? ""
        let numbers = row.dropFirst().map(\.number)
        return numbers.enumerated().map { (numbers.count == 1 ? "[\(key)]" : "[\(key), \($0 + 2)]", $1) }
      }
    }
    return [("", figure["value"]?.number)]
  }
}

/// One number of a result.
struct ComparedFigure: Sendable, Hashable {
  var name: String
  var unit: String
  var value: Double?
}
