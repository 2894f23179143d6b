import Diagnostics
import Quantities

extension ResultDifference {
  /// The difference for a terminal, 80 columns.
  public var text: String {
    let head = TextColumns.wrapped("\(old.escapingControls) → \(new.escapingControls)", indent: 0)
    if isEmpty { return head + "\nno difference\n" }
    var parts = [head]
    for (title, statements) in sections where !statements.isEmpty {
      parts.append(([title] + statements.map(\.line)).joined(separator: "\n"))
    }
    if !figures.isEmpty { parts.append((["Figures"] + figures.map(\.line)).joined(separator: "\n")) }
    if !checks.isEmpty { parts.append((["Checks"] + checks.map(\.line)).joined(separator: "\n")) }
    if !features.isEmpty { parts.append((["Features"] + features.map(\.line)).joined(separator: "\n")) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  var sections: [(title: String, statements: [Statement])] {
    [("Conditions", conditions), ("Parameters", parameters), ("Data (SHA-256)", data)]
  }
}

extension ResultDifference.Statement {
  fileprivate var line: String { TextColumns.spread("  \(name.escapingControls)", change) }

  /// `10 km → 20 km`, `only in the new: holds`.
  var change: String {
    switch (old.map(Self.shown), new.map(Self.shown)) {
    case (let old?, let new?): "\(old) → \(new)"
    case (let old?, nil): "only in the first: \(old)"
    case (nil, let new?): "only in the second: \(new)"
    case (nil, nil): ""
    }
  }

  /// A fingerprint by its first digits, anything else as it is.
  private static func shown(_ text: String) -> String {
    let isFingerprint = text.count == 64 && text.allSatisfy(\.isHexDigit)
    return (isFingerprint ? String(text.prefix(12)) : text).escapingControls
  }
}

extension ResultDifference.FigureChange {
  fileprivate var line: String { TextColumns.spread("  \(name.escapingControls)", change) }

  /// `314.1 → 1,256.6 km²  (+942.5, +300.0 %)`
  var change: String {
    let values = [old, new].compactMap(\.self)
    let decimals = FigureText.decimals(values: values + (difference.map { [$0] } ?? []))
    let symbol = unit.isEmpty ? "" : " " + unit.replacing("2", with: "²")
    func text(_ value: Double?) -> String { value.map { FigureText.text($0, decimals: decimals) } ?? "no value" }
    if isAdded { return "only in the second: \(text(new))\(symbol)" }
    if isRemoved { return "only in the first: \(text(old))\(symbol)" }
    return "\(text(old)) → \(text(new))\(symbol)" + (differenceText(decimals).map { "  (\($0))" } ?? "")
  }

  private func differenceText(_ decimals: Int) -> String? {
    guard let difference else { return nil }
    let percent = percent.map { ", \(FigureText.signed($0, decimals: 1)) %" } ?? ""
    return FigureText.signed(difference, decimals: decimals) + (unit == "%" ? " pp" : percent)
  }
}

extension ResultDifference.FeatureChange {
  fileprivate var line: String {
    TextColumns.spread("  \(TextColumns.padded(kind.rawValue, to: 8))\(id.escapingControls)", change, lead: 10)
  }

  /// `942.478 km² of change`, `properties name, status`.
  var change: String {
    let size = size.map { "\(Self.text($0, dimension ?? 2))\(kind == .changed ? " of change" : "")" }
    let named = properties.isEmpty ? nil : "properties \(properties.joined(separator: ", "))".escapingControls
    return [size, named].compactMap(\.self).joined(separator: "; ")
  }

  private static func text(_ size: Double, _ dimension: Int) -> String {
    switch dimension {
    case 0: "\(FigureText.text(size)) \(size == 1 ? "point" : "points")"
    case 1: size >= 1000 ? "\(FigureText.text(size / 1e3)) km" : "\(FigureText.text(size)) m"
    default: size >= 1e5 ? "\(FigureText.text(size / 1e6)) km²" : "\(FigureText.text(size)) m²"
    }
  }
}
