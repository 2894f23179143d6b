import CGEOS
import SimpleFeatures

/// Asks a new GEOS geometry for everything it computes lazily, so that afterwards it is only read.
struct Settling {
  let type: GeometryType
  let isEmpty: Bool
  private(set) var hasEmptyMember = false
  private(set) var hasStillPath = false
  private var greatestMagnitude = 0.0

  init(_ pointer: OpaquePointer, _ lease: borrowing ContextLease) throws(GEOSError) {
    let code = try unsafe lease.number("GEOSGeomTypeId_r", failingWith: -1) { unsafe GEOSGeomTypeId_r($0, pointer) }
    guard let type = GeometryType(engineCode: code) else {
      throw GEOSError(code: .engineFailure, operation: "GEOSGeomTypeId_r", message: "type \(code) is not supported")
    }
    self.type = type
    isEmpty = try unsafe lease.truth("GEOSisEmpty_r") { unsafe GEOSisEmpty_r($0, pointer) }
    // Reaches the coordinate sequence of every member and ring.
    try unsafe lease.number("GEOSGeom_getCoordinateDimension_r", failingWith: 0) {
      unsafe GEOSGeom_getCoordinateDimension_r($0, pointer)
    }
    try unsafe settle(pointer, type, lease, depth: 1)
  }

  /// Refuses a result that is not finite or reaches where products overflow.
  func check(
    resultOf function: String, _ pointer: OpaquePointer, _ lease: borrowing ContextLease
  ) throws(GEOSError) {
    try Argument.finite(greatestMagnitude, "extent of the result", of: function)
    // Bounds pass over what is not a number; a sum does not.
    var length = 0.0
    try unsafe lease.number("GEOSLength_r", failingWith: 0) { unsafe GEOSLength_r($0, pointer, &length) }
    try Argument.number(length, "length of the result", of: function)
  }

  /// Forces the envelope of a part and, first, of the parts inside it.
  private mutating func settle(
    _ part: OpaquePointer, _ type: GeometryType?, _ lease: borrowing ContextLease, depth: Int
  ) throws(GEOSError) {
    if type == .geometryCollection { try StructureGuard.check(depth: depth) }
    switch type {
    case .polygon: try unsafe settleRings(of: part, lease)
    case .multiPoint, .multiLineString, .multiPolygon, .geometryCollection:
      let count = try unsafe lease.number("GEOSGetNumGeometries_r", failingWith: -1) {
        unsafe GEOSGetNumGeometries_r($0, part)
      }
      for index in 0..<count {
        let member = try unsafe lease.nonNull("GEOSGetGeometryN_r") { unsafe GEOSGetGeometryN_r($0, part, index) }
        let code = unsafe GEOSGeomTypeId_r(lease.context.pointer, member)
        try unsafe settle(member, GeometryType(engineCode: code), lease, depth: depth + 1)
      }
    default: break
    }
    try unsafe forceEnvelope(of: part, lease, isTop: depth == 1, isPath: type == .lineString || type == .polygon)
  }

  private mutating func settleRings(of polygon: OpaquePointer, _ lease: borrowing ContextLease) throws(GEOSError) {
    let count = try unsafe lease.number("GEOSGetNumInteriorRings_r", failingWith: -1) {
      unsafe GEOSGetNumInteriorRings_r($0, polygon)
    }
    for index in 0..<count {
      let ring = try unsafe lease.nonNull("GEOSGetInteriorRingN_r") { unsafe GEOSGetInteriorRingN_r($0, polygon, index) }
      try unsafe forceEnvelope(of: ring, lease, isTop: false, isPath: true)
    }
  }

  private mutating func forceEnvelope(
    of part: OpaquePointer, _ lease: borrowing ContextLease, isTop: Bool, isPath: Bool
  ) throws(GEOSError) {
    var west = 0.0
    var south = 0.0
    var east = 0.0
    var north = 0.0
    // Answers 0 for an empty geometry, whose envelope it leaves unmade.
    let hasExtent = unsafe GEOSGeom_getExtent_r(lease.context.pointer, part, &west, &south, &east, &north) == 1
    if hasExtent {
      // Once it is not finite it stays so; `max` would lose what is not a number.
      for bound in [west, south, east, north] where greatestMagnitude.isFinite && !(bound.magnitude <= greatestMagnitude) {
        greatestMagnitude = bound.magnitude
      }
      hasStillPath = hasStillPath || (isPath && west == east && south == north)
    } else if try unsafe !lease.truth("GEOSisEmpty_r", { unsafe GEOSisEmpty_r($0, part) }) {
      // A point that is no number has no bounds, as if it were empty.
      greatestMagnitude = .nan
    } else {
      let envelope = try unsafe lease.nonNull("GEOSEnvelope_r") { unsafe GEOSEnvelope_r($0, part) }
      unsafe GEOSGeom_destroy_r(lease.context.pointer, envelope)
      if !isTop { hasEmptyMember = true }
    }
  }
}

extension GeometryType {
  /// The type for a number of `GEOSGeomTypeId_r`; a linear ring is a line string.
  init?(engineCode: Int32) {
    switch engineCode {
    case 0: self = .point
    case 1, 2: self = .lineString
    case 3: self = .polygon
    case 4: self = .multiPoint
    case 5: self = .multiLineString
    case 6: self = .multiPolygon
    case 7: self = .geometryCollection
    default: return nil
    }
  }

  /// The number of `GEOSGeomTypeId_r`.
  var engineCode: Int32 {
    switch self {
    case .point: 0
    case .lineString: 1
    case .polygon: 3
    case .multiPoint: 4
    case .multiLineString: 5
    case .multiPolygon: 6
    case .geometryCollection: 7
    }
  }
}
