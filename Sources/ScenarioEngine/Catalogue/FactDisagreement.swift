import Diagnostics
import Quantities

/// Facts that state one quantity and do not agree: shown side by side, never averaged.
struct FactDisagreement {
  /// What they are values of.
  let quantity: String
  /// In the order of their values, the least first.
  let facts: [CatalogueFact]

  /// - Parameter facts: Any; those of one quantity and dimension that differ make a disagreement, in the order in which their
  ///   quantities come first.
  static func all(among facts: [CatalogueFact]) -> [FactDisagreement] {
    var quantities: [String] = []
    var groups: [String: [CatalogueFact]] = [:]
    for fact in facts {
      guard let quantity = fact.of, fact.value != nil else { continue }
      if groups[quantity] == nil { quantities.append(quantity) }
      groups[quantity, default: []].append(fact)
    }
    return quantities.compactMap { quantity in
      let group = groups[quantity] ?? []
      let values = group.compactMap(\.value)
      guard let first = values.first, values.allSatisfy({ $0.dimension == first.dimension }),
        values.contains(where: { ($0.baseValue - first.baseValue).magnitude > 1e-9 * first.baseValue.magnitude })
      else { return nil }
      let ordered = group.enumerated().sorted { left, right in
        let (a, b) = (left.element.value?.baseValue ?? 0, right.element.value?.baseValue ?? 0)
        return a != b ? a < b : left.offset < right.offset
      }
      return FactDisagreement(quantity: quantity, facts: ordered.map(\.element))
    }
  }

  /// The disagreement for a terminal: from what to what, then every value with its grade, date, id and source.
  var text: String {
    guard let least = facts.first?.value, let most = facts.last?.value else { return "" }
    let apart = least.baseValue > 0 ? (most.baseValue / least.baseValue - 1) * 100 : nil
    let spread = apart.map { ", \(FigureText.text($0, decimals: $0 < 10 ? 1 : 0)) % apart" } ?? ""
    let head = "\(quantity.escapingControls): \(FigureText.written(least)) to \(FigureText.written(most))\(spread)"
    let values = facts.map { FigureText.written($0.value ?? least) }
    let width = values.map(\.count).max() ?? 0
    let lines = zip(facts, values).map { fact, value in
      let lead = "  " + TextColumns.rightAligned(value, to: width) + "  "
      let rest = [fact.confidence, fact.date, fact.id, fact.source].compactMap(\.self).joined(separator: " · ")
      return TextColumns.wrapped(lead + rest.escapingControls, keeping: lead.count, hanging: lead.count)
    }
    return ([TextColumns.wrapped(head, indent: 0, hanging: 2)] + lines).joined(separator: "\n")
  }
}
