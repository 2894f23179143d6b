import CPROJ

/// A text form of a definition.
public enum TextForm: Sendable, Hashable, CaseIterable {
  /// Well-known text of ISO 19162:2019, and of 2015; the simplified ones leave out what can be understood.
  case wkt2019, wkt2019Simplified, wkt2015, wkt2015Simplified
  /// The well-known text of 2001 as GDAL and as Esri write it, which cannot say everything.
  case wkt1GDAL, wkt1Esri
  /// PROJJSON, the JSON form of ISO 19162.
  case projJSON

  /// The text of an object, on several lines. (`proj_as_wkt`, `proj_as_projjson`)
  ///
  /// - Throws: `PROJError` where the form cannot say what the object is.
  func text(of object: Object, in context: Context) throws(PROJError) -> String {
    let text = withExtendedLifetime(object) {
      unsafe LentText.copy(
        type.map { unsafe proj_as_wkt(context.pointer, object.pointer, $0, nil) }
          ?? proj_as_projjson(context.pointer, object.pointer, nil))
    }
    guard let text else {
      throw PROJError(
        .library, context.takeMessage() ?? "this form cannot say what it is",
        in: type == nil ? "proj_as_projjson" : "proj_as_wkt")
    }
    return text
  }

  private var type: PJ_WKT_TYPE? {
    switch self {
    case .wkt2019: PJ_WKT2_2019
    case .wkt2019Simplified: PJ_WKT2_2019_SIMPLIFIED
    case .wkt2015: PJ_WKT2_2015
    case .wkt2015Simplified: PJ_WKT2_2015_SIMPLIFIED
    case .wkt1GDAL: PJ_WKT1_GDAL
    case .wkt1Esri: PJ_WKT1_ESRI
    case .projJSON: nil
    }
  }
}

extension CoordinateReferenceSystem {
  /// The system written out, on several lines. (`proj_as_wkt`, `proj_as_projjson`)
  ///
  /// - Throws: `PROJError` where the form cannot say what the system is, as Esri's cannot of heights.
  public func text(_ form: TextForm = .wkt2019) throws(PROJError) -> String {
    try withObject { (object, context) throws(PROJError) in try form.text(of: object, in: context) }
  }
}
