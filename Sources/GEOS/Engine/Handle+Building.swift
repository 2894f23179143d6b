import CGEOS
import SimpleFeatures

extension Handle {
  /// Checks coordinates and marshals them into GEOS, empty members left out and numbers that all but vanish as zero.
  /// `GEOSCoordSeq_copyFromBuffer_r`
  static func build(_ coordinates: Coordinates) throws(GEOSError) -> Handle {
    try StructureGuard.check(coordinates)
    let distinct = coordinates.hasVanishingNumber ? coordinates.withoutVanishingNumbers : coordinates
    let filled = distinct.hasEmptyMember ? distinct.withoutEmptyMembers : distinct
    return try ContextLease.lend { (lease) throws(GEOSError) in
      let pointer = try unsafe Builder.geometry(filled, lease)
      Crossings.countEntry()
      return try unsafe Handle.adopt(pointer, from: "GEOSCoordSeq_copyFromBuffer_r", isChecked: true, lease)
    }
  }
}

/// Builds GEOS geometries from flat coordinates that ``StructureGuard`` has passed.
private enum Builder {
  static func geometry(_ coordinates: Coordinates, _ lease: borrowing ContextLease) throws(GEOSError) -> OpaquePointer {
    switch coordinates.type {
    case .point: return try unsafe point(coordinates, 0..<coordinates.count, lease)
    case .lineString: return try unsafe line(coordinates, 0..<coordinates.count, lease)
    case .polygon: return try unsafe polygon(coordinates, coordinates.paths[...], lease)
    case .multiPoint:
      return try unsafe collection(coordinates.type, coordinates.count, lease) { (index) throws(GEOSError) in
        try unsafe point(coordinates, index..<index + 1, lease)
      }
    case .multiLineString:
      let paths = coordinates.paths
      return try unsafe collection(coordinates.type, paths.count, lease) { (index) throws(GEOSError) in
        try unsafe line(coordinates, paths[index], lease)
      }
    case .multiPolygon:
      let paths = coordinates.paths
      let polygons = coordinates.polygons
      return try unsafe collection(coordinates.type, polygons.count, lease) { (index) throws(GEOSError) in
        try unsafe polygon(coordinates, paths[polygons[index]], lease)
      }
    case .geometryCollection:
      let members = coordinates.members
      return try unsafe collection(coordinates.type, members.count, lease) { (index) throws(GEOSError) in
        try unsafe geometry(members[index].coordinates, lease)
      }
    }
  }

  private static func sequence(
    _ coordinates: Coordinates, _ range: Range<Int>, _ lease: borrowing ContextLease
  ) throws(GEOSError) -> OpaquePointer {
    let stride = coordinates.stride
    let hasZ: Int32 = coordinates.hasZ ? 1 : 0
    let context = lease.context
    context.forgetMessage()
    let sequence = unsafe coordinates.values.withUnsafeBufferPointer { values in
      let start = unsafe values.baseAddress.map { unsafe $0 + range.lowerBound * stride }
      return unsafe GEOSCoordSeq_copyFromBuffer_r(context.pointer, start, UInt32(range.count), hasZ, 0)
    }
    guard let sequence = unsafe sequence else { throw context.failure(of: "GEOSCoordSeq_copyFromBuffer_r") }
    return unsafe sequence
  }

  private static func point(
    _ coordinates: Coordinates, _ range: Range<Int>, _ lease: borrowing ContextLease
  ) throws(GEOSError) -> OpaquePointer {
    if range.isEmpty { return try unsafe lease.nonNull("GEOSGeom_createEmptyPoint_r", GEOSGeom_createEmptyPoint_r) }
    let positions = try unsafe sequence(coordinates, range, lease)
    return try unsafe lease.nonNull("GEOSGeom_createPoint_r") { unsafe GEOSGeom_createPoint_r($0, positions) }
  }

  private static func line(
    _ coordinates: Coordinates, _ range: Range<Int>, _ lease: borrowing ContextLease
  ) throws(GEOSError) -> OpaquePointer {
    if range.isEmpty {
      return try unsafe lease.nonNull("GEOSGeom_createEmptyLineString_r", GEOSGeom_createEmptyLineString_r)
    }
    let positions = try unsafe sequence(coordinates, range, lease)
    return try unsafe lease.nonNull("GEOSGeom_createLineString_r") { unsafe GEOSGeom_createLineString_r($0, positions) }
  }

  private static func polygon(
    _ coordinates: Coordinates, _ rings: ArraySlice<Range<Int>>, _ lease: borrowing ContextLease
  ) throws(GEOSError) -> OpaquePointer {
    guard let shell = rings.first, !shell.isEmpty else {
      return try unsafe lease.nonNull("GEOSGeom_createEmptyPolygon_r", GEOSGeom_createEmptyPolygon_r)
    }
    var built = OwnedPointers(lease, capacity: rings.count)
    for range in rings {
      let positions = try unsafe sequence(coordinates, range, lease)
      let ring = try unsafe lease.nonNull("GEOSGeom_createLinearRing_r") { unsafe GEOSGeom_createLinearRing_r($0, positions) }
      unsafe built.append(ring)
    }
    var given = unsafe built.relinquish()
    let outer = unsafe given.removeFirst()
    return try unsafe lease.nonNull("GEOSGeom_createPolygon_r") { context in
      unsafe given.withUnsafeMutableBufferPointer { holes in
        unsafe GEOSGeom_createPolygon_r(context, outer, holes.baseAddress, UInt32(holes.count))
      }
    }
  }

  private static func collection(
    _ type: GeometryType, _ count: Int, _ lease: borrowing ContextLease,
    _ member: (Int) throws(GEOSError) -> OpaquePointer
  ) throws(GEOSError) -> OpaquePointer {
    var built = OwnedPointers(lease, capacity: count)
    for index in 0..<count { unsafe built.append(try member(index)) }
    var given = unsafe built.relinquish()
    return try unsafe lease.nonNull("GEOSGeom_createCollection_r") { context in
      unsafe given.withUnsafeMutableBufferPointer { members in
        unsafe GEOSGeom_createCollection_r(context, type.engineCode, members.baseAddress, UInt32(members.count))
      }
    }
  }
}
