import Diagnostics
import Quantities
import ScenarioLanguage
import SimpleFeatures

/// Resolves the changes of a variant against the data as it stands: all of them, so that all their faults show together.
struct ChangeResolution {
  /// By the key of the layer or file, in the order of the changes.
  var edits: [String: [FeatureEdit]] = [:]
  var faults: [Diagnostic] = []

  let sources: ChangeSources
  let parameters: ParameterValues
  let date: CalendarDate?
  /// What changes of areas are worked out with; `nil` where only what they name is looked at.
  let ground: ChangeGround?
  /// What earlier changes made of each feature that they are about.
  var states: [Target: ChangedFeature] = [:]
  private var removals: [(target: Target, place: SourcePlace)] = []

  /// A feature, or all of one id, in a layer or file.
  struct Target: Hashable {
    var source: String
    var id: String
  }

  /// - Parameter date: of the variant's world; what the data says is read on it.
  /// - Throws: when a layer or file cannot be read.
  init(
    _ changes: [ChangeDeclaration], sources: ChangeSources, dependencies: Dependencies, data: [DataDeclaration],
    _ parameters: ParameterValues, date: CalendarDate?, ground: ChangeGround?
  ) throws(Failure) {
    self.sources = sources
    self.parameters = parameters
    self.date = date
    self.ground = ground
    for change in changes { try resolve(change) }
    let grounds = AdditionGrounds(dependencies: dependencies, data: data, sources: sources, parameters: parameters)
    faults += grounds.faults(of: changes, removals: removals)
  }

  private mutating func resolve(_ change: ChangeDeclaration) throws(Failure) {
    if let source = change.source, sources.source(source.name) == nil { return refuseSource(source) }
    switch change.action {
    case .open(let ids): for id in ids { try setStatus("open", of: id, change) }
    case .close(let ids): for id in ids { try setStatus("closed", of: id, change) }
    case .remove(let ids): for id in ids { try remove(id, change) }
    case .adjust(let id, let set, let existing): try adjust(id, set, existing, change)
    case .add(let name, let target, let set): try add(name, to: target, set, change)
    case .transfer(let area, let from, let to): try transfer(area, from: from, to: to, change)
    case .replaceBorder(let first, let second, let line): try replaceBorder(first, second, along: line, change)
    }
  }

  private mutating func setStatus(_ status: String, of id: CatalogueID, _ change: ChangeDeclaration) throws(Failure) {
    guard let target = try find(id, change), var state = try present(target, at: id.place) else { return }
    if let earlier = state.settings["status"] {
      fault(
        "contradiction",
        earlier.value == .string(status)
          ? "`\(target.id)` is \(status) by \(line(earlier.place, from: id.place)) already; expected it once"
          : "`\(target.id)` is \(earlier.value?.shown ?? "without a status") by \(line(earlier.place, from: id.place)), and \(status) here; "
            + "expected one of the two", at: id.place)
      return
    }
    guard !state.features.allSatisfy({ $0.on(date).properties["status"] == .string(status) }) else {
      fault(
        "precondition",
        "`\(target.id)` is \(status) already: the data says `status: \(status)`\(onDate); expected it otherwise",
        at: id.place)
      return
    }
    state.set("status", .string(status), at: id.place)
    record(state, target, .set(id: target.id, [.init(name: "status", value: .string(status))]))
  }

  private mutating func remove(_ id: CatalogueID, _ change: ChangeDeclaration) throws(Failure) {
    guard let target = try find(id, change), var state = try present(target, at: id.place) else { return }
    if let earlier = state.settings.values.map(\.place).min(by: { ($0.line ?? 0) < ($1.line ?? 0) }) {
      fault(
        "contradiction",
        "`\(target.id)` is changed by \(line(earlier, from: id.place)), and removed here; expected one of the two", at: id.place
      )
      return
    }
    state.removal = id.place
    removals.append((target, id.place))
    record(state, target, .remove(id: target.id))
  }

  private mutating func adjust(
    _ id: CatalogueID, _ set: [PropertySetting], _ existing: [PropertySetting], _ change: ChangeDeclaration
  ) throws(Failure) {
    guard let target = try find(id, change), var state = try whole(target, at: id.place) else { return }
    let before = faults.count
    for expected in existing {
      let value = expected.value.json(parameters)
      for feature in state.features {
        let found = feature.on(date).properties[expected.property]
        guard !JSONValue.agree(found, value) else { continue }
        let says =
          found == nil || found == .null
          ? "says nothing of `\(expected.property)`" : "says `\(expected.property): \(found?.shown ?? "")`"
        let origin = state.settings[expected.property].map { line($0.place, from: expected.place) } ?? "the data"
        fault(
          "precondition",
          "\(origin) \(says) of `\(target.id)`\(onDate); expected \(value.map { "`\($0.shown)`" } ?? "no such property")",
          at: expected.place)
        break
      }
    }
    for setting in set {
      guard let earlier = state.settings[setting.property] else { continue }
      let value = setting.value.json(parameters)
      fault(
        "contradiction",
        JSONValue.agree(earlier.value, value)
          ? "`\(setting.property)` of `\(target.id)` is set so by \(line(earlier.place, from: setting.place)) already; expected it once"
          : "`\(setting.property)` of `\(target.id)` is \(earlier.value.map { "`\($0.shown)`" } ?? "taken away") by "
            + "\(line(earlier.place, from: setting.place)), and \(value.map { "`\($0.shown)`" } ?? "taken away") here; expected one of the two",
        at: setting.place)
    }
    guard faults.count == before else { return }
    var properties: [FeatureEdit.Property] = []
    for setting in set {
      let value = setting.value.json(parameters)
      state.set(setting.property, value, at: setting.place)
      properties.append(.init(name: setting.property, value: value))
    }
    record(state, target, .set(id: target.id, properties))
  }

  private mutating func add(
    _ name: NameReference, to reference: NameReference, _ set: [PropertySetting], _ change: ChangeDeclaration
  ) throws(Failure) {
    guard let source = sources.source(reference.name) else { return refuseSource(reference) }
    let target = Target(source: source.key, id: name.name)
    if let earlier = states[target]?.addition {
      fault(
        "contradiction",
        "`\(name.name)` is added to `\(source.name)` by \(line(earlier, from: name.place)) already; expected it once",
        at: name.place)
      return
    }
    if try sources.index(of: source, parameters)[name.name] != nil, states[target]?.removal == nil {
      fault(
        "id-taken", "`\(source.name)` has a feature `\(name.name)`; expected another name, or to remove that first",
        at: name.place)
      return
    }
    let properties = set.map { FeatureEdit.Property(name: $0.property, value: $0.value.json(parameters)) }
    var state = ChangedFeature(features: [WorldFeature(.geometryCollection([]), id: .string(name.name))])
    for setting in set { state.set(setting.property, setting.value.json(parameters), at: setting.place) }
    state.addition = name.place
    record(state, target, .add(name: name.name, properties))
  }
}
