import Diagnostics
import OrderedCollections
import Quantities

/// Which variants come before which, and which cannot come together.
struct RequiredVariants {
  private let variants: [String: UnresolvedVariant]
  private let declared: [String]
  private let findings: Findings
  /// The variants before each, in the order in which they apply, each once.
  private var before: [String: [String]] = [:]

  /// - Parameter declared: Every name under `variants`, those with faults of their own too.
  init(_ variants: [UnresolvedVariant], declared: [String], _ findings: Findings) {
    self.variants = Dictionary(variants.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.declared = declared
    self.findings = findings
    for variant in variants { for reference in variant.requires + variant.conflicts { check(reference) } }
    let needs = self.variants.mapValues { $0.requires.map(\.name) }
    let (order, cycles) = DependencyOrder.sort(variants.map(\.name), dependencies: needs)
    for cycle in cycles {
      findings.error(
        "cycle", "variant `\(cycle[0])` requires itself: \(cycle.joined(separator: " → ")); expected a chain that ends",
        at: self.variants[cycle[0]]?.requires.first { $0.name == cycle[1] }?.place)
    }
    for name in order {
      var all: [String] = []
      for needed in needs[name] ?? [] where needed != name && self.variants[needed] != nil {
        for other in (before[needed] ?? []) + [needed] where !all.contains(other) && other != name { all.append(other) }
      }
      before[name] = all
    }
    for variant in variants { checkConflicts(of: variant) }
  }

  /// The variants that apply before one, in their order.
  func before(_ name: String) -> [String] { before[name] ?? [] }

  /// Whether a variant stands on a date of its own, or of one it requires.
  func hasDate(_ name: String) -> Bool {
    (before(name) + [name]).contains { variants[$0]?.asOf != nil }
  }

  private func check(_ reference: NameReference) {
    guard !declared.contains(reference.name) else { return }
    if reference.name == "baseline" {
      findings.error(
        "unknown-variant", "`baseline` is not a variant, and every variant is made on it; expected the name of a variant",
        at: reference.place)
      return
    }
    let meant = findings.suggestion(for: reference.name, amongAtMost: declared.count, declared)
    guard !LanguageNames.isRefused(meant) else { return }
    findings.error(
      "unknown-variant", "unknown variant `\(reference.name.shortened)`; expected \(FieldReader.list(declared))",
      at: reference.place, suggestion: meant)
  }

  /// Reports variants that come together in this one, and of which one says that it conflicts with the other.
  private func checkConflicts(of variant: UnresolvedVariant) {
    let together = before(variant.name) + [variant.name]
    for name in together {
      for conflict in variants[name]?.conflicts ?? [] where together.contains(conflict.name) {
        // Told at the variant that brings the two together, not at every one that requires it.
        guard
          !before(variant.name).contains(where: {
            (before($0) + [$0]).contains(name) && (before($0) + [$0]).contains(conflict.name)
          })
        else { continue }
        let place = variant.requires.first { before($0.name).contains(conflict.name) || $0.name == conflict.name }?.place
        findings.error(
          "conflict",
          conflict.name == name
            ? "variant `\(name)` conflicts with itself; expected the name of another"
            : "variant `\(variant.name)` brings `\(name)` and `\(conflict.name)` together, which conflict by line "
              + "\(conflict.place.line ?? 0); expected only one of them", at: place ?? conflict.place)
      }
    }
  }
}

extension RequiredVariants {
  /// A variant with what those before it set beside its own.
  func withEverySetting(_ variant: UnresolvedVariant) -> UnresolvedVariant {
    var whole = variant
    whole.values = before(variant.name).flatMap { variants[$0]?.values ?? [] } + variant.values
    return whole
  }

  /// A variant with what those before it set, date and change; its own settings come last.
  func whole(_ own: VariantDeclaration, _ all: [String: VariantDeclaration]) -> VariantDeclaration {
    let earlier = before(own.name).compactMap { all[$0] }
    var whole = own
    whole.requires = earlier.map(\.name)
    whole.asOf = own.asOf ?? earlier.last { $0.asOf != nil }?.asOf
    whole.changes = earlier.flatMap(\.changes) + own.changes
    whole.set = [:]
    for variant in earlier + [own] { whole.set.merge(variant.set) { _, later in later } }
    checkSettings(of: own, earlier)
    return whole
  }

  /// Reports variants that set one parameter, or the date, to different values, where neither is made on the other and the
  /// variant that requires both does not say which.
  private func checkSettings(of own: VariantDeclaration, _ earlier: [VariantDeclaration]) {
    func contradict(_ first: VariantDeclaration, _ second: VariantDeclaration, _ what: String) {
      findings.error(
        "contradiction",
        "variants `\(first.name)` and `\(second.name)`, which `\(own.name)` requires, set \(what) differently; "
          + "expected `\(own.name)` to say which", at: own.place)
    }
    for (index, second) in earlier.enumerated() {
      for first in earlier.prefix(index) where !before(second.name).contains(first.name) {
        for (name, value) in second.set where own.set[name] == nil {
          if let other = first.set[name], other != value { contradict(first, second, "`\(name)`") }
        }
        if own.asOf == nil, let one = first.asOf, let other = second.asOf, one != other { contradict(first, second, "`as_of`") }
      }
    }
  }
}
