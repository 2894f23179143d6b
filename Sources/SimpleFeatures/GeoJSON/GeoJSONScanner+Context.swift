extension GeoJSONScanner {
  /// Checks a bounding box: four or six finite numbers. It is not kept; the writer makes its own.
  mutating func boundingBox() throws(JSONFault) {
    let start = json.at
    let value = try limited { (scanner) throws(JSONFault) in try scanner.json.value(refusesDuplicates: true) }
    if case .null = value { return }
    guard let elements = value.array, elements.count == 4 || elements.count == 6, elements.allSatisfy({ $0.number != nil })
    else { throw JSONFault(.wrongMember, at: start, "a `bbox` of the wrong kind; expected four or six numbers") }
  }

  /// Refuses every coordinate reference system but the one GeoJSON has, longitude and latitude on WGS 84, or the one that
  /// the file is said to be in.
  mutating func referenceSystem() throws(JSONFault) {
    let start = json.at
    let value = try limited { (scanner) throws(JSONFault) in try scanner.json.value(refusesDuplicates: true) }
    if case .null = value { return }
    guard let name = value.object?["properties"]?.object?["name"]?.string else {
      throw JSONFault(
        .foreignReferenceSystem, at: start, "a `crs` member without a name; expected none, or urn:ogc:def:crs:OGC:1.3:CRS84")
    }
    if let code = referenceSystemCode?.lowercased() {
      let same = [code, "urn:ogc:def:crs:" + code.replacing(":", with: "::", maxReplacements: 1)]
      if same.contains(name.lowercased()) { return }
      throw JSONFault(
        .foreignReferenceSystem, at: start, "coordinates in `\(name.shown)`; expected `\(code.uppercased())`, as is declared")
    }
    guard !GeoJSONScanner.longitudeLatitude.contains(name.lowercased()) else { return }
    throw JSONFault(
      .foreignReferenceSystem, at: start,
      "coordinates in `\(name.shown)`; expected longitude and latitude on WGS 84 (transform them first)")
  }

  /// Names of longitude and latitude on WGS 84 in files older than RFC 7946. EPSG:4326 is among them, because those
  /// files always had the longitude first.
  private static let longitudeLatitude: Set<String> = [
    "urn:ogc:def:crs:ogc:1.3:crs84", "urn:ogc:def:crs:ogc::crs84", "ogc:crs84", "crs84", "crs:84",
    "http://www.opengis.net/def/crs/ogc/1.3/crs84", "https://www.opengis.net/def/crs/ogc/1.3/crs84",
    "urn:ogc:def:crs:ogc::crs84h", "urn:ogc:def:crs:ogc:0:crs84h",
    "epsg:4326", "urn:ogc:def:crs:epsg::4326", "http://www.opengis.net/def/crs/epsg/0/4326",
    "https://www.opengis.net/def/crs/epsg/0/4326",
  ]
}
