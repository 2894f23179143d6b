import PROJ
import Quantities
import SimpleFeatures

/// The way from one coordinate reference system to longitude and latitude on WGS 84.
struct Conversion: Sendable {
  let transformation: Transformation
  let record: Provenance.Conversion

  init(from code: String) throws(PROJError) {
    let source = try CoordinateReferenceSystem(authorityCode: code)
    let target = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    self.init(try Transformation(from: source, to: target))
  }

  init(_ transformation: Transformation) {
    self.transformation = transformation
    record = Provenance.Conversion(of: transformation)
  }

  /// Metres, as the register states it.
  var accuracy: Double? { record.accuracy }

  func applied(to geometry: Geometry) throws(OperationFault) -> Geometry {
    var coordinates = geometry.coordinates
    if coordinates.type == .geometryCollection {
      var members: [Geometry] = []
      for member in coordinates.members { members.append(try applied(to: member)) }
      return .geometryCollection(members)
    }
    let given = coordinates
    do throws(PROJError) {
      try transformation.apply(to: &coordinates.values, stride: coordinates.stride)
      try checkWayBack(from: coordinates, to: given)
    } catch {
      throw OperationFault(of: error)
    }
    return Geometry(coordinates)
  }

  /// Refuses grid coordinates that lie outside their projection: it answers with some place on the Earth for them too, but
  /// from there the way leads elsewhere.
  private func checkWayBack(from found: Coordinates, to given: Coordinates) throws(PROJError) {
    guard transformation.source.kind == .projected else { return }
    var back = found.values
    try transformation.apply(.inverse, to: &back, stride: found.stride)
    for index in 0..<given.count {
      let start = index * given.stride
      let (x, y) = (given.values[start], given.values[start + 1])
      guard (back[start] - x).magnitude <= 1, (back[start + 1] - y).magnitude <= 1 else {
        throw PROJError(
          .outsideDomain, "position \(index) (\(x.shortestText), \(y.shortestText)) lies outside the projection",
          in: "proj_trans")
      }
    }
  }
}

extension Provenance.Conversion {
  init(of transformation: Transformation) {
    let operation = transformation.operation
    self.init(
      from: transformation.source.authorityCode, to: transformation.target.authorityCode,
      code: operation.codes.isEmpty ? nil : operation.codes.joined(separator: " + "), name: operation.name,
      accuracy: operation.accuracy)
  }
}
