import Diagnostics

extension GeoJSONScanner {
  /// Reads the members of an object, in whatever order; stands at its brace.
  mutating func object(_ role: GeoJSONRole) throws(JSONFault) -> GeoJSONParts {
    var parts = GeoJSONParts()
    var names = MemberNames()
    var foreign: [(name: String, value: JSONValue)] = []
    var isFirst = true
    try json.open("{")
    while let (name, offset) = try json.nextMember(&isFirst) {
      guard names.insert(name) else {
        try refuse(json.duplicate(name.shown, offset), role)
        continue
      }
      if name == "type" {
        try type(&parts, role)
      } else if let member = GeoJSONMember(rawValue: name) {
        guard role.reads(member) else {
          if member == .id {
            try limited { (scanner) throws(JSONFault) in try scanner.json.skipValue() }
          } else {
            try refuse(JSONFault(.wrongMember, at: offset, "`\(name)` in a \(role.name); expected none"), role)
          }
          continue
        }
        parts.offsets[member] = json.at
        try read(member, &parts, role)
      } else {
        let value = try guarded(role) { (scanner) throws(JSONFault) in
          try scanner.limited { (scanner) throws(JSONFault) in try scanner.json.value(refusesDuplicates: true) }
        }
        if let value, role != .geometry { foreign.append((name, value)) }
      }
    }
    parts.foreignMembers = JSONObject(unique: foreign)
    return parts
  }

  private mutating func type(_ parts: inout GeoJSONParts, _ role: GeoJSONRole) throws(JSONFault) {
    parts.typeOffset = json.at
    guard json.byte(json.at) == 0x22 else {
      return try refuse(JSONFault(.wrongMember, at: json.at, "a `type` that is no string; expected a GeoJSON type"), role)
    }
    parts.type = try json.string()
  }

  private mutating func read(_ member: GeoJSONMember, _ parts: inout GeoJSONParts, _ role: GeoJSONRole) throws(JSONFault) {
    switch member {
    case .coordinates:
      try guarded(role) { (scanner) throws(JSONFault) in try scanner.json.coordinates(into: &scanner.buffer) }
    case .geometries:
      parts.members = try guarded(role) { (scanner) throws(JSONFault) in try scanner.geometries() } ?? []
    case .geometry:
      parts.geometry =
        try recovering { (scanner) throws(JSONFault) in
          if try scanner.takesNull("`geometry`", "an object or null") { return nil }
          return try scanner.geometry()
        } ?? nil
    case .properties:
      parts.properties =
        try recovering { (scanner) throws(JSONFault) in
          if try scanner.takesNull("`properties`", "an object or null") { return JSONObject() }
          return try scanner.limited { (scanner) throws(JSONFault) in try scanner.json.object(refusesDuplicates: true) }
        } ?? JSONObject()
    case .id:
      parts.id = try recovering { (scanner) throws(JSONFault) in try scanner.identifier() }
    case .features:
      parts.features = try recovering { (scanner) throws(JSONFault) in try scanner.features() } ?? []
    case .bbox:
      try guarded(role) { (scanner) throws(JSONFault) in try scanner.boundingBox() }
    case .crs:
      try guarded(role) { (scanner) throws(JSONFault) in try scanner.referenceSystem() }
    }
  }

  /// Reads a value, going on behind its faults unless it stands in a geometry: that is given up as a whole.
  @discardableResult
  private mutating func guarded<Value>(
    _ role: GeoJSONRole, _ read: (inout GeoJSONScanner) throws(JSONFault) -> Value
  ) throws(JSONFault) -> Value? {
    role == .geometry ? try read(&self) : try recovering(read)
  }

  /// Refuses the member whose value comes next.
  private mutating func refuse(_ fault: JSONFault, _ role: GeoJSONRole) throws(JSONFault) {
    try guarded(role) { (_) throws(JSONFault) in throw fault }
  }

  /// Steps over `null`; anything else must be an object.
  private mutating func takesNull(_ what: String, _ expected: String) throws(JSONFault) -> Bool {
    if json.byte(json.at) == 0x7B { return false }
    let start = json.at
    guard case .null = try limited({ (scanner) throws(JSONFault) in try scanner.json.value(refusesDuplicates: false) })
    else { throw JSONFault(.wrongMember, at: start, "\(what) is of the wrong kind; expected \(expected)") }
    return true
  }

  /// What an object is, by its `type`; takes down what is wrong with it.
  mutating func kind(of parts: GeoJSONParts, at start: Int, _ role: GeoJSONRole) -> GeoJSONKind? {
    guard let name = parts.type else {
      if parts.typeOffset == 0 { note(.missing("type", in: role.name, "a GeoJSON type", at: start)) }
      return nil
    }
    if let kind = GeoJSONKind(name) { return kind }
    note(.unknownType(name, at: parts.typeOffset))
    return nil
  }

  /// Takes down the members that define another kind of object.
  mutating func refuseMembers(of parts: GeoJSONParts, notIn kind: GeoJSONKind) {
    for member in GeoJSONMember.allCases where !kind.allows(member) {
      guard let offset = parts.offsets[member] else { continue }
      note(JSONFault(.wrongMember, at: offset, "`\(member.rawValue)` in a \(kind.name); expected none"))
    }
  }
}

extension JSONFault {
  static func unknownType(_ name: String, at offset: Int) -> JSONFault {
    if name == "Topology" { return JSONFault(.unknownType, at: offset, "the file is TopoJSON; expected GeoJSON") }
    let known = ["FeatureCollection", "Feature"] + GeometryType.allCases.map(\.name)
    let suggestion = known.first { $0.lowercased() == name.lowercased() }
    return JSONFault(.unknownType, at: offset, "unknown type `\(name.shown)`; expected a GeoJSON type", suggestion: suggestion)
  }
}

extension String {
  /// The text as it may stand in a message: short, and with no character that steers a terminal.
  var shown: String { count > 60 ? "\(prefix(57))…".escapingControls : escapingControls }
}
