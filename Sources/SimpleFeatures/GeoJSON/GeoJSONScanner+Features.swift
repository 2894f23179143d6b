extension GeoJSONScanner {
  /// Reads the array of a collection's features.
  mutating func features() throws(JSONFault) -> [Feature] {
    guard json.byte(json.at) == 0x5B else {
      throw JSONFault(.wrongMember, at: json.at, "`features` is of the wrong kind; expected an array of features")
    }
    var features: [Feature] = []
    var isFirst = true
    try json.open("[")
    while let feature = try nextFeature(&isFirst, index: features.count) { features.append(feature) }
    return features
  }

  /// Reads another feature if there is one. Where the window may have cut it off, it is moved on and the feature read again.
  private mutating func nextFeature(_ isFirst: inout Bool, index: Int) throws(JSONFault) -> Feature? {
    guard let window else { return try presentFeature(&isFirst, index: index) }
    while true {
      let before = (json, isFirst)
      do throws(JSONFault) {
        let feature = try presentFeature(&isFirst, index: index)
        if feature == nil { _ = json.advance(window) }
        if faults.isEmpty { return feature }
      } catch {}
      (json, isFirst) = before
      collections = 0
      faults = []
      guard json.advance(window) else { throw JSONFault(.syntax, at: json.at, "a fault; expected none") }
    }
  }

  private mutating func presentFeature(_ isFirst: inout Bool, index: Int) throws(JSONFault) -> Feature? {
    guard try json.hasElement(&isFirst) else { return nil }
    let before = faults.count
    var id: JSONValue?
    do throws(JSONFault) {
      let feature = try recovering { (scanner) throws(JSONFault) in try scanner.feature(&id) }
      if faults.count > before { label(before..., index: index, id) }
      return feature ?? Feature(geometry: nil)
    } catch {
      label(before..., index: index, id)
      throw error.labelled(index: index, id)
    }
  }

  private mutating func feature(_ id: inout JSONValue?) throws(JSONFault) -> Feature {
    let start = json.at
    guard json.byte(start) == 0x7B else {
      throw JSONFault(.wrongMember, at: start, "an element of `features` is of the wrong kind; expected a Feature")
    }
    let parts = try object(.feature)
    id = parts.id
    if let kind = kind(of: parts, at: start, .feature), kind != .feature {
      note(JSONFault(.wrongMember, at: parts.typeOffset, "a \(kind.name) among `features`; expected a Feature"))
    }
    return feature(parts, at: start)
  }

  /// Puts a feature together; takes down what it lacks.
  mutating func feature(_ parts: GeoJSONParts, at start: Int) -> Feature {
    if parts.offsets[.geometry] == nil { note(.missing("geometry", in: "Feature", "an object or null", at: start)) }
    if parts.offsets[.properties] == nil { note(.missing("properties", in: "Feature", "an object or null", at: start)) }
    return Feature(
      geometry: parts.geometry, properties: parts.properties, id: parts.id, foreignMembers: parts.foreignMembers)
  }

  mutating func identifier() throws(JSONFault) -> JSONValue {
    let start = json.at
    switch json.byte(start) {
    case 0x22, 0x2D, 0x30...0x39: return try json.value(refusesDuplicates: true)
    default:
      throw JSONFault(.wrongMember, at: start, "an `id` of the wrong kind; expected a string or a number")
    }
  }

  /// Says in the faults of a feature which one it is.
  private mutating func label(_ range: PartialRangeFrom<Int>, index: Int, _ id: JSONValue?) {
    for place in range.relative(to: faults) { faults[place] = faults[place].labelled(index: index, id) }
  }
}

extension JSONFault {
  fileprivate func labelled(index: Int, _ id: JSONValue?) -> JSONFault {
    var labelled = self
    let identity: String
    switch id {
    case .string(let text): identity = " (id `\(text.shown)`)"
    case .number(let number): identity = " (id \((number.text ?? "\(number.value)").shown))"
    default: identity = ""
    }
    labelled.message = "features[\(index)]\(identity): \(message)"
    return labelled
  }
}
