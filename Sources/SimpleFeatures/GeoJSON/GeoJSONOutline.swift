public import Diagnostics

/// The features of a GeoJSON document and where they begin, found without reading their geometries.
public struct GeoJSONOutline: Sendable {
  public struct Entry: Sendable, Hashable {
    public var properties = JSONObject()
    /// Its `id`, or the property of that name where it has none.
    public var id: JSONValue?
    /// Bytes before it.
    var offset: Int
  }

  /// In the order of the document; one for a document that is a single feature or geometry.
  public let entries: [Entry]
  private let bytes: [UInt8]

  /// - Returns: `nil` for what is no JSON object; whether it is good GeoJSON only ``GeoJSONReader`` tells.
  public init?(_ bytes: [UInt8]) {
    guard InputEncoding.refusal(bytes) == nil else { return nil }
    let found = JSONScanner.scan(bytes, depthLimit: JSONParser.depthLimit) { (json) throws(Never) -> [Entry]? in
      do throws(JSONFault) { return try Self.entries(&json) } catch { return nil }
    }
    guard let found else { return nil }
    entries = found
    self.bytes = bytes
  }

  /// Where features begin, by their index.
  public func places(of indices: some Sequence<Int>, file: String) -> [Int: SourcePlace] {
    var lines = SourceLines(bytes, file: file)
    var places: [Int: SourcePlace] = [:]
    for index in Set(indices).sorted() where entries.indices.contains(index) {
      places[index] = lines.place(entries[index].offset)
    }
    return places
  }

  private static func entries(_ json: inout JSONScanner) throws(JSONFault) -> [Entry]? {
    json.skipSpace()
    var alone = json
    guard json.byte(json.at) == 0x7B else { return nil }
    var entries: [Entry]?
    var isFirst = true
    try json.open("{")
    while let (name, _) = try json.nextMember(&isFirst) {
      guard name == "features", json.byte(json.at) == 0x5B else {
        try json.skipValue()
        continue
      }
      var features: [Entry] = []
      var isFirstFeature = true
      try json.open("[")
      while try json.hasElement(&isFirstFeature) { features.append(try entry(&json)) }
      entries = features
    }
    if let entries { return entries }
    return [try entry(&alone)]
  }

  private static func entry(_ json: inout JSONScanner) throws(JSONFault) -> Entry {
    var entry = Entry(offset: json.at)
    guard json.byte(json.at) == 0x7B else {
      try json.skipValue()
      return entry
    }
    var isFirst = true
    try json.open("{")
    while let (name, _) = try json.nextMember(&isFirst) {
      switch name {
      case "id": entry.id = try json.value(refusesDuplicates: false)
      case "properties" where json.byte(json.at) == 0x7B: entry.properties = try json.object(refusesDuplicates: false)
      case "geometry" where json.byte(json.at) == 0x7B: try json.leap()
      default: try json.skipValue()
      }
    }
    if entry.id == nil { entry.id = entry.properties["id"] }
    return entry
  }
}
