/// A layer as `ogrinfo -so -al` tells of it.
struct GDALLayer: Sendable, Hashable {
  var name: String
  var geometry: String
  /// How many features it has; `nil` when it does not say.
  var count: Int?
  /// The code of its coordinate reference system, where it has one with a code.
  var crs: String?

  /// Whether it is declared to hold circular arcs.
  var hasCurves: Bool {
    ["Curve", "Compound", "Circular", "Multi Surface"].contains { geometry.contains($0) }
  }

  static func all(in text: String) -> [GDALLayer] {
    var layers: [GDALLayer] = []
    for line in text.split(separator: "\n") {
      if let name = line.trimmed(after: "Layer name: ") {
        layers.append(GDALLayer(name: name, geometry: ""))
      } else if let last = layers.indices.last {
        if let geometry = line.trimmed(after: "Geometry: ") { layers[last].geometry = geometry }
        if let crs = code(inWKT: line) { layers[last].crs = crs }
        if let count = line.trimmed(after: "Feature Count: ") { layers[last].count = Int(count) }
      }
    }
    return layers
  }

  /// The system's own identifier ends its text, one step in: `    ID["EPSG",4326]]`. Those of its parts stand deeper.
  private static func code(inWKT line: Substring) -> String? {
    guard line.hasSuffix("]]"), let parts = line.trimmed(after: "    ID[\"")?.dropLast(2).split(separator: ",", maxSplits: 1),
      parts.count == 2, parts[0].hasSuffix("\"")
    else { return nil }
    return "\(parts[0].dropLast()):\(parts[1].filter { $0 != "\"" })"
  }
}

extension Substring {
  fileprivate func trimmed(after start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
