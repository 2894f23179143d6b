extension GeoJSONScanner {
  /// Reads a geometry object; stands at its brace.
  mutating func geometry() throws(JSONFault) -> Geometry {
    let start = json.at
    guard json.byte(start) == 0x7B else {
      throw JSONFault(.wrongMember, at: start, "a geometry of the wrong kind; expected an object")
    }
    let parts = try object(.geometry)
    guard let name = parts.type else { throw .missing("type", in: "geometry", "a geometry type", at: start) }
    guard let type = GeometryType(name: name) else {
      guard let kind = GeoJSONKind(name) else { throw .unknownType(name, at: parts.typeOffset) }
      throw JSONFault(.wrongMember, at: parts.typeOffset, "a \(kind.name) in place of a geometry; expected a geometry")
    }
    for member in [GeoJSONMember.coordinates, .geometries] where !GeoJSONKind.geometry(type).allows(member) {
      guard let offset = parts.offsets[member] else { continue }
      throw JSONFault(.wrongMember, at: offset, "`\(member.rawValue)` in a \(name); expected none")
    }
    return try geometry(type, parts, at: start)
  }

  /// Puts a geometry together from what was read last.
  mutating func geometry(_ type: GeometryType, _ parts: GeoJSONParts, at start: Int) throws(JSONFault) -> Geometry {
    if type == .geometryCollection {
      guard parts.offsets[.geometries] != nil else {
        throw .missing("geometries", in: type.name, "an array of geometries", at: start)
      }
      return .geometryCollection(parts.members)
    }
    guard let offset = parts.offsets[.coordinates] else {
      throw .missing("coordinates", in: type.name, "an array", at: start)
    }
    return Geometry(try Coordinates(type, buffer, in: json, at: offset))
  }

  /// Reads the members of a collection.
  mutating func geometries() throws(JSONFault) -> [Geometry] {
    let start = json.at
    guard json.byte(start) == 0x5B else {
      throw JSONFault(.wrongMember, at: start, "`geometries` is of the wrong kind; expected an array of geometries")
    }
    collections += 1
    defer { collections -= 1 }
    guard collections <= GeoJSONScanner.depthLimit else {
      throw JSONFault(
        .tooDeep, at: start, "collections nested more than \(GeoJSONScanner.depthLimit) deep; expected at most that")
    }
    var members: [Geometry] = []
    var isFirst = true
    try json.open("[")
    while try json.hasElement(&isFirst) { members.append(try geometry()) }
    return members
  }
}
