public import SimpleFeatures

extension Register {
  /// The projected systems made for a place: those whose area of use contains a box, the least area first, then by code.
  ///
  /// A register has no better measure of how well a system suits a place than how little else it is meant for. Areas of use
  /// are judged by their boxes: read their names too.
  ///
  /// - Parameters:
  ///   - box: degrees; it may cross the antimeridian.
  ///   - authority: such as `EPSG`; `nil` for all.
  public static func localSystems(for box: Bounds, in authority: String? = "EPSG") throws(PROJError) -> [RegisteredSystem] {
    let found = try systems(Search(authority: authority, kinds: [.projected], box: box))
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element.areaOfUse?.share ?? 1, right.element.areaOfUse?.share ?? 1)
      return a != b ? a < b : left.offset < right.offset
    }.map(\.element)
  }
}
