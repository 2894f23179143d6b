import Diagnostics
import OrderedCollections
import Quantities

/// A measure whose unit is not worked out yet: that needs the units of what it is computed from.
struct UnresolvedMeasure {
  var name: String
  var call: OperationCall
  /// What `in:` says.
  var unit: (unit: UnitOfMeasure, place: SourcePlace)?
  var about: String?
  var place: SourcePlace
}

extension DecodingContext {
  /// `{ buffer: centre, by: 5 km }`
  func feature(_ entry: YAMLEntry) -> FeatureDeclaration? {
    guard let entries = mapping(entry, "an operation such as `{ buffer: NAME, by: 5 km }`"),
      var fields = FieldReader(entry.value, "a feature", findings)
    else { return nil }
    let call = self.call(&fields, entries, in: .features)
    let about = text("about", &fields)
    guard let call else {
      if hasOperation(entries, .features) { fields.finish() }
      return nil
    }
    fields.finish()
    return FeatureDeclaration(name: entry.key, call: call, about: about, place: entry.keyPlace)
  }

  /// `{ share: covered, of: oblast, in: percent }`
  func measure(_ entry: YAMLEntry) -> UnresolvedMeasure? {
    guard let entries = mapping(entry, "a measure such as `{ length: NAME, in: km }`"),
      var fields = FieldReader(entry.value, "a measure", findings)
    else { return nil }
    let call = self.call(&fields, entries, in: .measures)
    let unit = fields.optional("in").flatMap { node in self.unit(node).map { (unit: $0, place: node.place) } }
    let about = text("about", &fields)
    guard var call else {
      if hasOperation(entries, .measures) { fields.finish() }
      return nil
    }
    fields.finish()
    // Where `in:` says what the data is counted in, the operation itself needs it.
    if let unit, case .figure(.declared, _) = call.definition.result {
      call.arguments["in"] = .literal(.unit(unit.unit), at: unit.place)
    }
    return UnresolvedMeasure(name: entry.key, call: call, unit: unit, about: about, place: entry.keyPlace)
  }

  private func mapping(_ entry: YAMLEntry, _ expected: String) -> [YAMLEntry]? {
    if let entries = entry.value.mapping { return entries }
    findings.error("wrong-type", "\(entry.value.kindName) stands here; expected \(expected)", at: entry.value.place)
    return nil
  }

  /// Whether the keys beside the operation's were looked at, so that the rest are known to be unknown.
  private func hasOperation(_ entries: [YAMLEntry], _ section: OperationDefinition.Section) -> Bool {
    entries.filter { vocabulary.definition($0.key, in: section) != nil }.count == 1
  }
}
