import Delimitation
import Diagnostics
import PROJ
import ScenarioLanguage
import SimpleFeatures

extension FeatureCall {
  /// The territories that `territories:` lists.
  var territories: [String] {
    (text("territories") ?? "").split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// What leads from the system that `from:` names to WGS 84, judged for the features under the operation's own key.
  func datumChoice(of list: FeatureList) throws(OperationFault) -> DatumChoice {
    guard let code = text("from") else { throw OperationFault("internal", "no `from`", kind: .software) }
    let bounds = list.geometries.compactMap { Bounds($0.coordinates) }
    let corners = bounds.flatMap { [Position($0.west, $0.south), Position($0.east, $0.north)] }
    let choice = try workshop.geodesy { _ in
      try DatumChoice(
        from: code, to: "EPSG:4326", territories: territories, covering: corners, requiredAccuracy: base("required_accuracy"))
    }
    guard choice.source.kind == .geographic else {
      throw OperationFault(
        "wrong-crs",
        "\(code) has no longitudes and latitudes; expected a geographic system such as `EPSG:4284` (grid coordinates are read "
          + "with `crs:` where they stand)", argument: "from")
    }
    return choice
  }

  /// The operation that `operation:` names, else the most accurate that nothing is against.
  func chosen(of choice: DatumChoice) throws(OperationFault) -> DatumChoice.Candidate {
    if let code = text("operation") {
      guard let named = choice.candidates.first(where: { $0.operation.codes.contains(code) }) else {
        let codes = choice.candidates.map { "`\($0.code)`" }.joined(separator: ", ")
        throw OperationFault(
          "no-operation", "no operation \(code) from \(choice.source.authorityCode) to WGS 84; there is \(codes)",
          argument: "operation")
      }
      guard let objection = named.objection else { return named }
      guard named.operation.isUsable, !isTooCoarse(named.operation) else {
        throw OperationFault("no-operation", "\(code) \(objection.clause)", argument: "operation")
      }
      workshop.remarks.add("operation-outside", "`\(code)` \(objection.clause)", at: place(of: "operation"))
      return named
    }
    if let best = choice.best { return best }
    let reasons = choice.candidates.map { candidate in
      "\(candidate.code) \(candidate.objection?.clause ?? "serves")"
    }
    throw OperationFault(
      "no-operation",
      "no operation from \(choice.source.authorityCode) to WGS 84 serves: \(reasons.joined(separator: "; "))",
      argument: text("required_accuracy") != nil || base("required_accuracy") != nil ? "required_accuracy" : "territories")
  }

  private func isTooCoarse(_ operation: CoordinateOperation) -> Bool {
    base("required_accuracy").map { (operation.accuracy ?? .infinity) > $0 } ?? false
  }
}

extension Substring {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    let start = drop { $0 == " " }
    return String(start.prefix(start.count - start.reversed().prefix { $0 == " " }.count))
  }
}
