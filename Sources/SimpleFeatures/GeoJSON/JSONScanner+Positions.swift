extension JSONScanner {
  /// Reads the value of `coordinates` of whatever type into a buffer; stands at its first byte.
  ///
  /// The type need not be known yet: the nesting before the first number tells the shape, and everything after it
  /// must have the same.
  mutating func coordinates(into buffer: inout PathBuffer) throws(JSONFault) {
    buffer.clear()
    var brackets = 0
    var ahead = self
    while ahead.byte(ahead.at) == 0x5B {
      ahead.at += 1
      ahead.skipSpace()
      brackets += 1
    }
    if brackets == 1, ahead.byte(ahead.at) == 0x5D {
      at = ahead.at + 1
      return
    }
    guard brackets > 0 else { throw misshapen("coordinates in an array") }
    guard ahead.startsNumber else {
      if ahead.byte(ahead.at) == 0x5D {
        throw JSONFault(.wrongShape, at: ahead.at, "an empty array inside `coordinates`; expected a position")
      }
      throw ahead.misshapen("a number")
    }
    guard brackets <= 4 else {
      throw JSONFault(.wrongShape, at: at, "coordinates nested \(brackets) deep; expected at most 4, as in a MultiPolygon")
    }
    buffer.depth = brackets
    switch brackets {
    case 1: try position(into: &buffer)
    case 2: try positions(into: &buffer)
    case 3: try paths(into: &buffer)
    default:
      var isFirst = true
      try open("[")
      while try hasElement(&isFirst) { try paths(into: &buffer) }
    }
  }

  private mutating func paths(into buffer: inout PathBuffer) throws(JSONFault) {
    guard byte(at) == 0x5B else { throw misshapen("an array of arrays of positions") }
    var isFirst = true
    try open("[")
    while try hasElement(&isFirst) { try positions(into: &buffer) }
    if isFirst { throw JSONFault(.wrongShape, at: at - 1, "an empty array inside `coordinates`; expected positions") }
    buffer.groupEnds.append(buffer.pathEnds.count)
  }

  private mutating func positions(into buffer: inout PathBuffer) throws(JSONFault) {
    guard byte(at) == 0x5B else { throw misshapen("an array of positions") }
    var isFirst = true
    try open("[")
    if plainPositions(into: &buffer) { isFirst = false }
    while try hasElement(&isFirst) { try position(into: &buffer) }
    if isFirst { throw JSONFault(.wrongShape, at: at - 1, "an empty array inside `coordinates`; expected positions") }
    buffer.pathEnds.append(buffer.count)
  }

  /// Reads longitude, latitude and perhaps a height. Further numbers, which RFC 7946 leaves without meaning, are
  /// read and left out.
  @inline(__always)
  private mutating func position(into buffer: inout PathBuffer) throws(JSONFault) {
    guard byte(at) == 0x5B else { throw misshapen("a position, an array of numbers") }
    let start = at
    at &+= 1
    let longitude = try ordinate()
    guard byte(at) == 0x2C else { throw shortPosition(start) }
    at &+= 1
    let latitude = try ordinate()
    if !(abs(longitude) <= ordinateLimits.x && abs(latitude) <= ordinateLimits.y) {
      throw outOfRange(start, longitude, latitude)
    }
    buffer.append(longitude, latitude)
    if byte(at) != 0x5D { try height(into: &buffer) }
    at &+= 1
  }

  /// A number with the white space around it.
  @inline(__always)
  private mutating func ordinate() throws(JSONFault) -> Double {
    skipSpace()
    guard startsNumber else { throw misshapen("a number") }
    let value = try number()
    skipSpace()
    return value
  }

  @inline(never)
  private mutating func height(into buffer: inout PathBuffer) throws(JSONFault) {
    var place = 2
    while byte(at) == 0x2C {
      at += 1
      skipSpace()
      let start = at
      let value = try ordinate()
      guard abs(value) <= 1e7 else {
        throw JSONFault(.outOfRange, at: start, "height \(value) is beyond ±10,000 km; expected metres")
      }
      if place == 2 { buffer.setLastHeight(value) }
      place += 1
    }
    guard byte(at) == 0x5D else { throw unexpected("`,` or `]`") }
  }

  @inline(__always)
  private var startsNumber: Bool {
    let next = byte(at)
    return next &- 0x30 <= 9 || next == 0x2D
  }

  /// The fault of another thing than expected: of the shape where it is a JSON value, of the syntax otherwise.
  @inline(never)
  private func misshapen(_ expected: String) -> JSONFault {
    let found: String
    switch byte(at) {
    case 0x5B: found = "an array"
    case 0x7B: found = "an object"
    case 0x22: found = "a string"
    case 0x2D, 0x30...0x39: found = "a number"
    case 0x74, 0x66: found = "true or false"
    case 0x6E: found = "null"
    default: return unexpected(expected)
    }
    return JSONFault(.wrongShape, at: at, "\(found) inside `coordinates`; expected \(expected)")
  }

  @inline(never)
  private func shortPosition(_ start: Int) -> JSONFault {
    guard byte(at) == 0x5D else { return unexpected("`,`") }
    return JSONFault(.wrongShape, at: start, "a position of one number; expected longitude and latitude")
  }

  @inline(never)
  private func outOfRange(_ start: Int, _ longitude: Double, _ latitude: Double) -> JSONFault {
    if ordinateLimits.y > 90 {
      let greatest = max(abs(longitude), abs(latitude))
      return JSONFault(.outOfRange, at: start, "coordinate \(greatest) is beyond ±100,000 km; expected metres or degrees")
    }
    if abs(latitude) <= 90 {
      return JSONFault(.outOfRange, at: start, "longitude \(longitude) is beyond ±360; expected degrees, longitude first")
    }
    return JSONFault(.outOfRange, at: start, "latitude \(latitude) is beyond ±90; expected degrees, longitude first")
  }
}
