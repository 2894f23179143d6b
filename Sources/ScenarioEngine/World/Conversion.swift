import PROJ
import SimpleFeatures

/// The way from one coordinate reference system to longitude and latitude on WGS 84.
struct Conversion: Sendable {
  let transformation: Transformation
  let record: Provenance.Conversion

  init(from code: String) throws(PROJError) {
    let source = try CoordinateReferenceSystem(authorityCode: code)
    let target = try CoordinateReferenceSystem(authorityCode: "EPSG:4326")
    transformation = try Transformation(from: source, to: target)
    let operation = transformation.operation
    record = Provenance.Conversion(
      from: source.authorityCode, to: target.authorityCode,
      code: operation.codes.isEmpty ? nil : operation.codes.joined(separator: " + "), name: operation.name,
      accuracy: operation.accuracy)
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
    do throws(PROJError) {
      try transformation.apply(to: &coordinates.values, stride: coordinates.stride)
    } catch {
      throw OperationFault(of: error)
    }
    return Geometry(coordinates)
  }
}
