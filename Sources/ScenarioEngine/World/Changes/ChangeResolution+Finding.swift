import Diagnostics
import ScenarioLanguage
import SimpleFeatures

extension ChangeResolution {
  /// The feature of an id; `nil`, after a message, when there is none or more than one layer or file has it.
  mutating func find(_ id: CatalogueID, _ change: ChangeDeclaration) throws(Failure) -> Target? {
    guard let text = id.value.value(parameters) else { return nil }
    let among = sources.all.filter { change.source == nil || change.source?.name == $0.name }
    var found: [ChangeSource] = []
    var known: [String] = []
    for source in among {
      let index = try sources.index(of: source, parameters)
      if index[text] != nil || states[Target(source: source.key, id: text)] != nil { found.append(source) }
      known += index.keys
    }
    let names = { (list: [ChangeSource]) in list.map { "`\($0.name)`" }.joined(separator: ", ") }
    switch found.count {
    case 1: return Target(source: found[0].key, id: text)
    case 0:
      fault(
        "unknown-id", "no feature `\(text)` in \(among.isEmpty ? "any data" : names(among)); expected the id of one",
        at: id.place,
        suggestion: NearestName.of(text, among: known.sorted()))
    default:
      fault(
        "ambiguous-id", "`\(text)` is in \(names(found)); expected `in:` with one of them", at: id.place)
    }
    return nil
  }

  /// What a feature is after the changes before; `nil`, after a message, when one of them took it out.
  mutating func whole(_ target: Target, at place: SourcePlace) throws(Failure) -> ChangedFeature? {
    let state: ChangedFeature
    if let known = states[target] {
      state = known
    } else {
      let source = sources.all.first { $0.key == target.source }
      var features: [WorldFeature] = []
      if let source { features = try sources.index(of: source, parameters)[target.id] ?? [] }
      state = ChangedFeature(features: features)
    }
    guard let removal = state.removal else { return state }
    fault("contradiction", "`\(target.id)` is removed by \(line(removal, from: place)); expected it to be there", at: place)
    return nil
  }

  /// The same of a feature that must be there on the date of the world.
  mutating func present(_ target: Target, at place: SourcePlace) throws(Failure) -> ChangedFeature? {
    guard let state = try whole(target, at: place) else { return nil }
    guard let date, !sources.isReference(target.source), let first = state.features.first,
      !state.features.contains(where: { $0.isValid(on: date) })
    else { return state }
    fault(
      "precondition", "`\(target.id)` is absent on \(date): it stands \(first.validityText); expected a feature that is there",
      at: place)
    return nil
  }

  mutating func record(_ state: ChangedFeature, _ target: Target, _ edit: FeatureEdit) {
    states[target] = state
    edits[target.source, default: []].append(edit)
  }

  mutating func refuseSource(_ reference: NameReference) {
    let names = sources.all.map(\.name)
    fault(
      "unknown-layer",
      "no data draws on `\(reference.name)`; expected \(names.isEmpty ? "a layer or file that some does" : names.map { "`\($0)`" }.joined(separator: ", "))",
      at: reference.place, suggestion: NearestName.of(reference.name, among: names))
  }

  mutating func fault(_ code: String, _ message: String, at place: SourcePlace, suggestion: String? = nil) {
    faults.append(Diagnostic(code: code, message, at: place, suggestion: suggestion))
  }

  var onDate: String { date.map { " on \($0)" } ?? "" }

  /// Another place as a message at this one calls it.
  func line(_ other: SourcePlace, from place: SourcePlace) -> String {
    other.file == place.file ? "line \(other.line ?? 0)" : "\(other)"
  }
}
