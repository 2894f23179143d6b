import CGEOS
import SimpleFeatures

extension Handle {
  /// Reads the coordinates out of GEOS into flat arrays. `GEOSCoordSeq_copyToBuffer_r`
  ///
  /// GEOS fails here only without memory; the geometry then reads as empty.
  func coordinates() -> Coordinates {
    defer { extendLifetime(self) }
    let read = try? ContextLease.lend { (lease) throws(GEOSError) in
      Crossings.countReading()
      guard type == .geometryCollection else {
        var reader = Reader(type, hasZ: try hasZ(lease))
        try unsafe reader.read(pointer, lease)
        return reader.coordinates
      }
      return Coordinates(.geometryCollection, members: try members(lease))
    }
    return read ?? Coordinates(type)
  }

  private func hasZ(_ lease: borrowing ContextLease) throws(GEOSError) -> Bool {
    try unsafe lease.number("GEOSGeom_getCoordinateDimension_r", failingWith: 0) {
      unsafe GEOSGeom_getCoordinateDimension_r($0, pointer)
    } == 3
  }

  /// The members of a collection, which stay inside GEOS.
  private func members(_ lease: borrowing ContextLease) throws(GEOSError) -> [Geometry] {
    let count = try unsafe lease.number("GEOSGetNumGeometries_r", failingWith: -1) {
      unsafe GEOSGetNumGeometries_r($0, pointer)
    }
    var members: [Geometry] = []
    members.reserveCapacity(Int(count))
    for index in 0..<count {
      let member = try unsafe lease.nonNull("GEOSGetGeometryN_r") { unsafe GEOSGetGeometryN_r($0, pointer, index) }
      members.append(Geometry(engine: try unsafe Handle(member: member, of: self, lease)))
    }
    return members
  }
}

/// Gathers the paths of a geometry of one type, one after another.
private struct Reader {
  private(set) var coordinates: Coordinates

  init(_ type: GeometryType, hasZ: Bool) {
    coordinates = Coordinates(type, hasZ: hasZ)
  }

  mutating func read(_ pointer: OpaquePointer, _ lease: borrowing ContextLease) throws(GEOSError) {
    try unsafe readPart(pointer, coordinates.type, lease)
    dropAbsentHeights()
  }

  private mutating func readPart(
    _ part: OpaquePointer, _ type: GeometryType, _ lease: borrowing ContextLease
  ) throws(GEOSError) {
    switch type {
    case .point, .lineString: try unsafe readPath(part, lease)
    case .polygon: try unsafe readRings(part, lease)
    case .multiPoint: try unsafe readMembers(part, .point, lease)
    case .multiLineString: try unsafe readMembers(part, .lineString, lease)
    case .multiPolygon: try unsafe readMembers(part, .polygon, lease)
    case .geometryCollection: break
    }
  }

  private mutating func readMembers(
    _ part: OpaquePointer, _ type: GeometryType, _ lease: borrowing ContextLease
  ) throws(GEOSError) {
    let count = try unsafe lease.number("GEOSGetNumGeometries_r", failingWith: -1) {
      unsafe GEOSGetNumGeometries_r($0, part)
    }
    for index in 0..<count {
      let member = try unsafe lease.nonNull("GEOSGetGeometryN_r") { unsafe GEOSGetGeometryN_r($0, part, index) }
      try unsafe readPart(member, type, lease)
      if type == .lineString { coordinates.ringEnds.append(coordinates.count) }
      if type == .polygon { coordinates.polygonEnds.append(coordinates.ringEnds.count) }
    }
  }

  private mutating func readRings(_ polygon: OpaquePointer, _ lease: borrowing ContextLease) throws(GEOSError) {
    guard !(try unsafe lease.truth("GEOSisEmpty_r") { unsafe GEOSisEmpty_r($0, polygon) }) else { return }
    let shell = try unsafe lease.nonNull("GEOSGetExteriorRing_r") { unsafe GEOSGetExteriorRing_r($0, polygon) }
    try unsafe readPath(shell, lease)
    coordinates.ringEnds.append(coordinates.count)
    let holes = try unsafe lease.number("GEOSGetNumInteriorRings_r", failingWith: -1) {
      unsafe GEOSGetNumInteriorRings_r($0, polygon)
    }
    for index in 0..<holes {
      let hole = try unsafe lease.nonNull("GEOSGetInteriorRingN_r") { unsafe GEOSGetInteriorRingN_r($0, polygon, index) }
      try unsafe readPath(hole, lease)
      coordinates.ringEnds.append(coordinates.count)
    }
  }

  private mutating func readPath(_ path: OpaquePointer, _ lease: borrowing ContextLease) throws(GEOSError) {
    let sequence = try unsafe lease.nonNull("GEOSGeom_getCoordSeq_r") { unsafe GEOSGeom_getCoordSeq_r($0, path) }
    var size: UInt32 = 0
    try unsafe lease.number("GEOSCoordSeq_getSize_r", failingWith: 0) {
      unsafe GEOSCoordSeq_getSize_r($0, sequence, &size)
    }
    guard size > 0 else { return }
    // GEOS counts a point that is no number as empty, and yet has a position for it.
    if size == 1, try unsafe lease.truth("GEOSisEmpty_r", { unsafe GEOSisEmpty_r($0, path) }) { return }
    let count = Int(size) * coordinates.stride
    let hasZ: Int32 = coordinates.hasZ ? 1 : 0
    var status: Int32 = 0
    let context = lease.context
    context.forgetMessage()
    let numbers = unsafe [Double](unsafeUninitializedCapacity: count) { buffer, initialized in
      unsafe status = GEOSCoordSeq_copyToBuffer_r(context.pointer, sequence, buffer.baseAddress, hasZ, 0)
      initialized = status == 1 ? count : 0
    }
    guard status == 1 else { throw context.failure(of: "GEOSCoordSeq_copyToBuffer_r") }
    if coordinates.values.isEmpty { coordinates.values = numbers } else { coordinates.values += numbers }
  }

  /// GEOS may answer in three numbers a position without any height.
  private mutating func dropAbsentHeights() {
    guard coordinates.hasZ else { return }
    let positions = 0..<coordinates.count
    guard positions.allSatisfy({ coordinates.values[$0 * 3 + 2].isNaN }) else { return }
    coordinates.values = positions.flatMap { [coordinates.values[$0 * 3], coordinates.values[$0 * 3 + 1]] }
    coordinates.hasZ = false
  }
}
