import Diagnostics

/// Reads a GeoJSON document, going on behind a fault of meaning so that all of them are found in one reading.
struct GeoJSONScanner {
  /// The greatest number of faults reported.
  static let faultLimit = 100
  /// How deep collections of geometries, and arrays and objects in other members, may be nested.
  static let depthLimit = 64

  var json: JSONScanner
  /// Faults found and gone past.
  var faults: [JSONFault] = []
  /// How many faults there were beyond the limit.
  var faultsLeftOut = 0
  var buffer = PathBuffer()
  var collections = 0
  /// What moves on with the reading when not the whole text is in memory. Offsets then count from its present start, and
  /// the first fault ends the reading: where it is, only the whole text tells.
  let window: ScannerWindow?
  /// The code of the system that the coordinates are said to be in; `nil` for longitude and latitude.
  let referenceSystemCode: String?

  init(_ json: JSONScanner, window: ScannerWindow? = nil, referenceSystem code: String? = nil) {
    self.json = json
    self.window = window
    referenceSystemCode = code
    if code != nil { self.json.ordinateLimits = SIMD2(1e8, 1e8) }
  }

  /// Reads the whole text.
  mutating func document() throws(JSONFault) -> FeatureCollection {
    json.skipSpace()
    if json.isAtEnd() { throw JSONFault(.syntax, at: json.end, "the file is empty; expected GeoJSON") }
    let start = json.at
    guard json.byte(start) == 0x7B else {
      try json.skipValue()
      throw JSONFault(.wrongMember, at: start, "the document is no object; expected a GeoJSON object")
    }
    var parts = try object(.document)
    guard json.isAtEnd() else { throw json.unexpected("nothing after the document") }
    guard let kind = kind(of: parts, at: start, .document) else { return FeatureCollection() }
    refuseMembers(of: parts, notIn: kind)
    switch kind {
    case .featureCollection:
      if parts.offsets[.features] == nil { note(.missing("features", in: kind.name, "an array of features", at: start)) }
      if let id = parts.id { parts.foreignMembers["id"] = id }
      return FeatureCollection(parts.features, foreignMembers: parts.foreignMembers)
    case .feature:
      return FeatureCollection([feature(parts, at: start)])
    case .geometry(let type):
      if let id = parts.id { parts.foreignMembers["id"] = id }
      var made: Geometry?
      do throws(JSONFault) {
        made = try geometry(type, parts, at: start)
      } catch {
        note(error)
      }
      return FeatureCollection([Feature(geometry: made)], foreignMembers: parts.foreignMembers)
    }
  }

  /// Takes a fault down and goes on.
  mutating func note(_ fault: JSONFault) {
    if faults.count < GeoJSONScanner.faultLimit { faults.append(fault) } else { faultsLeftOut += 1 }
  }

  /// Reads a value; when its meaning is at fault, takes that down and steps over the value.
  mutating func recovering<Value>(
    _ read: (inout GeoJSONScanner) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value? {
    let start = json
    let collectionsAround = collections
    do throws(JSONFault) {
      return try read(&self)
    } catch {
      if error.endsReading { throw error }
      note(error)
      json = start
      collections = collectionsAround
      try limited { (scanner) throws(JSONFault) in try scanner.json.skipValue() }
      return nil
    }
  }

  /// Reads a value whose arrays and objects may be nested `depthLimit` deep from here on.
  mutating func limited<Value>(
    _ read: (inout GeoJSONScanner) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value {
    let around = (json.depthLimit, json.depthBase)
    json.depthLimit = json.depth + GeoJSONScanner.depthLimit
    json.depthBase = json.depth
    defer { (json.depthLimit, json.depthBase) = around }
    return try read(&self)
  }
}

extension JSONFault {
  static func missing(_ name: String, in object: String, _ expected: String, at offset: Int) -> JSONFault {
    JSONFault(.missingMember, at: offset, "a \(object) without `\(name)`; expected \(expected)")
  }
}
