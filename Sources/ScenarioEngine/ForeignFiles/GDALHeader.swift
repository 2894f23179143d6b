import SimpleFeatures

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
