import CPROJ

/// The datum of a coordinate reference system, or the ensemble of datums that stands for one.
public struct ReferenceFrame: Sendable, Hashable {
  /// `Pulkovo 1942`, `World Geodetic System 1984 ensemble`.
  public let name: String
  /// `EPSG:6284`; `nil` for one that is in no register.
  public let authorityCode: String?
  /// The realisations that an ensemble takes for one, first to last; none for a datum.
  public let members: [String]
  /// How far the members of an ensemble differ, metres; `nil` for a datum.
  public let ensembleAccuracy: Double?
  /// The decimal year for which the coordinates of a dynamic datum's stations hold; `nil` for a static one.
  public let referenceEpoch: Double?

  /// Whether it is an ensemble of datums rather than one datum.
  public var isEnsemble: Bool { !members.isEmpty }
  /// Whether the coordinates of its stations change with time.
  public var isDynamic: Bool { referenceEpoch != nil }

  init(of object: Object, in context: Context) {
    name = unsafe LentText.copy(proj_get_name(object.pointer)) ?? ""
    authorityCode = AuthorityCode(of: object)?.text
    let type = unsafe proj_get_type(object.pointer)
    let isEnsemble = type == PJ_TYPE_DATUM_ENSEMBLE
    members = isEnsemble ? Self.members(of: object, in: context) : []
    ensembleAccuracy = isEnsemble ? unsafe proj_datum_ensemble_get_accuracy(context.pointer, object.pointer) : nil
    let isDynamic = type == PJ_TYPE_DYNAMIC_GEODETIC_REFERENCE_FRAME || type == PJ_TYPE_DYNAMIC_VERTICAL_REFERENCE_FRAME
    referenceEpoch = isDynamic ? unsafe proj_dynamic_datum_get_frame_reference_epoch(context.pointer, object.pointer) : nil
  }

  /// (`proj_datum_ensemble_get_member_count`, `proj_datum_ensemble_get_member`)
  private static func members(of object: Object, in context: Context) -> [String] {
    let count = unsafe max(0, proj_datum_ensemble_get_member_count(context.pointer, object.pointer))
    return (0..<count).compactMap { index in
      guard let made = unsafe proj_datum_ensemble_get_member(context.pointer, object.pointer, index) else { return nil }
      let member = unsafe Object(made)
      return withExtendedLifetime(member) { unsafe LentText.copy(proj_get_name(member.pointer)) }
    }
  }
}

extension CoordinateReferenceSystem {
  /// The datum or ensemble of datums; `nil` for a compound system, whose parts have one each.
  /// (`proj_crs_get_datum`, `proj_crs_get_datum_ensemble`)
  public func referenceFrame() throws(PROJError) -> ReferenceFrame? {
    try withObject { (object, context) in
      Self.datum(of: object, in: context).map { ReferenceFrame(of: $0, in: context) }
    }
  }

  static func datum(of object: Object, in context: Context) -> Object? {
    defer { _ = context.takeMessage() }
    let datum = unsafe proj_crs_get_datum(context.pointer, object.pointer)
    guard let made = unsafe datum ?? proj_crs_get_datum_ensemble(context.pointer, object.pointer) else { return nil }
    return unsafe Object(made)
  }
}
