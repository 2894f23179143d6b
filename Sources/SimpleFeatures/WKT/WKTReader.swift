import Diagnostics

/// Reads well-known text by descent.
struct WKTReader {
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  mutating func document() throws(WKTFault) -> WKB.Content {
    let referenceSystem = try referenceSystem()
    let geometry = try geometry()
    skipSpace()
    guard at == bytes.count else { throw unexpected("the end of the text") }
    return WKB.Content(geometry, referenceSystem: referenceSystem)
  }

  private mutating func geometry() throws(WKTFault) -> Geometry {
    depth += 1
    defer { depth -= 1 }
    let start = at
    guard depth <= WKTReader.depthLimit else {
      throw fault(.tooDeep, "collections nested more than \(WKTReader.depthLimit) deep; expected at most that")
    }
    let (type, ordinates) = try heading()
    if type == .geometryCollection {
      var members: [Geometry] = []
      try list { (reader) throws(WKTFault) in members.append(try reader.geometry()) }
      return .geometryCollection(members)
    }
    var buffer = PathBuffer()
    switch type {
    case .point: try list { (reader) throws(WKTFault) in try reader.position(ordinates, &buffer) }
    case .multiPoint:
      try list { (reader) throws(WKTFault) in
        let isBracketed = reader.next() == 0x28 || reader.isEmptyNext()
        if isBracketed {
          try reader.list { (reader) throws(WKTFault) in try reader.position(ordinates, &buffer) }
        } else {
          try reader.position(ordinates, &buffer)
        }
      }
    case .lineString: try path(.lineString, ordinates, &buffer)
    case .multiLineString: try list { (reader) throws(WKTFault) in try reader.path(type, ordinates, &buffer) }
    case .polygon: try list { (reader) throws(WKTFault) in try reader.path(type, ordinates, &buffer) }
    default:
      try list { (reader) throws(WKTFault) in
        try reader.list { (reader) throws(WKTFault) in try reader.path(type, ordinates, &buffer) }
        buffer.groupEnds.append(buffer.pathEnds.count)
      }
    }
    if type == .point, buffer.count > 1 { throw fault(.syntax, "a point of several positions; expected one", at: start) }
    return Geometry(Coordinates(type, buffer))
  }

  /// A list of positions; those of areas must be closed.
  private mutating func path(
    _ type: GeometryType, _ ordinates: WKTOrdinates, _ buffer: inout PathBuffer
  ) throws(WKTFault) {
    let first = buffer.count
    skipSpace()
    let start = at
    try list { (reader) throws(WKTFault) in try reader.position(ordinates, &buffer) }
    let count = buffer.count - first
    if type.dimension == 2, count > 0 {
      let (low, high) = (first * 2, buffer.values.count - 2)
      guard count > 2, buffer.values[low] == buffer.values[high], buffer.values[low + 1] == buffer.values[high + 1] else {
        throw fault(.openRing, "a ring that is not closed; expected its last position to be its first", at: start)
      }
    } else if count == 1 {
      throw fault(.syntax, "a line of one position; expected at least two", at: start)
    }
    buffer.pathEnds.append(buffer.count)
  }

  private mutating func position(_ ordinates: WKTOrdinates, _ buffer: inout PathBuffer) throws(WKTFault) {
    var numbers = [try number(orNaN: false), try number(orNaN: false)]
    while let following = next(), following != 0x2C, following != 0x29 { numbers.append(try number(orNaN: true)) }
    let counts = ordinates.counts
    guard counts.contains(numbers.count) else {
      throw fault(.syntax, "a position of \(numbers.count) numbers; expected \(counts.lowerBound)")
    }
    let z = ordinates != .xym && numbers.count > 2 && !numbers[2].isNaN ? numbers[2] : nil
    buffer.append(numbers[0], numbers[1], z)
  }

  private mutating func number(orNaN: Bool) throws(WKTFault) -> Double {
    skipSpace()
    let start = at
    while at < bytes.count, !isDelimiter(bytes[at]) { at += 1 }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    if orNaN, text.lowercased() == "nan" { return .nan }
    guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }), let value = Double(text) else {
      throw fault(.number, text.isEmpty ? "a number is missing here; expected one" : "`\(text.shown)` is no number", at: start)
    }
    guard value.isFinite else { throw fault(.number, "`\(text.shown)` is too large; expected at most 1.8e308", at: start) }
    return value
  }
}

// MARK: - Words and punctuation

extension WKTReader {
  /// Reads `EMPTY`, or elements between brackets with commas between them.
  private mutating func list(_ element: (inout WKTReader) throws(WKTFault) -> Void) throws(WKTFault) {
    if isEmptyNext() {
      _ = word()
      return
    }
    try take(0x28, "`(` or EMPTY")
    repeat { try element(&self) } while takes(0x2C)
    try take(0x29, "`,` or `)`")
  }

  /// Reads the name of a type and the letters of its ordinates.
  private mutating func heading() throws(WKTFault) -> (GeometryType, WKTOrdinates) {
    skipSpace()
    let start = at
    let name = word()
    for ordinates in WKTOrdinates.allCases where name.hasSuffix(ordinates.letters) {
      guard let type = WKTReader.types[String(name.dropLast(ordinates.letters.count))] else { continue }
      guard ordinates == .asFound else { return (type, ordinates) }
      let mark = at
      let letters = word()
      if letters.isEmpty || letters == "EMPTY" {
        at = mark
        return (type, .asFound)
      }
      guard let stated = WKTOrdinates.allCases.first(where: { $0.letters == letters }) else {
        throw fault(.syntax, "`\(letters.shown)` after \(name); expected Z, M, ZM, EMPTY or `(`", at: mark)
      }
      return (type, stated)
    }
    if name.isEmpty { throw unexpected("the name of a geometry type") }
    throw fault(.unknownType, "unknown geometry type `\(name.shown)`; expected POINT, LINESTRING, POLYGON, …", at: start)
  }

  private static let types: [String: GeometryType] = {
    var types = ["LINEARRING": GeometryType.lineString]
    for type in GeometryType.allCases { types[type.name.uppercased()] = type }
    return types
  }()

  /// The number of a leading `SRID=…;`, which is passed over.
  private mutating func referenceSystem() throws(WKTFault) -> UInt32? {
    skipSpace()
    let heading = "SRID="
    guard String(decoding: bytes[at...].prefix(heading.count), as: UTF8.self).uppercased() == heading else { return nil }
    at += heading.count
    let end = bytes[at...].firstIndex(of: 0x3B) ?? bytes.count
    guard end < bytes.count, let number = UInt32(String(decoding: bytes[at..<end], as: UTF8.self)) else {
      throw fault(.number, "no reference system; expected a number from 0 to \(UInt32.max) and a semicolon")
    }
    at = end + 1
    return number
  }

  private mutating func word() -> String {
    skipSpace()
    let start = at
    while at < bytes.count, (0x41...0x5A).contains(bytes[at] & 0xDF) { at += 1 }
    return String(decoding: bytes[start..<at], as: UTF8.self).uppercased()
  }

  private mutating func isEmptyNext() -> Bool {
    let mark = at
    defer { at = mark }
    return word() == "EMPTY"
  }

  private mutating func skipSpace() {
    while at < bytes.count, isSpace(bytes[at]) { at += 1 }
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private func isDelimiter(_ byte: UInt8) -> Bool { isSpace(byte) || byte == 0x28 || byte == 0x29 || byte == 0x2C }

  /// The next byte that is no white space.
  private mutating func next() -> UInt8? {
    skipSpace()
    return at < bytes.count ? bytes[at] : nil
  }

  private mutating func takes(_ byte: UInt8) -> Bool {
    guard next() == byte else { return false }
    at += 1
    return true
  }

  private mutating func take(_ byte: UInt8, _ expected: String) throws(WKTFault) {
    guard takes(byte) else { throw unexpected(expected) }
  }

  private func unexpected(_ expected: String) -> WKTFault {
    guard at < bytes.count else { return fault(.syntax, "the text ends too early; expected \(expected)") }
    let rest = String(decoding: bytes[at...].prefix(4), as: UTF8.self)
    let found = rest.unicodeScalars.first.map { String($0).escapingControls } ?? ""
    return fault(.syntax, "unexpected `\(found)`; expected \(expected)")
  }

  private func fault(_ code: WKTFault.Code, _ message: String, at offset: Int? = nil) -> WKTFault {
    let before = bytes[..<(offset ?? at)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return WKTFault(
      code: code, message: message, line: before.count { $0 == 0x0A } + 1,
      column: before[lineStart...].count { $0 & 0xC0 != 0x80 } + 1)
  }
}

/// What the numbers of a position mean, as the letters behind the type's name say.
enum WKTOrdinates: CaseIterable {
  case xyzm, xyz, xym, asFound

  var letters: String {
    switch self {
    case .xyzm: "ZM"
    case .xyz: "Z"
    case .xym: "M"
    case .asFound: ""
    }
  }

  /// How many numbers a position may have.
  var counts: ClosedRange<Int> {
    switch self {
    case .xyzm: 4...4
    case .xyz, .xym: 3...3
    case .asFound: 2...4
    }
  }
}
