import Diagnostics
import OrderedCollections
import Quantities

/// Ties parameters to where they are used and to the variants that change them.
struct ParameterTies {
  private(set) var parameters: [ParameterDeclaration]
  /// Names that something uses.
  private(set) var used: Set<String> = []
  private let declared: Set<String>
  private let findings: Findings
  private var changes: [ParameterChange] = []

  /// - Parameter declared: Every name under `parameters`, those with faults of their own too.
  init(parameters: [ParameterDeclaration], declared: Set<String>, _ findings: Findings) {
    self.parameters = parameters
    self.declared = declared
    self.findings = findings
  }

  private func parameter(_ name: String) -> ParameterDeclaration? {
    parameters.first { $0.name == name }
  }

  /// A variant whose changes fit the parameters' types.
  mutating func variant(_ variant: UnresolvedVariant) -> VariantDeclaration {
    var set: OrderedDictionary<String, ParameterValue> = [:]
    for change in variant.values {
      guard let parameter = parameter(change.name.name) else {
        refuseUnknown(change.name, expected: "a name under `parameters`")
        continue
      }
      if let fault = parameter.fault(of: change.value) {
        findings.error(fault.code, fault.message, at: change.place, suggestion: fault.suggestion)
        continue
      }
      set[parameter.name] = change.value
      changes.append(change)
    }
    return VariantDeclaration(
      name: variant.name, title: variant.title, description: variant.description, requires: [], set: set, asOf: variant.asOf,
      changes: variant.changes, place: variant.place)
  }

  /// Takes note of the values of a sweep: of a range both ends and its second value, which tell whether all are whole.
  mutating func sweep(_ sweep: SweepDeclaration) {
    for axis in sweep.axes {
      let values: [ParameterValue]
      switch axis.values {
      case .list(let list): values = list
      case .steps(let range):
        values = [0, min(1, range.count - 1), range.count - 1].map { .quantity(range.value(at: $0)) }
      case .interval(let from, let to): values = [.quantity(from), .quantity(to)]
      }
      changes += values.map { ParameterChange(name: axis.parameter, value: $0, place: axis.parameter.place) }
    }
  }

  /// Checks what each parameter holds, in the baseline, in variants and in the sweep, against every place that uses it.
  mutating func check(_ uses: [(reference: NameReference, type: ArgumentType?)], _ operands: [FigureOperand]) {
    for case .parameter(let reference) in operands { note(reference) }
    for (reference, type) in uses {
      note(reference)
      guard let type, let index = parameters.firstIndex(where: { $0.name == reference.name }) else { continue }
      let parameter = parameters[index]
      guard type.literal(parameter.value) != nil else {
        findings.error(
          "wrong-dimension",
          "`$\(parameter.name)` is \(parameter.value.typeName) (`\(parameter.value)`); expected \(type.expectation)",
          at: reference.place)
        continue
      }
      parameters[index].uses.append(type)
      for change in changes where change.name.name == parameter.name && type.literal(change.value) == nil {
        findings.error(
          "out-of-range",
          "`\(change.value)` does not fit where `$\(parameter.name)` is used, in line "
            + "\(reference.place.line ?? 0); expected \(type.expectation)", at: change.place)
      }
    }
  }

  private mutating func note(_ reference: NameReference) {
    used.insert(reference.name)
    if !declared.contains(reference.name) { refuseUnknown(reference, expected: "a name under `parameters`") }
  }

  private func refuseUnknown(_ reference: NameReference, expected: String) {
    guard !declared.contains(reference.name) else { return }
    let meant = findings.suggestion(for: reference.name, amongAtMost: declared.count, declared.sorted())
    guard !LanguageNames.isRefused(meant) else { return }
    findings.error(
      "unknown-parameter", about: reference.name, "unknown parameter `\(reference.name)`; expected \(expected)",
      at: reference.place, suggestion: meant)
  }
}

extension ParameterDeclaration {
  /// Why a value may not replace the parameter's own: another type, or not one of those allowed.
  func fault(of value: ParameterValue) -> (code: String, message: String, suggestion: String?)? {
    guard value.hasType(of: self.value) else {
      let found =
        if case .quantity(let quantity) = value, quantity.unit == .one { "has no unit" } else { "is \(value.typeName)" }
      return ("wrong-dimension", "`\(value)` \(found); expected \(self.value.typeName) such as `\(self.value)`", nil)
    }
    guard oneOf.isEmpty || oneOf.contains(value) else {
      let words = oneOf.map(\.description)
      return (
        "not-one-of", "`\(value)` is not allowed for `\(name)`; expected \(FieldReader.list(words))",
        NearestName.of(value.description, among: words)
      )
    }
    return nil
  }
}
