import CPROJ
import SimpleFeatures

/// What a register says a system is for, and where.
public struct Usage: Sendable, Hashable {
  /// `Topographic mapping (medium scale).`; `nil` where the register does not say.
  public let scope: String?
  /// Where this use applies; `nil` where the register does not say.
  public let areaOfUse: AreaOfUse?
}

extension CoordinateReferenceSystem {
  /// Every use of the system, of which `areaOfUse` is the first one's.
  ///
  /// Read from PROJJSON, since the library's function tells the first extent only. (`proj_as_projjson`)
  public func usages() throws(PROJError) -> [Usage] {
    let text = try text(.projJSON)
    guard case .object(let object)? = try? JSONParser.parse(Array(text.utf8), file: "PROJJSON") else {
      throw PROJError(.library, "PROJJSON that is none", in: "proj_as_projjson")
    }
    guard case .array(let several)? = object["usages"] else {
      return [Usage(object)].filter { $0.scope != nil || $0.areaOfUse != nil }
    }
    return several.compactMap { if case .object(let one) = $0 { Usage(one) } else { nil } }
  }

  /// What the register remarks; empty where it does not. (`proj_get_remarks`)
  public func remarks() throws(PROJError) -> String {
    try withObject { (object, _) in unsafe LentText.copy(proj_get_remarks(object.pointer)) ?? "" }
  }
}

extension Usage {
  fileprivate init(_ members: JSONObject) {
    scope = members["scope"]?.string
    var box: [Double] = []
    if case .object(let sides)? = members["bbox"] {
      box = ["west_longitude", "south_latitude", "east_longitude", "north_latitude"].compactMap { sides[$0]?.number }
    }
    areaOfUse = AreaOfUse(name: members["area"]?.string, box: box)
  }
}
