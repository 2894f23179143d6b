/// Reads well-known binary by descent.
struct WKBReader {
  static let depthLimit = 64

  private let bytes: [UInt8]
  private var at = 0
  private var depth = 0
  private var isLittleEndian = true

  /// Type and ordinates of one geometry.
  private struct Heading {
    var type: GeometryType
    var hasZ: Bool
    var hasM: Bool
    var referenceSystem: UInt32?
    var stride: Int { 2 + (hasZ ? 1 : 0) + (hasM ? 1 : 0) }
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func document() throws(WKBFault) -> WKB.Content {
    let heading = try heading()
    let geometry = try geometry(heading)
    guard at == bytes.count else { throw fault(.excess, "\(bytes.count - at) bytes behind the geometry; expected none") }
    return WKB.Content(geometry, referenceSystem: heading.referenceSystem)
  }

  private mutating func geometry(_ heading: Heading) throws(WKBFault) -> Geometry {
    if heading.type == .geometryCollection {
      var members: [Geometry] = []
      try parts(of: heading, anyOf: Set(GeometryType.allCases)) { (reader, part) throws(WKBFault) in
        members.append(try reader.geometry(part))
      }
      return .geometryCollection(members)
    }
    var buffer = PathBuffer()
    switch heading.type {
    case .point: try position(heading, &buffer, mayBeEmpty: true)
    case .lineString: try path(heading, &buffer)
    case .polygon: try rings(heading, &buffer)
    case .multiPoint:
      try parts(of: heading, anyOf: [.point]) { (reader, part) throws(WKBFault) in
        try reader.position(part, &buffer, mayBeEmpty: true)
      }
    case .multiLineString:
      try parts(of: heading, anyOf: [.lineString]) { (reader, part) throws(WKBFault) in try reader.path(part, &buffer) }
    default:
      try parts(of: heading, anyOf: [.polygon]) { (reader, part) throws(WKBFault) in
        try reader.rings(part, &buffer)
        buffer.groupEnds.append(buffer.pathEnds.count)
      }
    }
    return Geometry(Coordinates(heading.type, buffer))
  }

  /// Reads the parts of a multi type or collection, each with a heading of its own.
  private mutating func parts(
    of heading: Heading, anyOf types: Set<GeometryType>,
    _ read: (inout WKBReader, Heading) throws(WKBFault) -> Void
  ) throws(WKBFault) {
    let isLittleEndianAround = isLittleEndian
    depth += 1
    guard depth <= WKBReader.depthLimit else {
      throw fault(.tooDeep, "collections nested more than \(WKBReader.depthLimit) deep; expected at most that")
    }
    for _ in 0..<(try count(ofBytes: 9)) {
      let start = at
      let part = try self.heading()
      guard types.contains(part.type) else {
        throw fault(.wrongMember, "a \(part.type.name) in a \(heading.type.name); expected its parts", at: start)
      }
      try read(&self, part)
      isLittleEndian = isLittleEndianAround
    }
    depth -= 1
  }

  private mutating func rings(_ heading: Heading, _ buffer: inout PathBuffer) throws(WKBFault) {
    for _ in 0..<(try count(ofBytes: 4)) {
      let start = at
      let first = buffer.count
      try path(heading, &buffer)
      let (low, high) = (first * 2, buffer.values.count - 2)
      guard buffer.count > first else { continue }
      guard buffer.values[low] == buffer.values[high], buffer.values[low + 1] == buffer.values[high + 1] else {
        throw fault(.openRing, "a ring that is not closed; expected its last position to be its first", at: start)
      }
    }
  }

  private mutating func path(_ heading: Heading, _ buffer: inout PathBuffer) throws(WKBFault) {
    for _ in 0..<(try count(ofBytes: heading.stride * 8)) { try position(heading, &buffer, mayBeEmpty: false) }
    buffer.pathEnds.append(buffer.count)
  }

  private mutating func position(_ heading: Heading, _ buffer: inout PathBuffer, mayBeEmpty: Bool) throws(WKBFault) {
    let start = at
    let x = try double()
    let y = try double()
    let z = heading.hasZ ? try double() : .nan
    if heading.hasM { _ = try double() }
    if mayBeEmpty, x.isNaN, y.isNaN { return }
    guard x.isFinite, y.isFinite, z.isFinite || z.isNaN else {
      throw fault(.notFinite, "a coordinate that is not finite; expected finite numbers", at: start)
    }
    buffer.append(x, y, z.isNaN ? nil : z)
  }
}

// MARK: - Numbers

extension WKBReader {
  private mutating func heading() throws(WKBFault) -> Heading {
    let start = at
    guard at < bytes.count else { throw truncated }
    guard let order = WKB.ByteOrder(rawValue: bytes[at]) else {
      throw fault(.byteOrder, "byte order \(bytes[at]); expected 0 (big-endian) or 1 (little-endian)")
    }
    isLittleEndian = order == .littleEndian
    at += 1
    let code = try UInt32(truncatingIfNeeded: integer(ofBytes: 4))
    let plain = code & 0x1FFF_FFFF
    guard plain < 4000, let type = GeometryType(rawValue: plain % 1000) else {
      throw fault(.unknownType, "unknown geometry type \(plain); expected 1 to 7", at: start)
    }
    let thousands = plain / 1000
    let referenceSystem = code & 0x2000_0000 != 0 ? try UInt32(truncatingIfNeeded: integer(ofBytes: 4)) : nil
    return Heading(
      type: type, hasZ: code & 0x8000_0000 != 0 || thousands & 1 == 1, hasM: code & 0x4000_0000 != 0 || thousands & 2 == 2,
      referenceSystem: referenceSystem)
  }

  /// Reads a count of things that take at least so many bytes each, all of which must be there.
  private mutating func count(ofBytes size: Int) throws(WKBFault) -> Int {
    let start = at
    let count = try Int(integer(ofBytes: 4))
    guard count <= (bytes.count - at) / size else {
      throw fault(.truncated, "a count of \(count) with \(bytes.count - at) bytes left; expected a smaller one", at: start)
    }
    return count
  }

  private mutating func double() throws(WKBFault) -> Double { Double(bitPattern: try integer(ofBytes: 8)) }

  private mutating func integer(ofBytes size: Int) throws(WKBFault) -> UInt64 {
    guard at + size <= bytes.count else { throw truncated }
    var value: UInt64 = 0
    for place in 0..<size { value = value << 8 | UInt64(bytes[isLittleEndian ? at + size - 1 - place : at + place]) }
    at += size
    return value
  }

  private var truncated: WKBFault { fault(.truncated, "the bytes end too early; expected more", at: bytes.count) }

  private func fault(_ code: WKBFault.Code, _ message: String, at offset: Int? = nil) -> WKBFault {
    WKBFault(code: code, message: message, offset: offset ?? at)
  }
}
