import Quantities
import SimpleFeatures

/// Something a feature of the catalogue does not say, or says wrongly: `what; expected what`, to follow the feature's name.
struct RuleFault: Hashable {
  var code: String
  var message: String
}

extension WorldFeature {
  /// Everything that a feature of the catalogue must say of itself and does not.
  var ruleFaults: [RuleFault] {
    var faults = properties.sourceFaults("has no `source`")
    switch properties["date"] {
    case nil, .null: faults.append(RuleFault(code: "no-date", message: "has no `date`; expected a date, or `undated`"))
    case .string("undated"): break
    case let date:
      if Self.day(date) == nil {
        faults.append(
          RuleFault(
            code: "wrong-date", message: "has a `date` that is none; expected `2024-05-24`, `2024-05`, `2024` or `undated`"))
      }
    }
    if let basis = properties["basis"], !Self.bases.contains(basis.string ?? "") {
      faults.append(
        RuleFault(
          code: "wrong-basis", message: "has an unknown `basis`; expected `surveyed`, `compiled`, `repair` or `illustrative`"))
    }
    faults += properties.gradeFaults("has")
    faults += properties.spanFaults("has")
    switch properties["dated"] {
    case nil: break
    case .object(let dated):
      for (name, series) in dated.members { faults += Self.faults(ofSeries: name, series) }
      faults += DatedProperties.read(.object(dated)).faults.map {
        RuleFault(code: "wrong-dated", message: "is wrongly dated: \($0)")
      }
    default:
      faults.append(
        RuleFault(code: "wrong-dated", message: "has a `dated` that is no object; expected a list of entries for each property")
      )
    }
    return faults
  }

  private static let bases: Set<String> = ["surveyed", "compiled", "repair", "illustrative"]

  /// Entries of one dated property without source or grade; what else is wrong with them, reading them tells.
  private static func faults(ofSeries name: String, _ value: JSONValue) -> [RuleFault] {
    (value.array ?? []).enumerated().flatMap { index, entry -> [RuleFault] in
      let place = "`dated.\(name)[\(index)]`"
      return (entry.object?.sourceFaults("has no `source` in \(place)") ?? [])
        + (entry.object?.gradeFaults("has in \(place)") ?? [])
    }
  }
}

extension JSONObject {
  fileprivate func sourceFaults(_ lack: String) -> [RuleFault] {
    guard self["source"]?.string?.allSatisfy(\.isWhitespace) ?? true else { return [] }
    return [RuleFault(code: "no-source", message: "\(lack); expected the page, package or treaty it is from")]
  }

  fileprivate func gradeFaults(_ lead: String) -> [RuleFault] {
    let grades: Set<String> = ["A", "B", "C", "K-hi", "K-med", "K-lo"]
    guard !grades.contains(self["confidence"]?.string ?? "") else { return [] }
    return [
      RuleFault(code: "no-confidence", message: "\(lead) no `confidence`; expected `A`, `B`, `C`, `K-hi`, `K-med` or `K-lo`")
    ]
  }

  /// The faults of `from` and `to`.
  fileprivate func spanFaults(_ lead: String) -> [RuleFault] {
    var faults = ["from", "to"].compactMap { key -> RuleFault? in
      guard let value = self[key], WorldFeature.day(value) == nil else { return nil }
      return RuleFault(
        code: "wrong-date", message: "\(lead) a `\(key)` that is no date; expected `2024-05-24`, `2024-05` or `2024`")
    }
    if let from = WorldFeature.day(self["from"]), let to = WorldFeature.day(self["to"]), from >= to {
      faults.append(
        RuleFault(code: "wrong-date", message: "\(lead) a time from \(from) to \(to); expected the end after the start"))
    }
    return faults
  }
}
