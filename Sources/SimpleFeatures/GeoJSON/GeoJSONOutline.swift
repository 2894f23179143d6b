public import Diagnostics

/// The features of a GeoJSON document and where they begin, found without reading their geometries.
public struct GeoJSONOutline: Sendable {
  public struct Entry: Sendable, Hashable {
    /// `null` for lists that were left out.
    public var properties = JSONObject()
    /// Its `id`, or the property of that name where it has none.
    public var id: JSONValue?
    /// Bytes before it.
    var offset: Int
  }

  /// In the order of the document; one for a document that is a single feature or geometry.
  public private(set) var entries: [Entry] = []
  /// Properties that are lists somewhere and were left out.
  public private(set) var listsLeftOut: Set<String> = []
  private var lists: Set<String>
  private var bytes: [UInt8]

  /// - Parameter lists: properties whose lists are read: they are long at times, as those of names, and seldom needed.
  /// - Returns: `nil` for what is no JSON object; whether it is good GeoJSON only ``GeoJSONReader`` tells.
  public init?(_ bytes: [UInt8], lists: Set<String> = []) {
    guard InputEncoding.refusal(bytes) == nil else { return nil }
    self.lists = lists
    self.bytes = bytes
    var outline = self
    let isRead = JSONScanner.scan(bytes, depthLimit: JSONParser.depthLimit) { (json) throws(Never) -> Bool in
      do throws(JSONFault) { return try outline.read(&json) } catch { return false }
    }
    guard isRead else { return nil }
    self = outline
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

  private mutating func read(_ json: inout JSONScanner) throws(JSONFault) -> Bool {
    json.skipSpace()
    var alone = json
    guard json.byte(json.at) == 0x7B else { return false }
    var isCollection = false
    var isFirst = true
    try json.open("{")
    while let (name, _) = try json.nextMember(&isFirst) {
      guard name == "features", json.byte(json.at) == 0x5B else {
        try json.skipValue()
        continue
      }
      isCollection = true
      entries = []
      var isFirstFeature = true
      try json.open("[")
      while try json.hasElement(&isFirstFeature) { entries.append(try entry(&json)) }
    }
    if !isCollection { entries = [try entry(&alone)] }
    return true
  }

  private mutating func entry(_ json: inout JSONScanner) throws(JSONFault) -> Entry {
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
      case "properties" where json.byte(json.at) == 0x7B: entry.properties = try properties(&json)
      case "geometry" where json.byte(json.at) == 0x7B: try json.leap()
      default: try json.skipValue()
      }
    }
    if entry.id == nil { entry.id = entry.properties["id"] }
    return entry
  }

  private mutating func properties(_ json: inout JSONScanner) throws(JSONFault) -> JSONObject {
    var members: [(name: String, value: JSONValue)] = []
    members.reserveCapacity(12)
    var isFirst = true
    try json.open("{")
    while let (name, _) = try json.nextMember(&isFirst) {
      if json.byte(json.at) == 0x5B, !lists.contains(name) {
        try json.leap()
        listsLeftOut.insert(name)
        members.append((name, .null))
      } else {
        members.append((name, try json.value(refusesDuplicates: false)))
      }
    }
    // A name that comes twice is for the reader to refuse; the first counts here.
    return JSONObject(unique: members)
  }
}
