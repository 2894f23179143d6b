import Diagnostics
import FileSystem
import Quantities
import ScenarioLanguage

/// Reads `catalog.yaml` and `facts.yaml`.
enum CatalogueText {
  /// The most bytes either may have.
  static let limit = 16 << 20

  static func layers(_ bytes: [UInt8], file: String) throws(Failure) -> [CatalogueLayer] {
    try entries(of: "layers", bytes, file: file) { node, findings in layer(node, findings) }
  }

  static func facts(_ bytes: [UInt8], file: String) throws(Failure) -> [CatalogueFact] {
    try entries(of: "facts", bytes, file: file) { node, findings in fact(node, findings) }
  }

  /// A path as messages show it: relative to the working folder where it lies inside.
  static func shown(_ path: String, _ files: any FileStore) -> String {
    let folder = files.workingFolder
    let absolute = PathName.normalised(PathName.join(folder, path))
    return PathName.isInside(absolute, folder: folder) ? PathName.relative(absolute, to: folder) : absolute
  }

  private static func entries<Entry: Identifiable>(
    of key: String, _ bytes: [UInt8], file: String, _ decode: (YAMLNode, Findings) -> Entry?
  ) throws(Failure) -> [Entry] where Entry.ID == String {
    let findings = Findings()
    var entries: [Entry] = []
    if let root = YAMLComposer.compose(bytes, file: file, findings),
      var fields = FieldReader(root, "a catalogue", findings)
    {
      let version = fields.required("version")
      if let version, version.text != "1" {
        findings.error("version", "version \(version.kindName) is not known; expected 1", at: version.place)
      }
      let list = fields.required(key)
      fields.finish()
      if let list, list.sequence == nil {
        findings.error("wrong-type", "`\(key)` is \(list.kindName); expected a list", at: list.place)
      }
      var ids: Set<String> = []
      for node in list?.sequence ?? [] {
        guard let entry = decode(node, findings) else { continue }
        if !ids.insert(entry.id).inserted {
          findings.error("duplicate-id", "a second entry has the id `\(entry.id)`", at: node.place)
        }
        entries.append(entry)
      }
    }
    guard !findings.hasErrors else { throw Failure(.data, findings.diagnostics) }
    return entries
  }

  private static func layer(_ node: YAMLNode, _ findings: Findings) -> CatalogueLayer? {
    guard var fields = FieldReader(node, "a layer", findings) else { return nil }
    let id = fields.required("id")?.decodeText(findings)
    let file = fields.required("file")?.decodeText(findings)
    let title = fields.required("title")?.decodeText(findings)
    let licence = fields.required("licence")?.decodeText(findings)
    let sha256 = fields.required("sha256")?.decodeText(findings)
    let accuracy = fields.optional("positional_accuracy")?.decodeQuantity(findings, expected: "a length such as `75 m`")
    let edges = fields.optional("edges")?.decodeText(findings)
    let kind = fields.optional("kind")?.decodeText(findings)
    let source = fields.optional("source").flatMap { sourceText($0, findings) }
    let texts = ["attribution", "vintage", "scale", "notes"].map { fields.optional($0)?.text }
    for counted in ["features", "bytes"] { _ = fields.optional(counted) }
    fields.finish()
    guard let id, let file, let title, let licence, let sha256 else { return nil }
    return CatalogueLayer(
      id: id, file: file, title: title, licence: licence, attribution: texts[0], source: source, vintage: texts[1],
      scale: texts[2], positionalAccuracy: accuracy, edges: edges ?? "geodesic", kind: kind ?? "current", sha256: sha256,
      notes: texts[3])
  }

  private static func sourceText(_ node: YAMLNode, _ findings: Findings) -> String? {
    guard node.mapping != nil else { return node.text }
    guard var fields = FieldReader(node, "a source", findings) else { return nil }
    let parts = ["package", "version", "file"].compactMap { fields.optional($0)?.text }
    fields.finish()
    return parts.joined(separator: " ")
  }

  private static func fact(_ node: YAMLNode, _ findings: Findings) -> CatalogueFact? {
    guard var fields = FieldReader(node, "a fact", findings) else { return nil }
    let id = fields.required("id")?.decodeText(findings)
    let label = fields.optional("label")?.text
    let of = fields.optional("of")?.text
    let value = fields.optional("value")
    let unit = fields.optional("unit")?.text ?? ""
    let date = fields.optional("date")?.text
    let source = fields.required("source")?.decodeText(findings)
    let confidence = fields.required("confidence")?.decodeText(findings)
    for remark in ["note", "notes"] { _ = fields.optional(remark) }
    fields.finish()
    guard let id, let source, let confidence else { return nil }
    return CatalogueFact(
      id: id, label: label ?? id, of: of, value: quantity(value, unit: unit, findings), date: date, source: source,
      confidence: confidence)
  }

  /// A value with the unit that stands beside it; a date or text has none.
  private static func quantity(_ node: YAMLNode?, unit: String, _ findings: Findings) -> Quantity? {
    guard let node, let text = node.text, CalendarDate(text) == nil else { return nil }
    do throws(QuantityFault) {
      return try Quantity(parsing: "\(text) \(unit)")
    } catch {
      findings.error("quantity", error.message, at: node.place, suggestion: error.suggestion)
      return nil
    }
  }
}

extension CatalogueLayer: Identifiable {}
extension CatalogueFact: Identifiable {}
