import Diagnostics
import SimpleFeatures

extension FeatureCall {
  /// Refuses an argument that names a property which none of the features has, on any date: a slip of the pen that would
  /// count as nothing in silence. In a variant, or on a date of the timeline, those that have it may be gone.
  func checkProperty(_ argument: String, of features: [WorldFeature]) throws(OperationFault) {
    guard isOfBaseline, let property = text(argument), property != "id", !features.isEmpty else { return }
    let known = Set(features.flatMap(\.propertyNames))
    guard !known.contains(property) else { return }
    throw OperationFault(
      "unknown-property", "none of these features has a property `\(property.escapingControls)`; expected one that they have",
      argument: argument, suggestion: NearestName.of(property, among: known.sorted()))
  }
}

extension MeasureCall {
  func checkProperty(_ argument: String, of features: [WorldFeature]) throws(OperationFault) {
    try self.features.checkProperty(argument, of: features)
  }

  /// Says how many features lack a property, and so count as 0.
  func remarkOnMissing(_ property: String) {
    let all = subject.features
    let missing = all.count { ($0.properties[property] ?? .null) == .null }
    guard missing > 0 else { return }
    workshop.remarks.add(
      "missing-property",
      "of \(all.count) features of `\(name(0))` \(missing) \(missing == 1 ? "has" : "have") no `\(property.escapingControls)` "
        + "and \(missing == 1 ? "counts" : "count") as 0", at: features.place(of: "property"))
  }
}
