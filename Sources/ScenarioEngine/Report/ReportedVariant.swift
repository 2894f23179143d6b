import Diagnostics
import SimpleFeatures

/// A variant that was evaluated: what it is called, and what it changes.
public struct ReportedVariant: Sendable, Hashable {
  public var name: String
  public var title: String?
  /// In the order in which they are made, those of what it requires first: `close lachin-crossing`.
  public var changes: [String]

  public init(name: String, title: String? = nil, changes: [String] = []) {
    self.name = name
    self.title = title
    self.changes = changes
  }
}

extension ReportedVariant {
  var json: JSONValue {
    .members([
      ("name", .string(name)), ("title", .text(title)), ("changes", .array(changes.map(JSONValue.string))),
    ])
  }

  /// Title and changes; `nil` where it has neither.
  private var meaning: String? {
    let facts = [title].compactMap(\.self) + changes
    return facts.isEmpty ? nil : facts.joined(separator: "; ")
  }

  /// The variants that say what they are, for a terminal.
  static func text(_ variants: [ReportedVariant]) -> String? {
    let told = variants.compactMap { variant in variant.meaning.map { (variant.name, $0) } }
    let width = min(24, told.map(\.0.count).max() ?? 0) + 4
    let lines = told.map { name, meaning in
      let lead = TextColumns.padded("  " + name, to: width)
      return TextColumns.wrapped(lead + meaning.escapingControls, keeping: lead.count, hanging: width)
    }
    return lines.isEmpty ? nil : (["Variants"] + lines).joined(separator: "\n")
  }

  /// The same as a Markdown list.
  static func markdown(_ variants: [ReportedVariant]) -> String? {
    let told = variants.compactMap { variant in variant.meaning.map { "- \(variant.name.markdown): \($0.markdown)" } }
    return told.isEmpty ? nil : told.joined(separator: "\n")
  }
}
