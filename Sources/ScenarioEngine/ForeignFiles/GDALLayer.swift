import SimpleFeatures

/// The GDAL that is installed.
struct GDALInstallation: Sendable, Hashable {
  /// `3.6.2`
  var version: String
  /// The names of its drivers.
  var drivers: [String]

  /// - Parameters:
  ///   - version: what `ogr2ogr --version` prints.
  ///   - formats: what `ogrinfo --formats` prints.
  init(version: [UInt8], formats: [UInt8]) {
    let words = String(decoding: version, as: UTF8.self).split { " ,\n".contains($0) }
    self.version = words.count > 1 ? String(words[1]) : "unknown"
    drivers = String(decoding: formats, as: UTF8.self).split(separator: "\n").compactMap { line in
      // `  GPKG -raster,vector- (rw+vs): GeoPackage`
      guard line.hasPrefix("  "), let end = line.firstRange(of: " -")?.lowerBound else { return nil }
      return String(line[..<end].drop { $0 == " " })
    }
  }
}

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

/// What GDAL writes before the features.
enum GDALHeader {
  /// The system that the member `crs` names, as `AUTHORITY:CODE`; `nil` where there is none or its name is no code.
  ///
  /// GDAL gives each member of the collection a line of its own, and text in JSON holds no line ends.
  static func referenceSystem(of bytes: [UInt8]) -> String? {
    let mark = Array(#""crs":"#.utf8)
    for line in bytes.prefix(1 << 16).split(separator: UInt8(ascii: "\n")) {
      if line.starts(with: Array(#""features""#.utf8)) { return nil }
      guard line.starts(with: mark) else { continue }
      var text = line.dropFirst(mark.count)
      if text.last == UInt8(ascii: ",") { text.removeLast() }
      let value = try? JSONParser.parse(Array(text), file: "")
      return code(of: value?.object?["properties"]?.object?["name"]?.string ?? "")
    }
    return nil
  }

  /// `urn:ogc:def:crs:EPSG::32638` or `EPSG:32638`.
  private static func code(of name: String) -> String? {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    if name.hasPrefix("urn:ogc:def:crs:"), parts.count == 7 { return "\(parts[4]):\(parts[6])" }
    return parts.count == 2 ? name : nil
  }

  /// Longitude and latitude on WGS 84, by whatever code.
  static func isWGS84(_ code: String) -> Bool {
    ["EPSG:4326", "OGC:CRS84"].contains(code.uppercased())
  }
}

extension Substring {
  fileprivate func trimmed(after start: String) -> String? {
    hasPrefix(start) ? String(dropFirst(start.count)) : nil
  }
}
