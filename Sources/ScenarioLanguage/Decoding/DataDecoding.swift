import Diagnostics
import FileSystem
import Quantities

extension DecodingContext {
  static let edgeMeanings = ["geodesic", "planar", "rhumb", "parallel"]

  /// `{ layer: sites, id: aghdam-monitoring-centre }` or `{ file: line.csv, x: lon, y: lat, as: line }`
  func data(_ entry: YAMLEntry, folder: String) -> DataDeclaration? {
    guard var fields = FieldReader(entry.value, "a data source", findings) else { return nil }
    let source: DataSource?
    if fields.has("file") {
      source = file(&fields, folder: folder).map(DataSource.file)
    } else {
      source = selection(&fields).map(DataSource.catalogue)
    }
    let asOf = date("as_of", &fields)
    let about = text("about", &fields)
    let evidence = evidence(&fields)
    fields.finish(others: fields.has("layer") ? [] : ["file"])
    guard let source else { return nil }
    return DataDeclaration(name: entry.key, source: source, asOf: asOf, about: about, evidence: evidence, place: entry.keyPlace)
  }

  private func selection(_ fields: inout FieldReader) -> CatalogueSelection? {
    let known = ["layer", "file", "id", "where", "as_of", "about", "evidence"]
    let isMistyped = ["layer", "file"].contains { fields.mistyped($0, among: known) != nil }
    if !fields.has("layer"), !fields.hasMergeKey, !isMistyped {
      findings.error("missing-key", "a data source without `layer` or `file`; expected one of them", at: fields.place)
    }
    let layer = fields.optional("layer").flatMap(identifier)
    let ids = fields.optional("id").map { node in
      if node.sequence?.isEmpty == true {
        findings.error("wrong-count", "no id stands here; expected one or a list of them", at: fields.keyPlace("id"))
      }
      return (node.sequence ?? [node]).compactMap(featureID)
    }
    let filter = fields.optional("where").map { self.filter($0) }
    if fields.has("id"), fields.has("where") {
      findings.error(
        "too-many-arguments", "`id` and `where` stand together; expected only one of them", at: fields.keyPlace("where"))
    }
    guard let layer else { return nil }
    return CatalogueSelection(layer: layer, ids: ids ?? [], filter: filter ?? nil)
  }

  func featureID(_ node: YAMLNode) -> CatalogueID? {
    let value = parametric(node, as: .text) { node -> String? in node.decodeIdentifier(findings) }
    return value.map { CatalogueID(value: $0, place: node.place) }
  }

  private func file(_ fields: inout FieldReader, folder: String) -> DataFile? {
    let node = fields.optional("file")
    var format: FileFormat?
    var path: String?
    if let node, let name = node.decodeText(findings) {
      path = files.resolve(name, from: folder, at: node.place, findings)
      if path != nil { format = self.format(of: name, at: node.place) }
    }
    let crs = fields.optional("crs").flatMap(referenceSystem)
    let edges = fields.optional("edges").flatMap { choice($0, Self.edgeMeanings) }
    let (accuracy, mapScale) = fields.optional("accuracy").map(accuracy) ?? (nil, nil)
    var read: DataFileFormat?
    switch format {
    case .geoJSON: read = .geoJSON
    case .table: read = table(&fields).map(DataFileFormat.csv)
    case .foreign(let format): read = .foreign(format, table: fields.optional("table").flatMap { $0.decodeText(findings) })
    case nil: break
    }
    for key in ["layer", "id", "where"] where fields.has(key) {
      _ = fields.optional(key)
      findings.error("too-many-arguments", "`\(key)` beside `file`; expected it beside `layer`", at: fields.keyPlace(key))
    }
    guard let node, let path, let read else { return nil }
    return DataFile(
      name: node.text ?? path, path: path, shownPath: files.shown(path), format: read, crs: crs, edges: edges,
      accuracy: accuracy, mapScale: mapScale, place: node.place)
  }

  /// The scales of maps that positions are read off, as denominators.
  static let mapScales = 100...100_000_000

  /// `5 m`, a parameter, or `{ map_scale: 50000 }`.
  private func accuracy(_ node: YAMLNode) -> (length: Parametric<Quantity>?, mapScale: Int?) {
    guard node.mapping != nil else { return (length(node), nil) }
    guard var fields = FieldReader(node, "an accuracy", findings) else { return (nil, nil) }
    let scale = fields.required("map_scale").flatMap { wholeNumber($0, in: Self.mapScales) }
    fields.finish()
    return (nil, scale)
  }

  /// A length more than zero, or a parameter that is one.
  func length(_ node: YAMLNode) -> Parametric<Quantity>? {
    parametric(node, as: .positiveLength) { node -> Quantity? in node.decodeQuantity(.positiveLength, findings) }
  }

  private enum FileFormat {
    case geoJSON, table
    case foreign(ForeignFormat)
  }

  private func format(of name: String, at place: SourcePlace) -> FileFormat? {
    let ending = PathName.ending(of: name)
    switch ending {
    case "geojson", "json": return .geoJSON
    case "csv": return .table
    case "gz", "zip", "bz2", "xz", "zst", "7z", "kmz", "tgz":
      findings.error("compressed", "`\(name.shortened)` is compressed; expected it unpacked", at: place)
    default:
      if let format = ForeignFormat(ending: ending) { return .foreign(format) }
      let others = ForeignFormat.allCases.map { "`.\($0.ending)`" }.joined(separator: ", ")
      findings.error(
        "file-format", "`.\(ending)` is not a format read here; expected `.geojson`, `.json`, `.csv`, or one of \(others)",
        at: place)
    }
    return nil
  }

  private func table(_ fields: inout FieldReader) -> CSVLayout? {
    let x = fields.optional("x").flatMap { $0.decodeText(findings) }
    let y = fields.optional("y").flatMap { $0.decodeText(findings) }
    let text = fields.optional("wkt").flatMap { $0.decodeText(findings) }
    let orderBy = fields.optional("order_by").flatMap { $0.decodeText(findings) }
    let shapes = CSVLayout.Shape.allCases.map(\.rawValue)
    let shape = fields.optional("as").map { choice($0, shapes).flatMap(CSVLayout.Shape.init(rawValue:)) } ?? .points
    let columns: CSVLayout.Columns
    switch (x, y, text) {
    case (let x?, let y?, nil): columns = .positions(x: x, y: y)
    case (nil, nil, let text?): columns = .wellKnownText(text)
    case (nil, nil, nil) where shape == .edges: columns = .none
    default:
      findings.error(
        "missing-key", "a table needs its columns; expected `x` and `y`, or `wkt`, or `as: edges`", at: fields.keyPlace("file"))
      return nil
    }
    if shape == .line, text != nil {
      findings.error(
        "wrong-choice", "rows of well-known text are features already; expected `x` and `y` for a line",
        at: fields.keyPlace("as"))
    }
    if shape == .edges, x != nil || y != nil {
      findings.error(
        "wrong-choice", "edges have no position of their own; expected `wkt`, or nothing but `as: edges`",
        at: fields.keyPlace("as"))
    }
    return shape.map { CSVLayout(columns: columns, orderBy: orderBy, shape: $0) }
  }
}
