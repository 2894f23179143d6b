import Diagnostics
import Quantities

extension DecodingContext {
  static let transportModes = ["road", "rail", "sea", "inland_water", "air", "transfer"]
  static let ruleDelay = ArgumentType.quantity(.time, .notNegative)
  static let ruleCharge = ArgumentType.rate(per: .mass, example: "5 USD/t")

  /// `{ between: [ARM, AZE], status: closed, modes: [road, rail] }` or `{ from: IRN, to: AZE, delay: 6 h, charge: 5 USD/t }`
  func rule(_ entry: YAMLEntry) -> RuleDeclaration? {
    guard var fields = FieldReader(entry.value, "a rule", findings) else { return nil }
    let ends = ruleEnds(&fields)
    let status: Parametric<String>? = fields.optional("status").flatMap { node in
      parametric(node, as: .choice(["open", "closed"])) { choice($0, ["open", "closed"]) }
    }
    let delay: Parametric<Quantity>? = fields.optional("delay").flatMap { node in
      parametric(node, as: Self.ruleDelay) { $0.decodeQuantity(Self.ruleDelay, findings) }
    }
    let charge: Parametric<Quantity>? = fields.optional("charge").flatMap { node in
      parametric(node, as: Self.ruleCharge) { rate($0, Self.ruleCharge) }
    }
    let modes = fields.optional("modes").map { node in
      if node.sequence?.isEmpty == true {
        findings.error("wrong-count", "no mode stands here; expected some, or no `modes`", at: node.place)
      }
      return (node.sequence ?? [node]).compactMap { choice($0, Self.transportModes) }
    }
    let since = date("since", &fields)
    let until = date("until", &fields)
    if case .literal(let first)? = since, case .literal(let end)? = until, first >= end {
      findings.error(
        "empty-period", "the rule ends before it begins; expected `until` after `since`",
        at: fields.keyPlace("until") ?? entry.keyPlace)
    }
    let source = text("source", &fields)
    let about = text("about", &fields)
    if source != nil, !fields.has("delay"), !fields.has("charge") {
      findings.error(
        "missing-key", "a source of nothing; expected `source` together with `delay` or `charge`",
        at: fields.keyPlace("source") ?? entry.keyPlace)
    }
    let saysNothing = !["status", "delay", "charge"].contains(where: fields.has)
    fields.finish()
    if saysNothing {
      findings.error("missing-key", "a rule that says nothing; expected `status`, `delay` or `charge`", at: entry.keyPlace)
    }
    guard let ends else { return nil }
    return RuleDeclaration(
      name: entry.key, from: ends.from, to: ends.to, isBothWays: ends.isBothWays, status: status, delay: delay,
      charge: charge, modes: modes ?? [], since: since, until: until, source: source, about: about, place: entry.keyPlace)
  }

  private func ruleEnds(_ fields: inout FieldReader) -> (from: CatalogueID, to: CatalogueID, isBothWays: Bool)? {
    let between = fields.optional("between")
    let from = fields.optional("from").flatMap(featureID)
    let to = fields.optional("to").flatMap(featureID)
    if fields.has("between"), let other = ["from", "to"].first(where: fields.has) {
      findings.error(
        "too-many-arguments", "`between` and `\(other)` stand together; expected `between`, or `from` and `to`",
        at: fields.keyPlace(other))
      return nil
    }
    if let between {
      let ids = (between.sequence ?? [between]).compactMap(featureID)
      guard ids.count == 2, ids[0].value != ids[1].value else {
        findings.error(
          "wrong-count",
          "\(ids.count == 2 ? "one territory stands on both sides" : "\(ids.count) stand here"); expected two territories",
          at: between.place)
        return nil
      }
      return (ids[0], ids[1], true)
    }
    guard let from, let to else {
      if !fields.has("between"), !fields.has("from") || !fields.has("to") {
        findings.error(
          "missing-key", "a rule without its territories; expected `between: [ARM, AZE]`, or `from` and `to`", at: fields.place)
      }
      return nil
    }
    guard from.value != to.value else {
      findings.error(
        "wrong-count", "one territory stands on both sides; expected two territories", at: fields.keyPlace("to") ?? fields.place
      )
      return nil
    }
    return (from, to, false)
  }
}
